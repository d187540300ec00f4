package org.peillood.survey;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What an XForm means, as lines that can be compared: nodes in their order, binds, texts by
 * language and form, instances, actions and controls. The order of attributes and of the children
 * of the model, and space that carries no meaning, are not in it.
 */
final class XFormMeaning {

  private final List<String> inOrder = new ArrayList<>();
  private final List<String> inAnyOrder = new ArrayList<>();

  private XFormMeaning(Document document) {
    var head = child(document.getDocumentElement(), "head");
    var body = child(document.getDocumentElement(), "body");
    inAnyOrder.add("title " + text(child(head, "title")));
    model(child(head, "model"));
    inAnyOrder.add("body" + attributes(body));
    elements(body).forEach(control -> tree("body", control));
  }

  /**
   * The differences between two XForms: what only the expected one says begins with {@code -}, what
   * only the other says with {@code +}. Empty when they mean the same.
   */
  static List<String> differences(String expected, String actual) {
    var one = new XFormMeaning(parsed(expected));
    var other = new XFormMeaning(parsed(actual));
    var differences = new ArrayList<String>();
    compare(one.inAnyOrder, other.inAnyOrder, differences);
    compare(one.inOrder, other.inOrder, differences);
    if (differences.isEmpty() && !one.inOrder.equals(other.inOrder)) {
      int at =
          IntStream.range(0, one.inOrder.size())
              .filter(i -> !one.inOrder.get(i).equals(other.inOrder.get(i)))
              .findFirst()
              .orElseThrow();
      differences.add("- in this place: " + one.inOrder.get(at));
      differences.add("+ in this place: " + other.inOrder.get(at));
    }
    return differences;
  }

  private static void compare(List<String> one, List<String> other, List<String> differences) {
    without(one, other).forEach(line -> differences.add("- " + line));
    without(other, one).forEach(line -> differences.add("+ " + line));
  }

  private static List<String> without(List<String> lines, List<String> taken) {
    var left = new ArrayList<>(lines);
    taken.forEach(left::remove);
    return left;
  }

  private void model(Element model) {
    inAnyOrder.add("model" + attributes(model));
    boolean primary = true;
    for (var part : elements(model).toList()) {
      switch (part.getLocalName()) {
        case "itext" -> elements(part).forEach(this::translation);
        case "instance" -> {
          var name = primary ? "primary" : "instance " + part.getAttribute("id");
          if (primary) {
            elements(part).forEach(root -> tree(name, root));
          } else {
            secondary(name, part);
          }
          primary = false;
        }
        default -> inAnyOrder.add(name(part) + attributes(part));
      }
    }
  }

  // The order of instances is free, that of the items in one is not.
  private void secondary(String name, Element instance) {
    inAnyOrder.add(name + attributes(instance));
    int number = 0;
    for (var root : elements(instance).toList()) {
      for (var item : elements(root).toList()) {
        var cells = new StringBuilder();
        elements(item)
            .forEach(cell -> cells.append(' ').append(name(cell)).append('=').append(text(cell)));
        inAnyOrder.add(name + " " + number++ + cells);
      }
    }
  }

  private void translation(Element translation) {
    var language = translation.getAttribute("lang");
    inAnyOrder.add("translation" + attributes(translation));
    elements(translation)
        .forEach(
            text -> {
              var id = "text " + language + " " + text.getAttribute("id");
              inAnyOrder.add(id);
              elements(text)
                  .forEach(
                      value ->
                          inAnyOrder.add(
                              id + " " + value.getAttribute("form") + ": " + text(value)));
            });
  }

  private void tree(String above, Element element) {
    var here = above + "/" + name(element);
    var children = elements(element).toList();
    boolean mixed = children.stream().anyMatch(c -> c.getLocalName().equals("output"));
    var words = children.isEmpty() || mixed ? " " + text(element) : "";
    inOrder.add(here + attributes(element) + words);
    if (!mixed) {
      children.forEach(child -> tree(here, child));
    }
  }

  private static String attributes(Element element) {
    var sorted = new TreeMap<String, String>();
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (!attribute.getNodeName().startsWith("xmlns:")) {
        sorted.put(attribute.getNodeName(), plain(attribute.getNodeValue()));
      }
    }
    return sorted.isEmpty() ? "" : " " + sorted;
  }

  private static String text(Element element) {
    var text = new StringBuilder();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        text.append('{').append(plain(child.getAttribute("value"))).append('}');
      } else {
        text.append(node.getNodeValue());
      }
    }
    return plain(text.toString());
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String name(Element element) {
    return element.getNodeName();
  }

  private static Element child(Element parent, String name) {
    return elements(parent)
        .filter(element -> element.getLocalName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + parent.getNodeName()));
  }

  private static Stream<Element> elements(Node parent) {
    var children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static Document parsed(String xform) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xform)));
    } catch (javax.xml.parsers.ParserConfigurationException
        | org.xml.sax.SAXException
        | java.io.IOException e) {
      throw new IllegalArgumentException("no XForm: " + e.getMessage(), e);
    }
  }
}
