package org.restante.common.control;

/** Fired once, before the first {@link Pulse}: whoever has something to show to the operator shows it now. */
public record ServerStarted() {}
