package org.restante.message.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.restante.common.entity.MailAddress;
import org.restante.message.boundary.AddressCheck;
import org.restante.recipient.entity.AddressKind;

/**
 * Who a message is for, as typed in {@code To} and {@code Cc}: an address twice is one reader, and one of {@code To} stays
 * there.
 *
 * @param to readers of {@code To}, each once
 * @param cc readers of {@code Cc} that are not in {@code To}, each once
 * @param refused entries of either field that nobody can be reached by
 */
record Readers(List<AddressCheck> to, List<AddressCheck> cc, List<Refused> refused) implements Serializable {

    /**
     * An entry that stands in the way of sending.
     *
     * @param field the id of the field
     */
    record Refused(String field, AddressCheck check) implements Serializable {
        private static final int SHOWN = 100;

        /** The key of the words for it. */
        String reason() {
            if (check.kind() == AddressKind.CLOSED) {
                return "message.compose.recipients-closed.error";
            }
            return MailAddress.isInternational(check.typed())
                    ? "message.compose.recipients-international.error"
                    : "message.compose.recipients-invalid.error";
        }

        /** What was typed, or the beginning of something endless. */
        String shown() {
            String typed = check.typed();
            return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
        }
    }

    static Readers of(String to, String cc, Function<List<String>, List<AddressCheck>> checker) {
        List<Refused> refused = new ArrayList<>();
        Set<MailAddress> seen = new LinkedHashSet<>();
        List<AddressCheck> first = sift("to", check(to, checker), seen, refused);
        List<AddressCheck> second = sift("cc", check(cc, checker), seen, refused);
        return new Readers(first, second, List.copyOf(refused));
    }

    private static List<AddressCheck> check(String typed, Function<List<String>, List<AddressCheck>> checker) {
        List<String> entries = AddressList.split(typed);
        return entries.isEmpty() ? List.of() : checker.apply(entries);
    }

    private static List<AddressCheck> sift(
            String field, List<AddressCheck> checks, Set<MailAddress> seen, List<Refused> refused) {
        List<AddressCheck> kept = new ArrayList<>();
        for (AddressCheck check : checks) {
            MailAddress address = check.address();
            if (address == null || check.kind() == AddressKind.INVALID || check.kind() == AddressKind.CLOSED) {
                refused.add(new Refused(field, check));
            } else if (seen.add(address)) {
                kept.add(check);
            }
        }
        return List.copyOf(kept);
    }

    List<AddressCheck> all() {
        List<AddressCheck> all = new ArrayList<>(to);
        all.addAll(cc);
        return all;
    }

    /** Those who prove themselves with a passphrase, in the order of the fields. */
    List<MailAddress> outside() {
        return addresses(
                all().stream().filter(one -> one.kind() == AddressKind.OUTSIDE).toList());
    }

    static List<MailAddress> addresses(List<AddressCheck> checks) {
        List<MailAddress> addresses = new ArrayList<>();
        for (AddressCheck check : checks) {
            MailAddress address = check.address();
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
