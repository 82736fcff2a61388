package org.restante.common.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;

/** Who acts in this request, and from where: set by the interceptor, the pickup desk or a timer; read by the audit log. */
@RequestScoped
public class CurrentCaller {

    private static final int IPV6_NETWORK = 8;
    private static final int IPV6_GROUPS = 8;

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

    public boolean hasTenant() {
        return tenant != null;
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

    /**
     * The network that the call comes from, to count tries by: an IPv4 address, or the first half of an IPv6 address, the other
     * half of which its owner changes at will (RFC 8981).
     */
    public String network() {
        return source == null ? "unknown" : networkOf(source);
    }

    /** What network addresses of the same network look like, as they are noted: with {@code %} for what may differ. */
    public String sameNetwork() {
        String address = source == null ? "unknown" : source;
        String[] groups = address.split(":", -1);
        boolean whole = groups.length == IPV6_GROUPS && !address.contains("::");
        return whole ? String.join(":", List.of(groups).subList(0, IPV6_GROUPS / 2)) + ":%" : address;
    }

    static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal with a colon is never looked up in a directory.
            byte[] whole = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(whole, 0, Math.min(IPV6_NETWORK, whole.length));
        } catch (UnknownHostException malformed) {
            return address;
        }
    }

    /** The network address; null for timers. */
    public @Nullable String source() {
        return source;
    }
}
