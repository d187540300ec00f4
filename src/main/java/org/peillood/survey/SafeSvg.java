package org.peillood.survey;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells drawings from drawings that do something. Only what draws passes: no scripts, no handlers
 * of events, no pages inside, nothing fetched from elsewhere.
 */
final class SafeSvg {

  private static final Set<String> FORBIDDEN =
      Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "set", "animate");

  private SafeSvg() {}

  /**
   * Passes when the drawing only draws.
   *
   * @throws Unreadable when it does more, or is no XML
   */
  static void check(byte[] svg) throws Unreadable {
    try {
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      var xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT ? acts(xml) : bringsMore(event)) {
          throw new Unreadable(Fault.PICTURE_WITH_SCRIPT);
        }
      }
    } catch (XMLStreamException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    }
  }

  private static boolean bringsMore(int event) {
    return event == XMLStreamConstants.DTD
        || event == XMLStreamConstants.ENTITY_REFERENCE
        || event == XMLStreamConstants.PROCESSING_INSTRUCTION;
  }

  private static boolean acts(XMLStreamReader element) {
    if (FORBIDDEN.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
      return true;
    }
    for (int i = 0; i < element.getAttributeCount(); i++) {
      var name = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      var value = element.getAttributeValue(i).strip();
      boolean leadsElsewhere =
          name.equals("href") && !value.startsWith("#") && !value.startsWith("data:image/");
      if (name.startsWith("on") || leadsElsewhere) {
        return true;
      }
    }
    return false;
  }
}
