package org.restante.notification.entity;

/** Which mail is to be written. None of them holds anything of a message's content. */
public enum NotificationKind {
    /** To a recipient outside: a message waits behind a link. */
    MESSAGE_WAITS,
    /** To an employee: a colleague wrote. */
    COLLEAGUE_WROTE,
    /** To an employee: a recipient replied. */
    REPLY_RECEIVED,
    /** To the sender: a recipient does not have the passphrase. */
    HELP_ASKED,
    /** To the sender: somebody guesses. */
    GUESSING_NOTICED
}
