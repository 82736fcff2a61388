package org.restante.message.boundary;

import java.io.Serializable;

/** What a reply begins with. */
public record ReplyStart(String to, String subject) implements Serializable {

    @Override
    public String toString() {
        return "ReplyStart[REDACTED]";
    }
}
