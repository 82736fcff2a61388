package org.restante.bench.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.message.control.PassphraseKeys;
import org.restante.message.control.SealingRequest;
import org.restante.message.control.SubmissionSealing;
import org.restante.message.entity.SubmissionReceipt;

/**
 * The transaction of a submission, from {@link SubmissionSealing#seal} on: to one colleague; to ten people outside at once; to
 * ten people outside one after the other. Argon2id runs before such a transaction and once for all here, so it does not count.
 */
@ApplicationScoped
public class SealTasks {
    private static final int TEN = 10;
    private static final String BODY = "<p>" + "All that is said here is made up. ".repeat(124) + "</p>";
    private static final List<MailAddress> OUTSIDE = IntStream.range(0, TEN)
            .mapToObj(number -> new MailAddress("person" + number + "@outside.example"))
            .toList();

    @Inject
    private Place place;

    @Inject
    private AsSender sender;

    @Inject
    private SubmissionSealing sealing;

    @Inject
    private RawRows raw;

    @Inject
    private Clock clock;

    Map<String, Task> byName() {
        return Map.of(
                "seal-one", this::one, "rows-one", this::rows, "seal-ten", this::ten, "seal-ten-apart", this::tenApart);
    }

    private void one(Meter meter) throws Exception {
        MailAddress colleague = new MailAddress(raw.address(place.tenant(), place.colleague()));
        SealingRequest request = request(List.of(colleague), new PassphraseKeys.Derived(Map.of()));
        meter.time(1, () -> seal(request));
    }

    private void rows(Meter meter) throws Exception {
        meter.time(1, () -> raw.insert(place.sender(), place.colleague()));
    }

    private void ten(Meter meter) throws Exception {
        try (PassphraseKey passphrase = passphrase()) {
            SealingRequest request = request(OUTSIDE, derived(passphrase));
            meter.time(TEN, () -> seal(request));
        }
    }

    private void tenApart(Meter meter) throws Exception {
        try (PassphraseKey passphrase = passphrase()) {
            List<SealingRequest> requests = OUTSIDE.stream()
                    .map(address -> request(List.of(address), derived(passphrase)))
                    .toList();
            meter.time(TEN, () -> requests.stream().map(this::seal).toList());
        }
    }

    private SubmissionReceipt seal(SealingRequest request) {
        return sender.call(place.sender(), () -> sealing.seal(request));
    }

    private SealingRequest request(List<MailAddress> to, PassphraseKeys.Derived passphrases) {
        return new SealingRequest(
                TimeOrderedId.next(clock), to, List.of(), "Your claim", BODY, 30, false, null, passphrases);
    }

    private static PassphraseKeys.Derived derived(PassphraseKey passphrase) {
        return new PassphraseKeys.Derived(OUTSIDE.stream()
                .collect(java.util.stream.Collectors.toMap(java.util.function.Function.identity(), any -> passphrase)));
    }

    private static PassphraseKey passphrase() {
        // The least that is allowed: not what is measured here.
        return PassphraseKey.derive("one two three four five", PassphraseKey.newSalt(), new Argon2Parameters(8, 1, 1));
    }
}
