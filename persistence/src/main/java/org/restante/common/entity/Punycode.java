package org.restante.common.entity;

/** The encoding of one label of an international domain (RFC 3492), names and numbers as there. */
final class Punycode {

    private static final int BASE = 36;
    private static final int TMIN = 1;
    private static final int TMAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;
    private static final int LONGEST = 63;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Punycode() {}

    /**
     * Encodes, section 6.3.
     *
     * @throws IllegalArgumentException if it is longer than a label can be
     */
    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        if (input.length > LONGEST) {
            throw new IllegalArgumentException("longer than a label");
        }
        StringBuilder output = new StringBuilder();
        label.codePoints().filter(point -> point < INITIAL_N).forEach(output::appendCodePoint);
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int n = INITIAL_N;
        int delta = 0;
        int bias = INITIAL_BIAS;
        for (int handled = basic; handled < input.length; ) {
            int next = Integer.MAX_VALUE;
            for (int point : input) {
                next = point >= n ? Math.min(next, point) : next;
            }
            delta += (next - n) * (handled + 1);
            n = next;
            for (int point : input) {
                if (point < n) {
                    delta++;
                } else if (point == n) {
                    appendNumber(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void appendNumber(StringBuilder output, int number, int bias) {
        int q = number;
        for (int k = BASE; ; k += BASE) {
            int t = threshold(k, bias);
            if (q < t) {
                output.append(DIGITS.charAt(q));
                return;
            }
            output.append(DIGITS.charAt(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    /**
     * Decodes, section 6.2.
     *
     * @throws IllegalArgumentException if it is no such encoding
     */
    static String decode(String encoded) {
        int delimiter = encoded.lastIndexOf('-');
        StringBuilder output = new StringBuilder(delimiter > 0 ? encoded.substring(0, delimiter) : "");
        int position = delimiter > 0 ? delimiter + 1 : 0;
        int count = output.length();
        int n = INITIAL_N;
        int i = 0;
        int bias = INITIAL_BIAS;
        while (position < encoded.length()) {
            int before = i;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = position < encoded.length() ? DIGITS.indexOf(encoded.charAt(position++)) : -1;
                if (digit < 0) {
                    throw new IllegalArgumentException("not an encoded label");
                }
                i = Math.addExact(i, Math.multiplyExact(digit, weight));
                int t = threshold(k, bias);
                if (digit < t) {
                    break;
                }
                weight = Math.multiplyExact(weight, BASE - t);
            }
            count++;
            bias = adapt(i - before, count, before == 0);
            n += i / count;
            i %= count;
            output.insert(output.offsetByCodePoints(0, i), Character.toString(n));
            i++;
        }
        return output.toString();
    }

    private static int threshold(int k, int bias) {
        return Math.min(TMAX, Math.max(TMIN, k - bias));
    }

    private static int adapt(int delta, int points, boolean first) {
        int left = first ? delta / DAMP : delta / 2;
        left += left / points;
        int k = 0;
        while (left > (BASE - TMIN) * TMAX / 2) {
            left /= BASE - TMIN;
            k += BASE;
        }
        return k + (BASE - TMIN + 1) * left / (left + SKEW);
    }
}
