package org.restante.common.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;

/** Who acts in this request, and from where: set by the interceptor, the pickup desk or a timer; read by the audit log. */
@RequestScoped
public class CurrentCaller {

    private @Nullable UUID tenant;
    private @Nullable UUID account;
    private @Nullable String address;
    private @Nullable String source;
    private @Nullable Language language;
    private boolean recipient;

    @Inject
    private TrustedProxies proxies;

    /**
     * The web layer notes where the request came from.
     *
     * @param peer the address at the other end of the connection
     * @param forwardedFor what proxies say about it, believed only of trusted ones
     */
    public void comesFrom(String peer, List<String> forwardedFor) {
        source = proxies.client(peer, forwardedFor);
    }

    /** The web layer notes the language of the pages, where the reader or their browser asked for it. */
    public void reads(Language shown) {
        language = shown;
    }

    /** An employee acts. */
    public void isAccount(UUID tenantId, UUID accountId, @Nullable String mailbox) {
        tenant = tenantId;
        account = accountId;
        address = mailbox;
        recipient = false;
    }

    /** A recipient who proved who they are acts. */
    public void isRecipient(UUID tenantId, String mailbox) {
        tenant = tenantId;
        account = null;
        address = mailbox;
        recipient = true;
    }

    /** Somebody who did not prove anything acts. */
    public void isStranger(UUID tenantId) {
        tenant = tenantId;
        account = null;
        address = null;
        recipient = false;
    }

    /** The organisation in whose name the call is made. */
    public UUID tenant() {
        if (tenant == null) {
            throw new IllegalStateException("no tenant in this call");
        }
        return tenant;
    }

    /** The account that calls. */
    public UUID account() {
        if (account == null) {
            throw new IllegalStateException("no account in this call");
        }
        return account;
    }

    public boolean hasAccount() {
        return account != null;
    }

    public boolean isRecipient() {
        return recipient;
    }

    /** The caller's mailbox address; null for strangers and timers. */
    public @Nullable String address() {
        return address;
    }

    /** The language of the pages; empty when nobody asked for one. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /** The network address; null for timers. */
    public @Nullable String source() {
        return source;
    }
}
