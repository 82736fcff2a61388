package org.restante.account.entity;

/** What an account may do. The names are the roles that boundaries and pages ask for. */
public enum Permission {
    SEND_MESSAGE,
    VIEW_AUDIT,
    ADMINISTER_ACCOUNTS,
    ADMINISTER_TENANT;

    /** {@link #SEND_MESSAGE}, for annotations. */
    public static final String SEND = "SEND_MESSAGE";

    /** {@link #VIEW_AUDIT}, for annotations. */
    public static final String AUDIT = "VIEW_AUDIT";

    /** {@link #ADMINISTER_ACCOUNTS}, for annotations. */
    public static final String ACCOUNTS = "ADMINISTER_ACCOUNTS";
}
