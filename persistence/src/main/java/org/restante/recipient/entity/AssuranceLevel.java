package org.restante.recipient.entity;

/** How strongly a recipient proved who they are, weakest first. */
public enum AssuranceLevel {
    /** The link alone. */
    L1,
    /** The link and a code mailed to the same mailbox. */
    L2,
    /** The link and something told outside mail. */
    L3,
    /** An enrolled credential, or the sign-in of an employee. */
    L4
}
