package org.restante.shell.view;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Puts a hash of its content into the address of every file of the look that has no version of its own, so that a browser
 * may keep it for good and asks anew once it has changed.
 */
public class HashedResources extends ResourceHandlerWrapper {
    private static final int LENGTH = 12;

    private final ConcurrentMap<String, String> hashes = new ConcurrentHashMap<>();

    /** Around the handler that finds the files. */
    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return hashed(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return hashed(super.createResource(name, library, type));
    }

    @SuppressWarnings("NullAway") // Faces says "no such file" by null.
    private Resource hashed(Resource resource) {
        return resource == null ? null : new Hashed(resource);
    }

    private final class Hashed extends ResourceWrapper {
        Hashed(Resource resource) {
            super(resource);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            int query = path.indexOf('?');
            if (query >= 0 && ("&" + path.substring(query + 1)).contains("&v=")) {
                return path;
            }
            return path + (query < 0 ? "?v=" : "&v=") + hashes.computeIfAbsent(path, any -> hash());
        }

        /** Without the form library's own opinion of a week, which would replace that of {@link CacheRule}. */
        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            headers.remove("Cache-Control");
            return headers;
        }

        private String hash() {
            try (InputStream content = getWrapped().getInputStream();
                    DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
                digest.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of()
                        .formatHex(digest.getMessageDigest().digest())
                        .substring(0, LENGTH);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }
}
