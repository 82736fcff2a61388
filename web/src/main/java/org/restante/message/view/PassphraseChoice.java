package org.restante.message.view;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.restante.common.entity.MailAddress;
import org.restante.message.boundary.Passphrases;

/** One passphrase for all, or one for each; offered, or typed over. Lives as long as the page and no longer. */
public class PassphraseChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int USUAL_LENGTH = 12;

    private String common = "";
    private boolean individual;
    private final HashMap<String, String> own = new HashMap<>();

    /** Offers words where none stand yet. */
    void offer(List<MailAddress> outside, Supplier<String> words) {
        if (common.isBlank()) {
            common = words.get();
        }
        if (individual) {
            outside.forEach(address -> own.computeIfAbsent(address.value(), any -> words.get()));
        }
    }

    void replaceCommon(String words) {
        common = words;
    }

    void replaceOwn(String address, String words) {
        own.put(address, words);
    }

    /** The field that most likely holds what was refused: the one for all, or the first that is empty or short. */
    String field(List<MailAddress> outside) {
        if (!individual) {
            return "passphrase";
        }
        int wrong = 0;
        for (int index = outside.size() - 1; index >= 0; index--) {
            String words = own.getOrDefault(outside.get(index).value(), "");
            wrong = words.strip().length() < USUAL_LENGTH ? index : wrong;
        }
        return "person:" + wrong + ":own";
    }

    /** What to submit: nothing when nobody needs a passphrase. */
    Passphrases chosen(List<MailAddress> outside) {
        if (outside.isEmpty()) {
            return Passphrases.NONE;
        }
        if (!individual) {
            return new Passphrases(common, Map.of());
        }
        Map<MailAddress, String> each = new LinkedHashMap<>();
        outside.forEach(address -> each.put(address, own.getOrDefault(address.value(), "")));
        return new Passphrases(null, each);
    }

    /** What to show once after sending: one line with an empty address for all, or one for each. */
    List<ToldSecret> toTell(List<MailAddress> outside) {
        if (outside.isEmpty()) {
            return List.of();
        }
        if (!individual) {
            return List.of(new ToldSecret("", common));
        }
        return outside.stream()
                .map(address -> new ToldSecret(address.value(), own.getOrDefault(address.value(), "")))
                .toList();
    }

    public String getCommon() {
        return common;
    }

    public void setCommon(String common) {
        this.common = common;
    }

    public boolean isIndividual() {
        return individual;
    }

    public void setIndividual(boolean individual) {
        this.individual = individual;
    }

    /** Passphrases by address; only those of recipients still in the fields are used. */
    public Map<String, String> getOwn() {
        return own;
    }
}
