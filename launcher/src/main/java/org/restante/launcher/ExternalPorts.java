package org.restante.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the server of an own installation listens.
 *
 * @param address {@code RESTANTE_BIND_ADDRESS}; management is always on loopback
 */
record ExternalPorts(String address, int https, int http, int management) {
    private static final String LOOPBACK = "127.0.0.1";

    /** As {@code wildfly-config/env.example} says. */
    static ExternalPorts ofEnvironment() {
        return new ExternalPorts(
                Environment.get("BIND_ADDRESS", LOOPBACK),
                number("HTTPS_PORT", 8443),
                number("HTTP_PORT", 8080),
                number("MANAGEMENT_PORT", 9990));
    }

    Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("https", https);
        names.put("http", http);
        names.put("management", management);
        return names;
    }

    /**
     * Looks before the server does, which would go on without the port, or say it on many lines.
     *
     * @throws LauncherException if one is taken, or the address is not one of this machine
     */
    void requireFree() {
        requireFree(address, https, "HTTPS_PORT");
        requireFree(address, http, "HTTP_PORT");
        requireFree(LOOPBACK, management, "MANAGEMENT_PORT");
    }

    /** Where it is asked whether it answers: the public address may lead through a proxy that is not up yet. */
    URI listening() {
        boolean any = address.equals("0.0.0.0") || address.equals("::");
        String host = any ? LOOPBACK : address.contains(":") ? "[" + address + "]" : address;
        return URI.create("https://" + host + ":" + https + "/");
    }

    private static void requireFree(String address, int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new LauncherException(
                    "The server cannot listen on " + address + " port " + port + " (RESTANTE_" + variable + "): "
                            + e.getMessage() + ".",
                    e);
        }
    }

    private static int number(String variable, int otherwise) {
        String text = Environment.get(variable, Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new LauncherException("RESTANTE_" + variable + " is not a port from 1 to 65535: " + text);
        }
        return Integer.parseInt(text);
    }
}
