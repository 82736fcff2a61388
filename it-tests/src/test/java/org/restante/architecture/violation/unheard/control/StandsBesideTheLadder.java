package org.restante.architecture.violation.unheard.control;

/** Belongs to a feature that nobody has heard of. */
public class StandsBesideTheLadder {}
