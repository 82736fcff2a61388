package org.restante.launcher;

/** Which release this is. */
final class Version {
    private Version() {}

    /** As its archive says. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "of a checkout" : version;
    }
}
