package org.restante.architecture;

import java.util.List;

/** The features of the product, the lowest first. A feature uses only what stands below it. */
final class Ladder {

    static final List<String> FEATURES = List.of(
            "common",
            "audit",
            "tenant",
            "keys",
            "blob",
            "account",
            "recipient",
            "policy",
            "notification",
            "message",
            "receipt",
            "transfer",
            "form",
            "workspace",
            "pickup",
            "retention",
            "disclosure",
            "gateway",
            "shell");

    private Ladder() {}
}
