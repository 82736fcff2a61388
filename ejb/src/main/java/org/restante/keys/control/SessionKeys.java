package org.restante.keys.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.restante.common.control.SignedOutException;
import org.restante.crypto.key.PrivateKeyHandle;

/**
 * The private keys of the employee who is signed in, unlocked by their password. They live in the memory of this session
 * only: never written out, zeroed when the session ends.
 */
@SessionScoped
public class SessionKeys implements Serializable {

    private static final long serialVersionUID = 1;

    private transient Map<Integer, PrivateKeyHandle> byVersion = new HashMap<>();

    /** Takes a key over; the session closes it. */
    synchronized void unlock(int version, PrivateKeyHandle key) {
        PrivateKeyHandle earlier = keys().put(version, key);
        if (earlier != null) {
            earlier.close();
        }
    }

    /**
     * The private key of this version; the session keeps it.
     *
     * @throws SignedOutException when the session holds none: it was restored without its keys, or has ended
     */
    public synchronized PrivateKeyHandle get(int version) {
        PrivateKeyHandle key = keys().get(version);
        if (key == null) {
            throw new SignedOutException();
        }
        return key;
    }

    /** Whether a key of this version was unlocked in this session. */
    public synchronized boolean has(int version) {
        return keys().containsKey(version);
    }

    /** Zeroes all keys. */
    @PreDestroy
    public synchronized void forget() {
        keys().values().forEach(PrivateKeyHandle::close);
        keys().clear();
    }

    private Map<Integer, PrivateKeyHandle> keys() {
        if (byVersion == null) {
            byVersion = new HashMap<>();
        }
        return byVersion;
    }
}
