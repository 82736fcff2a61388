package org.restante.common.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What is counted for the operator, by name. No label names a person, an address, a message or an organisation: labels are
 * words of closed lists in the code. WildFly hands on what is made by the registry's own methods; a meter's builder goes unheard.
 */
@ApplicationScoped
public class Meters {

    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();
    private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    private MeterRegistry registry;

    /** An entry of the audit trail was committed: submissions, openings, sign-ins and the rest, by their audit action. */
    public void event(String action, boolean refused) {
        counter("restante.events", "action", action, "outcome", refused ? "refused" : "done")
                .increment();
    }

    /** A boundary refused, with the code that the page tells in words. */
    public void refusal(String code) {
        counter("restante.refusals", "reason", code).increment();
    }

    /** An employee's sign-in, known address or not: {@code ok}, {@code refused} or {@code not_checked}. */
    public void signIn(String outcome) {
        counter("restante.sign.ins", "outcome", outcome).increment();
    }

    /** One conversation with the mail server, of this length: {@code sent}, {@code deferred} or {@code failed}. */
    public void notification(String outcome, Duration length) {
        timer("restante.notification.attempts", "outcome", outcome).record(length);
    }

    /** Bytes of plaintext that were sealed: of a {@code file} or a {@code text}. */
    public void sealed(String kind, long bytes) {
        counter("restante.sealed.bytes", "kind", kind).increment(bytes);
    }

    /** How long somebody waited until their Argon2 run began. */
    public void argon2Wait(Duration wait) {
        timer("restante.argon2.wait").record(wait);
    }

    /** A number that is read whenever it is asked for; {@code owner} must outlive the server's last question. */
    public <T> void gauge(String name, T owner, ToDoubleFunction<T> value) {
        registry.gauge("restante." + name, owner, value);
    }

    // Kept: the server's registry looks through all of its meters each time.
    private Counter counter(String name, String... labels) {
        return counters.computeIfAbsent(
                Stream.concat(Stream.of(name), Stream.of(labels)).toList(), any -> registry.counter(name, labels));
    }

    private Timer timer(String name, String... labels) {
        return timers.computeIfAbsent(
                Stream.concat(Stream.of(name), Stream.of(labels)).toList(), any -> registry.timer(name, labels));
    }
}
