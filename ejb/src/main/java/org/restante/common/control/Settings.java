package org.restante.common.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** What the installation sets: bound in JNDI by the scripts in wildfly-config, from the environment. */
@ApplicationScoped
public class Settings {

    private static final String OWN_ZONE = "server";

    @Resource(lookup = "java:global/restante/portal-url")
    private String portalUrl;

    @Resource(lookup = "java:global/restante/keystore")
    private String keystore;

    @Resource(lookup = "java:global/restante/keystore-password")
    private String keystorePassword;

    @Resource(lookup = "java:global/restante/time-zone")
    private String timeZone;

    @Resource(lookup = "java:global/restante/node")
    private String node;

    @Resource(lookup = "java:global/restante/proxy")
    private String proxies;

    /** The address by which people reach the portal, without a slash at the end. */
    public String portalUrl() {
        return portalUrl.endsWith("/") ? portalUrl.substring(0, portalUrl.length() - 1) : portalUrl;
    }

    /** Host name of the portal. */
    public String portalHost() {
        return URI.create(portalUrl).getHost();
    }

    /** The keystore with the tenants' master keys. */
    public Path keystore() {
        return Path.of(keystore);
    }

    public char[] keystorePassword() {
        return keystorePassword.toCharArray();
    }

    /** The zone of times for organisations that chose none; the server's own unless something else is set. */
    public ZoneId timeZone() {
        return OWN_ZONE.equals(timeZone) ? ZoneId.systemDefault() : ZoneId.of(timeZone);
    }

    /** Name of this server among those that share the database. */
    public String node() {
        return node;
    }

    /** Addresses and ranges of the proxies in front of the portal; empty when there is none. */
    public List<String> proxies() {
        return proxies.equals("none") ? List.of() : List.of(proxies.strip().split("[,\\s]+"));
    }
}
