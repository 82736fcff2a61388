package org.restante.shell.view;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Finds words in a page that a reader would see and that do not come from the bundle. */
final class LiteralText {
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*(?:\\{[^}]*}[^}]*)*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");

    private static final Set<String> VISIBLE_ATTRIBUTES = Set.of(
            "label",
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "ariaLabel",
            "header",
            "text",
            "hint",
            "itemLabel",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "summary",
            "emptyMessage");
    private static final String HTML = "http://www.w3.org/1999/xhtml";

    /** Components whose value is what they say. */
    private static final Set<String> SPEAKING_ELEMENTS =
            Set.of("commandButton", "button", "outputLabel", "outputText", "commandLink", "link");

    private LiteralText() {}

    static Stream<String> in(Path page) {
        return below(parse(page));
    }

    private static Stream<String> below(Node node) {
        Stream<String> here = node instanceof Element element
                ? attributes(element)
                : node.getNodeType() == Node.TEXT_NODE ? words(node.getTextContent()) : Stream.of();
        NodeList children = node.getChildNodes();
        return Stream.concat(
                here,
                IntStream.range(0, children.getLength())
                        .mapToObj(children::item)
                        .flatMap(LiteralText::below));
    }

    private static Stream<String> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Attr.class::cast)
                .filter(attribute -> isVisible(element, attribute))
                .flatMap(attribute -> words(attribute.getValue()));
    }

    private static boolean isVisible(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        return VISIBLE_ATTRIBUTES.contains(name)
                || ("value".equals(name)
                        && SPEAKING_ELEMENTS.contains(element.getLocalName())
                        && !HTML.equals(element.getNamespaceURI()));
    }

    private static Stream<String> words(String text) {
        String literal = EXPRESSION.matcher(text).replaceAll("").strip();
        return WORD.matcher(literal).find() ? Stream.of(literal) : Stream.of();
    }

    private static Node parse(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(PageSources.text(page))));
        } catch (Exception malformed) {
            throw new AssertionError(page + " is not well-formed", malformed);
        }
    }
}
