package org.restante.it.crash;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * What somebody writes: to one recipient of its own, so that the address finds it again.
 *
 * @param colleague whether the recipient is an account of the organisation
 * @param files content by name
 */
record Letter(
        String recipient,
        boolean colleague,
        String passphrase,
        String subject,
        String text,
        Map<String, byte[]> files) {

    private static final int LARGEST = 700_000;

    /** The n-th letter of a run. */
    static Letter outside(String run, int number, Random random) {
        return new Letter(
                "m" + number + "@" + run + ".example",
                false,
                "passphrase of letter " + number,
                "Letter " + number + " of " + run,
                "Text " + number + " " + random.nextLong(),
                files(number, random));
    }

    /** The n-th letter of a run, to a colleague, found again by its subject. */
    static Letter inside(String run, int number, String colleague, Random random) {
        return new Letter(
                colleague,
                true,
                "",
                "Letter " + number + " of " + run,
                "Text " + number + " " + random.nextLong(),
                files(number, random));
    }

    private static Map<String, byte[]> files(int number, Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            byte[] content = new byte[random.nextInt(LARGEST)];
            random.nextBytes(content);
            files.put("file-" + number + "-" + i + ".bin", content);
        }
        return files;
    }
}
