package org.restante.shell.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Lets a few uploads in at a time: each holds a thread of the server for as long as its line takes. */
@ApplicationScoped
public class UploadGate {
    /** Uploads at a time, of all people of this server. */
    static final int PLACES = 8;

    /** Code of the refusal when no place is free. */
    public static final String BUSY = "upload.busy";

    private final Semaphore places = new Semaphore(PLACES);

    /** Takes a place if one is free, without waiting; if true, to be followed by {@link #leave}. */
    public boolean tryEnter() {
        return places.tryAcquire();
    }

    /** Gives the place back. */
    public void leave() {
        places.release();
    }
}
