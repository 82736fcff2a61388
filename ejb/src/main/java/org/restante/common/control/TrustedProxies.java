package org.restante.common.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies in front of the portal, whose word about the client's address counts. {@code X-Forwarded-For} is read from its end:
 * what stands left of the first address that is no proxy of ours was written by a stranger.
 */
@ApplicationScoped
public class TrustedProxies {

    /** Our own proxies in a row; a longer list is somebody's game. */
    private static final int LONGEST = 20;

    @Inject
    private Settings settings;

    private List<AddressRange> trusted = List.of();

    @PostConstruct
    void configure() {
        trust(settings.proxies());
    }

    /** Trusts these addresses and ranges. */
    void trust(List<String> ranges) {
        trusted = ranges.stream().map(AddressRange::parse).toList();
    }

    /**
     * Whose request it is.
     *
     * @param peer the address that the connection comes from
     * @param forwardedFor the values of all {@code X-Forwarded-For} headers, in their order
     * @return the peer, or, when that is a trusted proxy, the last address of the list that is none
     */
    public String client(String peer, List<String> forwardedFor) {
        String client = peer;
        List<String> hops = hops(forwardedFor);
        int left = Math.min(hops.size(), LONGEST);
        while (left-- > 0 && isTrusted(client)) {
            String hop = hops.get(hops.size() - 1);
            hops.remove(hops.size() - 1);
            try {
                client = AddressRange.address(hop).getHostAddress();
            } catch (IllegalArgumentException noAddress) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> hops(List<String> headers) {
        List<String> hops = new ArrayList<>();
        headers.forEach(header ->
                Arrays.stream(header.split(",", -1)).map(String::strip).forEach(hops::add));
        return hops;
    }
}
