package org.peillood.openrosa;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
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
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XForm, or a filled-in form, as a document that can be changed and written again. */
final class FormDocument {

  private static final String XFORMS = "http://www.w3.org/2002/xforms";

  private FormDocument() {}

  /** The same XForm under another id; nothing else in it changes. */
  static String called(String id, String xform) {
    var document = parsed(xform);
    root(document).setAttribute("id", id);
    return written(document);
  }

  /**
   * The document of an XML that was read before: it is small enough, and has no document type.
   *
   * @throws Unreadable when its namespaces are not in order
   */
  static Document parsed(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml.strip())));
    } catch (SAXException e) {
      throw new Unreadable("no-xml", e);
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException("a text cannot be read", impossible);
    }
  }

  /** A document as XML. */
  static String written(Document document) {
    try {
      var out = new StringWriter();
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException impossible) {
      throw new IllegalStateException("a document cannot be written", impossible);
    }
  }

  /** The root of the primary instance: the first instance's only element. */
  private static Element root(Document document) {
    var instance = document.getElementsByTagNameNS(XFORMS, "instance").item(0);
    for (Node node = instance.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        return element;
      }
    }
    throw new IllegalStateException("an XForm of our own has no primary instance");
  }
}
