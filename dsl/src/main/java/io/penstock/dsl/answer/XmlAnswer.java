package io.penstock.dsl.answer;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A body that is read as XML, with XPath 1.0. One that declares a document type is not read, so
 * that no entity is ever followed. Prefixes are parts of names.
 */
final class XmlAnswer {

    /** What is read out of deeper elements could take more of the stack than there is. */
    private static final int DEEPEST = 200;

    private final @Nullable Document document;

    private XmlAnswer(@Nullable Document document) {
        this.document = document;
    }

    static XmlAnswer of(String body) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            // It would print what is wrong with the answer.
            builder.setErrorHandler(new DefaultHandler());
            return new XmlAnswer(builder.parse(new InputSource(new StringReader(body.strip()))));
        } catch (SAXException | IOException | RuntimeException e) {
            return new XmlAnswer(null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java runtime reads XML.", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    /** What is wrong with a path, if anything. */
    static Optional<String> problem(String path) {
        try {
            XPathFactory.newDefaultInstance().newXPath().compile(path);
            return Optional.empty();
        } catch (XPathException e) {
            return Optional.of("This is no XPath: " + e.getMessage() + ".");
        }
    }

    @Nullable Object value(String path) {
        if (document == null) {
            return null;
        }
        try {
            XPathEvaluationResult<?> result =
                    XPathFactory.newDefaultInstance().newXPath().evaluateExpression(path, document);
            return result.value() instanceof XPathNodes nodes ? first(nodes) : result.value();
        } catch (XPathException | RuntimeException e) {
            // The answer has nothing there.
            return null;
        }
    }

    private static @Nullable String first(XPathNodes nodes) throws XPathException {
        return nodes.size() == 0 ? null : nodes.get(0).getTextContent().strip();
    }
}
