package org.restante.notification.control;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;

/** Reads from a failed SMTP conversation whether another try makes sense (RFC 5321 §4.2.1: 5yz is final, 4yz is not). */
final class SmtpRefusal {

    private static final Pattern FINAL_REPLY = Pattern.compile("\\A5\\d\\d[ -]");
    private static final int MAX_REASON = 200;

    private SmtpRefusal() {}

    /** Whether the mail server will never take it. */
    static boolean isFinal(MessagingException failure) {
        Exception next = failure;
        while (next != null) {
            if (next instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return true;
            }
            String message = next.getMessage();
            if (next instanceof SendFailedException
                    && message != null
                    && FINAL_REPLY.matcher(message).find()) {
                return true;
            }
            next = next instanceof MessagingException nested ? nested.getNextException() : null;
        }
        return false;
    }

    /** The innermost reason in one short line, for the sender and the officer. */
    static String reason(MessagingException failure) {
        Exception innermost = failure;
        while (innermost instanceof MessagingException nested && nested.getNextException() != null) {
            innermost = nested.getNextException();
        }
        String message = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        String line = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON);
    }
}
