package org.restante.message.view;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;

/**
 * What the editor may hand over: a few elements of text and links, by a list of what is allowed. No style, class, id, form,
 * frame or image. The server cleans again when a message is sealed and when it is shown.
 */
final class MessageHtml {
    private static final String BULLETS = "li[data-list=bullet]";

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "s", "ul", "ol", "li", "blockquote", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");

    private MessageHtml() {}

    /** The same text with nothing in it but what is allowed; empty when it has no words. */
    static String clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.select("span.ql-ui").remove();
        dirty.select("ol:has(> " + BULLETS + ")").forEach(MessageHtml::splitList);
        Document clean = withoutDeadLinks(new Cleaner(ALLOWED).clean(dirty));
        clean.outputSettings().prettyPrint(false);
        return isBlank(clean.body().text()) ? "" : clean.body().html();
    }

    /** What leads nowhere is no link. Lifting the words out of one link after the other would take forever where there are many. */
    private static Document withoutDeadLinks(Document clean) {
        Elements dead = clean.select("a:not([href])");
        if (dead.isEmpty()) {
            return clean;
        }
        dead.tagName("span");
        return new Cleaner(ALLOWED).clean(clean);
    }

    /** The same words as paragraphs, with a blank line between as the editor writes it, and lines. */
    static String ofPlain(String text) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        String unified = text.strip().replaceAll("\\R", "\n");
        for (String paragraph : unified.split("\n\\s*\n", -1)) {
            if (document.body().childrenSize() > 0) {
                document.body().appendElement("p").appendElement("br");
            }
            Element lines = document.body().appendElement("p");
            paragraph.lines().forEach(line -> {
                if (lines.childNodeSize() > 0) {
                    lines.appendElement("br");
                }
                lines.appendText(line);
            });
        }
        return clean(document.body().html());
    }

    /** The words alone, for a field that takes no more. */
    static String plain(String html) {
        StringBuilder words = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element) {
                words.append(element.is("br") ? "\n" : element.is("p, li, blockquote") ? "\n\n" : "");
            }
        });
        return words.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    /** The editor writes spaces that do not break. */
    private static boolean isBlank(String text) {
        return text.replace('\u00a0', ' ').isBlank();
    }

    /** The editor keeps bullets and numbers in one list and tells them apart by an attribute, which is not allowed. */
    private static void splitList(Element list) {
        Element run = list;
        String name = "";
        List<Element> items = List.copyOf(list.children());
        // Taking them out one by one would move all others each time.
        list.empty();
        for (Element item : items) {
            String wanted = item.is(BULLETS) ? "ul" : "ol";
            if (!wanted.equals(name)) {
                run = list.before(new Element(wanted)).previousElementSibling();
                name = wanted;
            }
            if (run != null) {
                run.appendChild(item);
            }
        }
        list.remove();
    }
}
