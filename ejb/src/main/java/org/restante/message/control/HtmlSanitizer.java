package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Lets the few tags of a letter through, and nothing that runs, loads, styles or imitates the portal: no script, style,
 * class, id, form, frame or image. Used when a message is sealed and again when it is shown.
 */
@ApplicationScoped
public class HtmlSanitizer {

    private static final String BLANK_LINE = "<p><br></p>";

    private static final Safelist LETTER = new Safelist()
            .addTags("p", "br", "strong", "b", "em", "i", "u", "s", "sub", "sup", "h2", "h3", "ul", "ol", "li")
            .addTags("blockquote", "pre", "code", "a", "hr", "table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    /** Sanitised HTML of a rich text; safe to print as it is. */
    public String clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.select("h1").forEach(title -> title.tagName("h2"));
        dirty.select("h4,h5,h6").forEach(title -> title.tagName("h3"));
        dirty.select("ol > li[data-list=bullet]").forEach(HtmlSanitizer::moveToBulletList);
        dirty.select("ol").stream().filter(list -> list.children().isEmpty()).forEach(Element::remove);
        Document clean = new Cleaner(LETTER).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** Editors of the Quill family write bullets as numbered lists with a mark; a run of them becomes a list of its own. */
    private static void moveToBulletList(Element item) {
        Element numbered = item.parent();
        if (numbered == null) {
            return;
        }
        Element before = numbered.previousElementSibling();
        boolean firstOfList = item.previousElementSibling() == null;
        if (firstOfList && before != null && before.hasClass("bullets")) {
            before.appendChild(item);
        } else if (firstOfList) {
            numbered.before(new Element("ul").addClass("bullets"));
            Element bullets = numbered.previousElementSibling();
            if (bullets != null) {
                bullets.appendChild(item);
            }
        } else {
            splitBefore(item, numbered);
        }
    }

    private static void splitBefore(Element item, Element numbered) {
        Element head = new Element("ol");
        while (numbered.firstElementChild() != item) {
            head.appendChild(numbered.child(0));
        }
        numbered.before(head);
        Element bullets = new Element("ul").addClass("bullets");
        numbered.before(bullets);
        bullets.appendChild(item);
    }

    /** Rich text of a plain one: paragraphs, with a blank line between as an editor writes it, and lines; all else literal. */
    public String ofPlainText(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().replace("\r\n", "\n").split("\n{2,}")) {
            Element p = new Element("p");
            String[] lines = paragraph.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    p.appendElement("br");
                }
                p.appendText(lines[i]);
            }
            html.append(html.isEmpty() ? "" : BLANK_LINE).append(p.outerHtml());
        }
        return clean(html.toString());
    }

    /** Whether nothing readable is left of a rich text. */
    public boolean isBlank(String html) {
        return Jsoup.parseBodyFragment(html).text().isBlank();
    }
}
