package org.peillood.qda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The XML of a project or codebook, whole, and the few ways in which it is read and written here.
 * Elements are known by their names alone: some programs write them in no namespace, or in that of
 * the other schema.
 */
final class QdaDocument {

  static final String PROJECT = "urn:QDA-XML:project:1.0";
  static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";

  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
  private static final int DEEPEST = 200;

  private QdaDocument() {}

  /**
   * Reads XML that brings no definitions of its own.
   *
   * @param name of the file or member, for whoever brought it
   */
  static Document read(String name, byte[] xml) throws QdaRefused {
    if (xml.length > QdaArchive.LONGEST_DOCUMENT) {
      throw new QdaRefused(
          QdaFault.Kind.FILE_TOO_LARGE, name, QdaArchive.LONGEST_DOCUMENT / 1_000_000);
    }
    try {
      var builder = builder();
      builder.setErrorHandler(new Strict());
      var source = new InputSource(new ByteArrayInputStream(xml));
      var document = builder.parse(source);
      document.normalizeDocument();
      return document;
    } catch (SAXParseException e) {
      var refused =
          String.valueOf(e.getMessage()).contains("DOCTYPE")
              ? new QdaRefused(QdaFault.Kind.DOCUMENT_TYPE, name)
              : new QdaRefused(QdaFault.Kind.NO_XML, name, Math.max(1, e.getLineNumber()));
      refused.initCause(e);
      throw refused;
    } catch (SAXException | IOException e) { // the latter for bytes that are no UTF-8
      var refused = new QdaRefused(QdaFault.Kind.NO_XML, name, 1);
      refused.initCause(e);
      throw refused;
    }
  }

  /** What begins with the sign of XML, whatever stands before it. */
  static boolean looksLikeXml(byte[] file) {
    var start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
    return start.replace("\0", "").replaceFirst("^[\\s\uFEFF\uFFFD]+", "").startsWith("<");
  }

  /** An empty document with its root. */
  static Element begin(String namespace, String root) {
    var document = builder().newDocument();
    document.setXmlStandalone(true);
    var element = document.createElementNS(namespace, root);
    document.appendChild(element);
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:xsi", XSI);
    var kind = root.equals("Project") ? "Project" : "Codebook";
    element.setAttributeNS(
        XSI,
        "xsi:schemaLocation",
        namespace + " http://schema.qdasoftware.org/versions/" + kind + "/v1.0/" + kind + ".xsd");
    return element;
  }

  /** As UTF-8 without a mark of byte order, with which some programs stumble. */
  static byte[] written(Document document) {
    try {
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      var out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document can always be written", e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java reads XML", e);
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // says nothing about what is in the document
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  static String name(Node node) {
    var local = node.getLocalName();
    return local == null ? node.getNodeName() : local;
  }

  /** The elements directly in this one. */
  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The elements of this name directly in this one. */
  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name(child).equals(name)).toList();
  }

  /** The elements in the element of this name, which stands once or not at all. */
  static List<Element> in(Element parent, String holder, String name) {
    return children(parent, holder).stream()
        .flatMap(element -> children(element, name).stream())
        .toList();
  }

  /** The text of a child; empty when there is none. */
  static String text(Element parent, String child) {
    return children(parent, child).stream().findFirst().map(Element::getTextContent).orElse("");
  }

  /** This element and all below it. */
  static Stream<Element> all(Element top) {
    return Stream.concat(Stream.of(top), children(top).stream().flatMap(QdaDocument::all));
  }

  /** Adds a child with attributes, of which the empty ones are left out. */
  static Element add(Element parent, String name, Map<String, String> attributes) {
    var child = made(parent, name, attributes);
    parent.appendChild(child);
    return child;
  }

  /** A child in the namespace of its parent, not yet in its place. */
  static Element made(Element parent, String name, Map<String, String> attributes) {
    var prefix = parent.getPrefix();
    var child =
        parent
            .getOwnerDocument()
            .createElementNS(parent.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    attributes.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            child.setAttribute(key, value);
          }
        });
    return child;
  }

  /** Adds a child with a text, unless the text is empty. */
  static void addText(Element parent, String name, String text) {
    if (!text.isEmpty()) {
      add(parent, name, Map.of()).setTextContent(printable(text));
    }
  }

  /** Without what XML cannot hold. */
  static String printable(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
