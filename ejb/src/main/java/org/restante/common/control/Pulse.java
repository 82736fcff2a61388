package org.restante.common.control;

/** Fired every few seconds: whoever tells the operator about a part of the server looks at that part now. */
public record Pulse() {}
