package org.peillood.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peillood.survey.Item;
import org.peillood.survey.OwnYes;
import org.peillood.survey.Questionnaire;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Takes answers about special categories of data out of a filled-in form in which nobody said yes
 * to being asked about them, before anything of it is stored or shown. Apps ask such questions by
 * the same routing as our pages; this is for those that do not, and for forms that other programs
 * made.
 */
final class Unconsented {

  /**
   * What a form is without such answers.
   *
   * @param values what stood in their nodes, such as the names of files
   */
  record Left(Instance instance, Set<String> values) {
    Left {
      values = Set.copyOf(values);
    }
  }

  private final Map<String, List<Optional<OwnYes>>> sensitive = new HashMap<>();
  private final Set<String> values = new HashSet<>();

  private Unconsented() {}

  /** Looks through a form that was filled in with one of these versions of a questionnaire. */
  static Left outOf(Instance sent, List<Questionnaire> versions) {
    var found = new Unconsented();
    versions.forEach(found::gather);
    if (found.sensitive.isEmpty()) {
      return new Left(sent, Set.of());
    }
    var document = FormDocument.parsed(sent.document());
    found.empty(document);
    return found.values.isEmpty()
        ? new Left(sent, Set.of())
        : new Left(rewritten(sent, document), found.values);
  }

  private void gather(Questionnaire version) {
    var opened = OwnYes.in(version);
    version
        .allItems()
        .filter(Item::sensitive)
        .forEach(
            item ->
                sensitive
                    .computeIfAbsent(item.node(), node -> new ArrayList<>())
                    .add(Optional.ofNullable(opened.get(item.name()))));
  }

  private static Instance rewritten(Instance sent, Document document) {
    var text = FormDocument.written(document);
    return new Instance(InstanceReader.root(text), text, sent.hash());
  }

  private void empty(Document document) {
    var root = document.getDocumentElement();
    for (var node : below(root).toList()) {
      var asked = sensitive.get(node.getLocalName());
      var value = node.getTextContent().strip();
      if (asked != null && !value.isEmpty() && asked.stream().noneMatch(own -> opens(own, root))) {
        values.add(value);
        node.setTextContent("");
      }
    }
  }

  // The question stands in no repeat: it is asked once.
  private static boolean opens(Optional<OwnYes> own, Element root) {
    return own.isPresent()
        && below(root)
            .filter(node -> node.getLocalName().equals(own.get().item()))
            .anyMatch(node -> node.getTextContent().strip().equals(own.get().yes()));
  }

  private static Stream<Element> below(Element node) {
    var children = new ArrayList<Element>();
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children.stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
  }
}
