package org.restante.keys.entity;

/** Life of a key, in the words of NIST SP 800-57 part 1, §7. */
public enum KeyState {
    PRE_ACTIVE,
    ACTIVE,
    DEACTIVATED,
    COMPROMISED,
    DESTROYED
}
