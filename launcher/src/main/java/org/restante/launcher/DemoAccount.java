package org.restante.launcher;

/**
 * Someone of the demo organisation.
 *
 * @param role what they are in the demo: sender, officer or administrator
 * @param email their address, with which they sign in
 * @param password random, readable
 * @param name as others see it
 */
public record DemoAccount(String role, String email, String password, String name) {
    @Override
    public String toString() {
        return "DemoAccount[" + email + "]";
    }
}
