package org.restante.common.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Network addresses that share their first bits, written as one address or in CIDR notation (RFC 4632, section 3.1; RFC 4291,
 * section 2.3). Never a name: no name server decides whom we trust.
 */
record AddressRange(InetAddress first, int bits) {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

    /** What Java reads without asking a name server; whatever has a colon is IPv6 or nothing. */
    private static final Pattern NUMERIC =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f:][0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * Reads an address or a range.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        int length = address.getAddress().length * 8;
        int bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new AddressRange(address, bits);
    }

    /** Whether this text is an address of the range; false for what is no address. */
    boolean contains(String text) {
        try {
            return contains(address(text).getAddress());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /**
     * Reads an address in numbers, without asking anybody.
     *
     * @throws IllegalArgumentException if it is none
     */
    static InetAddress address(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            throw new IllegalArgumentException("not an address in numbers");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("not an address in numbers", malformed);
        }
    }

    private boolean contains(byte[] address) {
        byte[] own = first.getAddress();
        if (own.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((own[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
