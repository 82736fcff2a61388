package org.restante.shell.view;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;

/** Lets a few uploads in at a time: each holds a thread of the server for as long as its line takes. */
@ApplicationScoped
public class UploadGate {
    /** Uploads at a time, of all people of one side. */
    static final int PLACES = 8;

    /** Uploads at a time of one person. */
    static final int EACH = 3;

    /** Code of the refusal when no place is free. */
    public static final String BUSY = "upload.busy";

    private final Map<Side, Places> places = Map.of(
            Side.EMPLOYEES, new Places(PLACES, EACH),
            Side.RECIPIENTS, new Places(PLACES, EACH));

    @Inject
    private MeterRegistry meters;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        meters.gauge("restante.uploads.running", this, UploadGate::taken);
        meters.gauge("restante.uploads.places", this, gate -> gate.places.size() * PLACES);
    }

    /**
     * Takes a place if one is free, without waiting; if true, to be followed by {@link #leave}.
     *
     * @param person whose upload it is
     */
    public boolean tryEnter(Side side, String person) {
        return placesOf(side).tryEnter(person);
    }

    /** Gives the place back. */
    public void leave(Side side, String person) {
        placesOf(side).leave(person);
    }

    private Places placesOf(Side side) {
        return Objects.requireNonNull(places.get(side));
    }

    private int taken() {
        return places.values().stream().mapToInt(Places::taken).sum();
    }
}
