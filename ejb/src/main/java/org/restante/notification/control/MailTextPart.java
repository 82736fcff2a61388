package org.restante.notification.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restante.notification.control.MailContent.Fact;

/** The plain-text part, as a terminal shows it. */
final class MailTextPart {

    private static final String RULE = "-".repeat(72);
    private static final int VALUE_COLUMN = 18;

    private final StringBuilder text = new StringBuilder();
    private final List<MailContent> contents;

    private MailTextPart(List<MailContent> contents) {
        this.contents = contents;
    }

    /**
     * Writes it.
     *
     * @param contents the same mail in one language or several
     */
    static String of(String organisation, String link, List<MailContent> contents) {
        MailTextPart part = new MailTextPart(contents);
        part.head(organisation, link);
        contents.forEach(part::explain);
        part.foot();
        return TextWrap.wrap(part.text.toString());
    }

    private void head(String organisation, String link) {
        paragraph(organisation);
        paragraph(contents.stream().map(MailContent::title).distinct().collect(Collectors.joining("\n")));
        facts(MailContent::facts);
        contents.forEach(content -> content.before().forEach(this::paragraph));
        paragraph(joined(MailContent::button) + ":");
        paragraph(link);
    }

    /** One language: label and value beside each other. Several: below, since labels and times are said in each. */
    private void facts(Function<MailContent, List<Fact>> which) {
        List<Fact> first = which.apply(contents.get(0));
        boolean alone = contents.size() == 1;
        IntStream.range(0, first.size()).forEach(each -> {
            String label = joined(content -> which.apply(content).get(each).label());
            List<String> values = contents.stream()
                    .map(content -> which.apply(content).get(each).value())
                    .distinct()
                    .toList();
            text.append(alone ? pad(label + ":") : label + ":");
            values.forEach(value -> text.append(alone ? "" : "\n  ").append(value));
            text.append('\n');
        });
        text.append('\n');
    }

    private static String pad(String label) {
        return label + " ".repeat(Math.max(2, VALUE_COLUMN - label.length()));
    }

    private void explain(MailContent content) {
        if (contents.size() > 1) {
            paragraph(RULE + "\n" + content.language().ownName());
        }
        content.after().forEach(this::paragraph);
        if (!content.checkTitle().isEmpty()) {
            paragraph(content.checkTitle().toUpperCase(content.language().locale()));
        }
        content.check().forEach(this::paragraph);
    }

    private void foot() {
        if (!contents.get(0).links().isEmpty()) {
            paragraph(RULE);
            facts(MailContent::links);
        }
    }

    private String joined(Function<MailContent, String> word) {
        return contents.stream().map(word).distinct().collect(Collectors.joining(" / "));
    }

    private void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
