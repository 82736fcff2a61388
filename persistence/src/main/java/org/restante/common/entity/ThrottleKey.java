package org.restante.common.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** Scope and digest of what is tried. */
@Embeddable
public class ThrottleKey implements Serializable {

    private static final long serialVersionUID = 1;

    @Enumerated(EnumType.STRING)
    private Throttle.Scope scope;

    @Column(name = "key_digest")
    private byte[] digest;

    @SuppressWarnings("NullAway.Init")
    protected ThrottleKey() {}

    public ThrottleKey(Throttle.Scope scope, byte[] digest) {
        this.scope = scope;
        this.digest = digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThrottleKey that && scope == that.scope && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, Arrays.hashCode(digest));
    }

    Throttle.Scope scope() {
        return scope;
    }
}
