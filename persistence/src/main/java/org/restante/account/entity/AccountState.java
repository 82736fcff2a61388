package org.restante.account.entity;

/** Life of an account: invited until the password is set; deactivated accounts keep their history. */
public enum AccountState {
    INVITED,
    ACTIVE,
    DEACTIVATED
}
