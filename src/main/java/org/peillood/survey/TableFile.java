package org.peillood.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads a file that a form looks into: a table as CSV (with commas or semicolons), a map as GeoJSON
 * or a document as XML. What clients make of such files is in the ODK XForms specification.
 */
final class TableFile {

  /** As many rows as a page can still be asked about in good time. */
  static final int MOST_ROWS = 50_000;

  /** The largest such file, in bytes. */
  static final int MOST_BYTES = 10_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private TableFile() {}

  /**
   * Whether a file with this name is one that rules can look into.
   *
   * @param name of the file
   */
  static boolean isNamed(String name) {
    return !Selection.extension(name).isEmpty();
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable when it is no such file
   */
  static FormTable read(String name, byte[] bytes) throws Unreadable {
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable(Fault.FILE_TOO_LARGE, MOST_BYTES / 1_000_000);
    }
    var table =
        name.endsWith(".csv")
            ? csv(text(bytes))
            : name.endsWith(".geojson") ? map(text(bytes)) : document(bytes);
    if (table.rows().size() > MOST_ROWS) {
      throw new Unreadable(Fault.TOO_MANY_ROWS, name, MOST_ROWS);
    }
    return table;
  }

  private static FormTable csv(String text) throws Unreadable {
    var first = text.lines().findFirst().orElse("");
    char separator = first.contains(",") || !first.contains(";") ? ',' : ';';
    var lines = new ArrayList<List<String>>();
    try (var parser =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
      for (var line : parser) {
        lines.add(List.of(line.values()));
      }
    } catch (UncheckedIOException | IOException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    }
    var columns = lines.isEmpty() ? List.<String>of() : lines.get(0);
    if (columns.stream().allMatch(String::isBlank)) {
      throw new Unreadable(Fault.FIRST_ROW_EMPTY);
    }
    return FormTable.of(
        columns.stream().map(String::strip).toList(), lines.subList(1, lines.size()));
  }

  private static FormTable map(String text) throws Unreadable {
    var features = parsed(text).path("features");
    if (!features.isArray()) {
      throw new Unreadable(Fault.FILE_BROKEN);
    }
    Set<String> columns = new LinkedHashSet<>(List.of("geometry"));
    for (var feature : features) {
      if (feature.has("id")) {
        columns.add("id");
      }
      feature.path("properties").fieldNames().forEachRemaining(columns::add);
    }
    var names = List.copyOf(columns);
    return FormTable.of(
        names,
        StreamSupport.stream(features.spliterator(), false)
            .map(feature -> names.stream().map(name -> property(feature, name)).toList())
            .toList());
  }

  private static JsonNode parsed(String text) throws Unreadable {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    }
  }

  private static String property(JsonNode feature, String name) {
    if (name.equals("geometry")) {
      return points(feature.path("geometry"));
    }
    var property = feature.path("properties").path(name);
    return property.isMissingNode() ? feature.path(name).asText("") : property.asText("");
  }

  // GeoJSON has longitude before latitude (RFC 7946, 3.1.1), OpenRosa the other way about.
  private static String points(JsonNode geometry) {
    var coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText("")) {
      case "Point" -> point(coordinates);
      case "LineString" -> line(coordinates);
      case "Polygon" -> line(coordinates.path(0));
      default -> "";
    };
  }

  private static String line(JsonNode points) {
    return StreamSupport.stream(points.spliterator(), false)
        .map(TableFile::point)
        .collect(Collectors.joining("; "));
  }

  private static String point(JsonNode point) {
    return point.path(1).asText() + " " + point.path(0).asText() + " 0 0";
  }

  private static FormTable document(byte[] bytes) throws Unreadable {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
      var items =
          children(root).stream().filter(child -> child.getLocalName().equals("item")).toList();
      var columns =
          items.stream()
              .flatMap(item -> children(item).stream())
              .map(Element::getLocalName)
              .distinct()
              .toList();
      return FormTable.of(
          xml(root),
          columns,
          items.stream()
              .map(item -> columns.stream().map(column -> value(item, column)).toList())
              .toList());
    } catch (SAXException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("XML can be read from memory", e);
    }
  }

  private static String value(Element item, String column) {
    return children(item).stream()
        .filter(child -> child.getLocalName().equals(column))
        .findFirst()
        .map(child -> child.getTextContent().strip())
        .orElse("");
  }

  private static Xml xml(Element element) {
    var xml = Xml.element(element.getLocalName());
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (attribute.getNamespaceURI() == null) {
        xml.with(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
    var children = children(element);
    if (children.isEmpty()) {
      return element.getTextContent().isBlank() ? xml : xml.text(element.getTextContent().strip());
    }
    children.forEach(child -> xml.add(xml(child)));
    return xml;
  }

  private static List<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static String text(byte[] bytes) throws Unreadable {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(Fault.FILE_NOT_UTF8);
    }
  }
}
