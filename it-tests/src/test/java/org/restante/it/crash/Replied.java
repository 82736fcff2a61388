package org.restante.it.crash;

import java.util.UUID;

/** A reply that was handed in. */
final class Replied {
    private final UUID id;
    private final String text;
    private final byte[] file;
    private volatile boolean acknowledged;

    Replied(UUID id, String text, byte[] file) {
        this.id = id;
        this.text = text;
        this.file = file;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    byte[] file() {
        return file;
    }

    boolean isAcknowledged() {
        return acknowledged;
    }

    void acknowledge() {
        acknowledged = true;
    }
}
