package org.restante.it.input;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** The portal for the tests has a certificate of its own making. */
final class AnyCertificate implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
