package org.peillood.survey;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML file in a packed workbook, read from front to back. How much it unpacks to is bounded,
 * and it may not bring definitions of its own: no document type, so no entities and nothing from
 * elsewhere.
 */
final class PackedXml implements AutoCloseable {

  /** More XML than 65,536 rows with their formats take. */
  static final long MOST_BYTES = 100_000_000;

  private final InputStream in;
  private final XMLStreamReader xml;

  PackedXml(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
    in = new Bounded(zip.getInputStream(entry));
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    xml = factory.createXMLStreamReader(in);
  }

  /** Moves on to the next element that begins; false at the end of the file. */
  boolean nextElement() throws XMLStreamException, Unreadable {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.DTD) {
        throw new Unreadable(Fault.DOCUMENT_TYPE);
      }
    }
    return false;
  }

  /** Moves on to the next element that begins inside this one; false when this one ends. */
  boolean nextElementIn(String parent) throws XMLStreamException, Unreadable {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
        return false;
      }
    }
    return false;
  }

  String element() {
    return xml.getLocalName();
  }

  boolean is(String name) {
    return xml.getLocalName().equals(name);
  }

  /** An attribute, whatever its namespace; empty when it is not there. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The text directly in this element, to its end. */
  String text() throws XMLStreamException, Unreadable {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth == 1) {
            append(text);
          }
        }
        default -> {
          // comments and the like say nothing
        }
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) throws Unreadable {
    if (text.length() + xml.getTextLength() > Grid.LONGEST_CELL) {
      throw new Unreadable(Fault.CELL_TOO_LONG, Grid.LONGEST_CELL);
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The XML unpacks to more than anybody's form. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Bounded extends FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = super.read(to, offset, length);
      count(read);
      return read;
    }

    private void count(int read) throws TooLarge {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw new TooLarge();
      }
    }
  }
}
