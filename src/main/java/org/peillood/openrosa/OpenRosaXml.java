package org.peillood.openrosa;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The documents of the OpenRosa specification: list of forms, manifest, and answer. */
final class OpenRosaXml {

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  private OpenRosaXml() throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
  }

  private interface Content {
    void write(OpenRosaXml document) throws XMLStreamException;
  }

  /**
   * A form in the list.
   *
   * @param manifest where its files are listed; empty when it has none
   */
  record Listed(PublishedForm form, String name, String download, String manifest) {}

  /** A file in a manifest. */
  record Filed(String name, String md5, String download) {}

  /** The list of forms (Form List API). */
  static String forms(List<Listed> forms) {
    return document(
        "xforms",
        "http://openrosa.org/xforms/xformsList",
        document -> {
          for (var each : forms) {
            document.xml.writeStartElement("xform");
            document.element("formID", each.form().id());
            document.element("name", each.name());
            document.element("version", each.form().version());
            document.element("hash", "md5:" + each.form().md5());
            document.element("downloadUrl", each.download());
            if (!each.manifest().isEmpty()) {
              document.element("manifestUrl", each.manifest());
            }
            document.xml.writeEndElement();
          }
        });
  }

  /** The files that a form needs (Form List API, manifest document). */
  static String manifest(List<Filed> files) {
    return document(
        "manifest",
        "http://openrosa.org/xforms/xformsManifest",
        document -> {
          for (var each : files) {
            document.xml.writeStartElement("mediaFile");
            document.element("filename", each.name());
            document.element("hash", "md5:" + each.md5());
            document.element("downloadUrl", each.download());
            document.xml.writeEndElement();
          }
        });
  }

  /** An answer in words (HTTP Request API, response envelope). */
  static String answer(String nature, String message) {
    return document(
        "OpenRosaResponse",
        "http://openrosa.org/http/response",
        document -> {
          document.xml.writeStartElement("message");
          document.xml.writeAttribute("nature", nature);
          document.xml.writeCharacters(message);
          document.xml.writeEndElement();
        });
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String document(String root, String namespace, Content content) {
    try {
      var document = new OpenRosaXml();
      document.xml.writeStartElement(root);
      document.xml.writeDefaultNamespace(namespace);
      content.write(document);
      document.xml.writeEndDocument();
      document.xml.flush();
      return document.out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write XML in memory", e);
    }
  }
}
