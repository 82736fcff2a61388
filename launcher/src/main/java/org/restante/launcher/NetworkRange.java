package org.restante.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Network addresses in numbers, one or a range of them (CIDR, RFC 4632 section 3.1), as the server reads them. */
final class NetworkRange {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    private NetworkRange() {}

    /** An address in numbers, or the first one of a range and how many bits are fixed (CIDR). */
    static boolean isReadable(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean four = IPV4.matcher(address).matches();
        if (!four && !IPV6.matcher(address).matches()) {
            return false;
        }
        try {
            // Numbers with colons are never looked up.
            int bits = InetAddress.getByName(address).getAddress().length * Byte.SIZE;
            String fixed = slash < 0 ? "0" : text.substring(slash + 1);
            return fixed.matches("[0-9]{1,3}") && Integer.parseInt(fixed) <= bits;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
