package io.penstock.dsl.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Sections that are written as XML, whose elements are their keys. */
public final class XmlSection {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 10;
    private static final ErrorHandler SILENT = new DefaultHandler();

    private XmlSection() {}

    /** Whether a value is meant so. */
    public static boolean isMeant(Object value) {
        return value instanceof String text && text.stripLeading().startsWith("<");
    }

    /**
     * Reads a section such as {@code <delivery><format>xml</format></delivery>}.
     *
     * @param text at most 100,000 characters, nested at most 10 deep, without a document type
     * @param name the outermost element
     * @return nothing where it is no such XML
     */
    public static Optional<Map<String, Object>> parse(String text, String name) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            Element root =
                    builder.parse(new InputSource(new StringReader(text.strip())))
                            .getDocumentElement();
            return root.getTagName().equals(name) && value(root, 0) instanceof Map<?, ?> found
                    ? Optional.of(keyed(found))
                    : Optional.empty();
        } catch (SAXException | IOException wrong) {
            return Optional.empty();
        } catch (ParserConfigurationException absent) {
            throw new IllegalStateException("Every Java reads XML without types.", absent);
        }
    }

    private static Map<String, Object> keyed(Map<?, ?> found) {
        Map<String, Object> section = new LinkedHashMap<>();
        found.forEach((key, value) -> section.put(String.valueOf(key), value));
        return section;
    }

    private static Object value(Element element, int depth) {
        Map<String, Object> section = new LinkedHashMap<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner && depth < DEEPEST) {
                section.put(inner.getTagName(), value(inner, depth + 1));
            }
        }
        return section.isEmpty() ? element.getTextContent().strip() : section;
    }
}
