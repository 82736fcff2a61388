package org.restante.crypto.internal;

import java.nio.charset.StandardCharsets;

/**
 * Every label that separates one use of a key from another. No label is the start of another one, so that a label
 * followed by fixed-length fields has one reading only. A label never changes its meaning; a new use takes a new label.
 */
public final class Labels {
    public static final String PART_PAYLOAD = "restante/v1 part payload";
    public static final String PART_COMMITMENT = "restante/v1 part commitment";
    public static final String WRAP_HPKE = "restante/v1 wrap hpke";
    public static final String WRAP_PENDING = "restante/v1 wrap pending";
    public static final String PENDING_BINDING = "restante/v1 pending binding";
    public static final String PENDING_KEY = "restante/v1 pending key";
    public static final String BOX = "restante/v1 box";
    public static final String ENCLOSE = "restante/v1 enclose";
    public static final String PASSWORD_VERIFIER = "restante/v1 password verifier";
    public static final String PASSWORD_WRAPPING = "restante/v1 password wrapping";
    public static final String TENANT_PENDING = "restante/v1 tenant pending";
    public static final String TENANT_TICKET = "restante/v1 tenant ticket";
    public static final String TENANT_PEPPER = "restante/v1 tenant pepper";
    public static final String TENANT_MESSAGE = "restante/v1 tenant message";
    public static final String MESSAGE_MAC = "restante/v1 message mac";
    public static final String TENANT_PUBLIC_KEY = "restante/v1 tenant public-key";
    public static final String TENANT_ADDRESS = "restante/v1 tenant address";
    public static final String PUBLIC_KEY_MAC = "restante/v1 public-key mac";
    public static final String ADDRESS_DIGEST = "restante/v1 address digest";
    public static final String TICKET_DIGEST = "restante/v1 ticket digest";
    public static final String TOKEN_DIGEST = "restante/v1 token digest";

    private Labels() {}

    /**
     * The bytes of a label.
     *
     * @param label one of the constants
     * @return its ASCII bytes
     */
    public static byte[] bytes(String label) {
        return label.getBytes(StandardCharsets.US_ASCII);
    }
}
