package org.peillood.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes what an app sent about the device, about who holds it and about the hour out of a filled-in
 * form, before anything of it is stored or shown. Of a moment the day stays; of everything else
 * nothing stays, neither in its own node nor in what the form calculated from it. The device by
 * which a form came is known from its key. A file whose name tells when it was made gets another.
 */
final class Traces {

  /**
   * What a form is without its traces, and what they were.
   *
   * @param files the names that files have in it now, by the names under which they were sent
   */
  record Cleaned(Instance instance, List<Trace> traces, Map<String, String> files) {
    Cleaned {
      traces = List.copyOf(traces);
      files = Map.copyOf(files);
    }

    /** A text that the form, or whoever read it, made of its values, without the traces in it. */
    String of(String text) {
      var rest = text;
      for (var trace : traces) {
        if (trace.value().length() >= TELLING) {
          rest = rest.replace(trace.value(), left(trace.type(), trace.value()));
        }
      }
      for (var file : files.entrySet()) {
        rest = rest.replace(file.getKey(), file.getValue());
      }
      return rest;
    }

    /** What a file that the form names is called from now on. */
    String called(String file) {
      return files.getOrDefault(file, file);
    }

    /** Those of the kinds that a survey keeps. */
    List<Trace> kept(Set<ItemType> kinds) {
      return traces.stream().filter(trace -> kinds.contains(trace.type())).toList();
    }

    /** Whether a file that came along tells of the device. */
    boolean tells(String file) {
      return AUDIT.matcher(file).matches()
          || traces.stream().anyMatch(trace -> trace.isFile() && trace.value().equals(file));
    }

    /** Whether a file that came along may be stored by a survey that keeps these kinds. */
    boolean mayStore(String file, Set<ItemType> kinds) {
      var told = traces.stream().filter(t -> t.isFile() && t.value().equals(file)).findFirst();
      return told.map(trace -> kinds.contains(trace.type()))
          .orElseGet(() -> kinds.contains(ItemType.AUDIT) || !AUDIT.matcher(file).matches());
    }
  }

  private static final Pattern AUDIT = Pattern.compile("audit.*[.]csv", Pattern.CASE_INSENSITIVE);
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ]\\d\\d:\\d\\d(?::\\d\\d)?[-+.:0-9Z]*");
  private static final Pattern CLOCK = Pattern.compile("\\bnow\\s*\\(");
  // Shorter values may stand in any text by chance.
  private static final int TELLING = 4;

  /**
   * By these names apps and converters know them, in the block meta of a form or without a type.
   */
  private static final Map<String, ItemType> BY_NAME =
      Map.ofEntries(
          Map.entry("deviceid", ItemType.DEVICEID),
          Map.entry("imei", ItemType.DEVICEID),
          Map.entry("userid", ItemType.USERNAME),
          Map.entry("username", ItemType.USERNAME),
          Map.entry("phonenumber", ItemType.PHONENUMBER),
          Map.entry("email", ItemType.EMAIL),
          Map.entry("simserial", ItemType.SIMSERIAL),
          Map.entry("simid", ItemType.SIMSERIAL),
          Map.entry("subscriberid", ItemType.SUBSCRIBERID),
          Map.entry("timestart", ItemType.START),
          Map.entry("timeend", ItemType.END),
          Map.entry("audit", ItemType.AUDIT));

  private final List<Trace> traces = new ArrayList<>();
  private final List<Element> calculated = new ArrayList<>();
  private final FileNames files;
  private boolean changed;

  private Traces(FileNames files) {
    this.files = files;
  }

  /** Cleans a form that was filled in with one of these versions of a questionnaire. */
  static Cleaned outOf(Instance sent, List<Questionnaire> versions) {
    var document = FormDocument.parsed(sent.document());
    var root = document.getDocumentElement();
    var found = new Traces(FileNames.beside(sent.root()));
    for (var version : versions) {
      found.descend(root, version.elements(), "/" + root.getLocalName());
    }
    found.nameless(root, versions);
    found.calculations(sent);
    found.attributes(root);
    return found.changed
        ? new Cleaned(rewritten(sent, document), found.traces, found.files.given())
        : new Cleaned(sent, found.traces, Map.of());
  }

  private static Instance rewritten(Instance sent, Document document) {
    var text = FormDocument.written(document);
    return new Instance(InstanceReader.root(text), text, sent.hash());
  }

  private void descend(Element node, List<org.peillood.survey.Element> elements, String path) {
    var byNode = new HashMap<String, org.peillood.survey.Element>();
    elements.forEach(element -> byNode.putIfAbsent(element.node(), element));
    for (var child : children(node)) {
      var place = path + "/" + child.getLocalName();
      var element = byNode.get(child.getLocalName());
      if (element instanceof Item item && isLeaf(child)) {
        read(item, child, place);
      } else if (element instanceof org.peillood.survey.Group group) {
        descend(child, group.children(), place);
      }
    }
  }

  private void read(Item item, Element node, String place) {
    if (item.type().isDeviceData()) {
      take(item.type(), node, place);
    } else if (item.type().isAttachment()) {
      var name = node.getTextContent().strip();
      var other = files.called(item.node(), name);
      if (!other.equals(name)) {
        rewrite(node, other);
      }
    } else if (item.type() == ItemType.CALCULATE) {
      calculated.add(node);
      if (looksAtTheClock(item)) {
        rewrite(node, days(node.getTextContent()));
      }
    }
  }

  /** What stands in the block meta, and what no version of the questionnaire knows. */
  private void nameless(Element root, List<Questionnaire> versions) {
    for (var child : children(root)) {
      var place = "/" + root.getLocalName() + "/" + child.getLocalName();
      if (child.getLocalName().equals("meta")) {
        children(child).forEach(node -> meta(node, place));
      } else if (isLeaf(child) && versions.stream().noneMatch(v -> knows(v, child))) {
        named(child).ifPresent(type -> take(type, child, place));
      }
    }
  }

  private void meta(Element node, String path) {
    named(node).ifPresent(type -> take(type, node, path + "/" + node.getLocalName()));
    if (node.getLocalName().equals("instanceName")) {
      calculated.add(node);
      rewrite(node, days(node.getTextContent()));
    }
  }

  private static boolean knows(Questionnaire version, Element node) {
    return version.elements().stream().anyMatch(e -> e.node().equals(node.getLocalName()));
  }

  private static Optional<ItemType> named(Element node) {
    return Optional.ofNullable(BY_NAME.get(node.getLocalName().toLowerCase(Locale.ROOT)));
  }

  private void take(ItemType type, Element node, String place) {
    var value = node.getTextContent().strip();
    var left = left(type, value);
    if (!value.equals(left)) {
      traces.add(new Trace(type, place, value));
      rewrite(node, left);
    }
  }

  private static String left(ItemType type, String value) {
    return type == ItemType.START || type == ItemType.END ? days(value) : "";
  }

  // What an expression of the form made of a trace would give it away.
  private void calculations(Instance sent) {
    var found = new Cleaned(sent, traces, files.given());
    for (var node : calculated) {
      rewrite(node, found.of(node.getTextContent()));
    }
  }

  // Servers and other programs write there when they had it.
  private void attributes(Element root) {
    for (int i = 0; i < root.getAttributes().getLength(); i++) {
      var attribute = root.getAttributes().item(i);
      var day = days(attribute.getNodeValue());
      if (!day.equals(attribute.getNodeValue())) {
        attribute.setNodeValue(day);
        changed = true;
      }
    }
  }

  /** Whether a calculation looks at the clock. */
  static boolean looksAtTheClock(Item item) {
    return item.rules().calculation().filter(rule -> CLOCK.matcher(rule).find()).isPresent();
  }

  /** A text in which of each moment only the day is left. */
  static String days(String text) {
    return MOMENT.matcher(text).replaceAll("$1");
  }

  private void rewrite(Element node, String text) {
    if (!node.getTextContent().equals(text)) {
      node.setTextContent(text);
      changed = true;
    }
  }

  private static boolean isLeaf(Element node) {
    return children(node).isEmpty();
  }

  private static List<Element> children(Element node) {
    var children = new ArrayList<Element>();
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
