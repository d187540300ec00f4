package org.peillood.openrosa;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a submission without ever following what it refers to: a document type, which
 * could name files or multiply itself, is refused, and so is what is too deep or too wide.
 */
final class InstanceReader {

  private static final int DEEPEST = 60;
  private static final int MOST_NODES = 50_000;

  private final XMLStreamReader xml;
  private int nodes;

  private InstanceReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The filled-in form in these bytes.
   *
   * @throws Unreadable when they hold none
   */
  static Instance read(byte[] bytes) {
    try {
      var xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      var charset = charset(xml.getEncoding());
      var root = new InstanceReader(xml).document();
      return new Instance(root, new String(bytes, charset), sha256(bytes));
    } catch (XMLStreamException e) {
      throw new Unreadable("no-xml", e);
    }
  }

  /** The tree of a document that was read before. */
  static Node root(String document) {
    // Its declaration may name another encoding than the one in which a text comes back.
    return read(document.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "").getBytes(StandardCharsets.UTF_8))
        .root();
  }

  private static XMLInputFactory factory() {
    // The platform's own, not one that happens to lie on the class path.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Node document() throws XMLStreamException {
    Optional<Node> root = Optional.empty();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable("document-type");
        case XMLStreamConstants.START_ELEMENT -> root = Optional.of(element(1));
        default -> {
          // comments and spaces around the root
        }
      }
    }
    return root.orElseThrow(() -> new Unreadable("no-xml"));
  }

  private Node element(int depth) throws XMLStreamException {
    if (depth > DEEPEST || ++nodes > MOST_NODES) {
      throw new Unreadable("too-much");
    }
    var name = xml.getLocalName();
    var attributes = attributes();
    var text = new StringBuilder();
    List<Node> children = new ArrayList<>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
            throw new Unreadable("document-type");
        case XMLStreamConstants.END_ELEMENT -> {
          return new Node(name, attributes, text.toString(), children);
        }
        default -> {
          // comments mean nothing
        }
      }
    }
  }

  private Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable("no-xml", e);
    }
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
