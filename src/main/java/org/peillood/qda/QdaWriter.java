package org.peillood.qda;

import static org.peillood.qda.QdaDocument.add;
import static org.peillood.qda.QdaDocument.addText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a project or codebook as a document, its elements in the order of the schema. */
final class QdaWriter {

  private static final List<String> BEFORE_SELECTIONS = List.of("TextDescription", "Transcript");

  private QdaWriter() {}

  static Document project(QdaProject project) {
    var root = QdaDocument.begin(QdaDocument.PROJECT, "Project");
    root.setAttribute("name", QdaDocument.printable(project.name()));
    set(root, "origin", project.origin());
    set(root, "creatingUserGUID", project.stamp().by());
    set(root, "creationDateTime", project.stamp().at());
    set(root, "modifyingUserGUID", project.stamp().changedBy());
    set(root, "modifiedDateTime", project.stamp().changedAt());
    set(root, "basePath", project.basePath());
    all(root, "Users", project.users(), QdaWriter::user);
    if (!project.codes().isEmpty()) {
      all(add(root, "CodeBook", Map.of()), "Codes", project.codes(), QdaWriter::code);
    }
    all(root, "Variables", project.variables(), QdaWriter::variable);
    all(root, "Cases", project.cases(), QdaWriter::oneCase);
    all(root, "Sources", project.sources(), QdaWriter::source);
    all(root, "Notes", project.notes(), QdaWriter::source);
    all(root, "Links", project.links(), QdaWriter::link);
    all(root, "Sets", project.sets(), (to, set) -> set(to, set, "targetGUID"));
    all(root, "Graphs", project.graphs(), QdaWriter::graph);
    addText(root, "Description", project.description());
    refer(root, "NoteRef", project.about());
    return root.getOwnerDocument();
  }

  static Document codebook(QdaCodebook codebook) {
    var root = QdaDocument.begin(QdaDocument.CODEBOOK, "CodeBook");
    set(root, "origin", codebook.origin());
    var codes = add(root, "Codes", Map.of());
    codebook.codes().forEach(code -> code(codes, code));
    all(root, "Sets", codebook.sets(), (to, set) -> set(to, set, "guid"));
    return root.getOwnerDocument();
  }

  private static <T> void all(
      Element parent, String name, List<T> items, BiConsumer<Element, T> write) {
    if (!items.isEmpty()) {
      var holder = add(parent, name, Map.of());
      items.forEach(item -> write.accept(holder, item));
    }
  }

  private static void set(Element element, String name, String value) {
    if (!value.isEmpty()) {
      element.setAttribute(name, QdaDocument.printable(value));
    }
  }

  private static Map<String, String> known(String guid, String name) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("guid", guid);
    attributes.put("name", QdaDocument.printable(name));
    return attributes;
  }

  private static void user(Element parent, QdaUser user) {
    var attributes = known(user.guid(), user.name());
    attributes.put("id", QdaDocument.printable(user.id()));
    add(parent, "User", attributes);
  }

  private static void code(Element parent, QdaCode code) {
    var attributes = known(code.guid(), code.name());
    attributes.put("isCodable", String.valueOf(code.isCodable()));
    attributes.put("color", code.colour());
    var element = add(parent, "Code", attributes);
    element.setAttribute("name", QdaDocument.printable(code.name())); // required, be it empty
    addText(element, "Description", code.description());
    refer(element, "NoteRef", code.notes());
    code.below().forEach(below -> code(element, below));
  }

  private static void variable(Element parent, QdaVariable variable) {
    var attributes = known(variable.guid(), variable.name());
    attributes.put("typeOfVariable", variable.type());
    var element = add(parent, "Variable", attributes);
    element.setAttribute("name", QdaDocument.printable(variable.name()));
    addText(element, "Description", variable.description());
  }

  private static void oneCase(Element parent, QdaCase one) {
    var element = add(parent, "Case", known(one.guid(), one.name()));
    addText(element, "Description", one.description());
    refer(element, "CodeRef", one.codes());
    one.values().forEach(value -> value(element, value));
    refer(element, "SourceRef", one.sources());
    refer(element, "SelectionRef", one.selections());
  }

  private static void value(Element parent, QdaValue value) {
    var element = add(parent, "VariableValue", Map.of());
    refer(element, "VariableRef", List.of(value.variable()));
    if (!value.element().isEmpty()) {
      add(element, value.element(), Map.of()).setTextContent(QdaDocument.printable(value.value()));
    }
  }

  private static void source(Element parent, QdaSource source) {
    var attributes = known(source.guid(), source.name());
    attributes.putAll(source.paths());
    attributes.putAll(source.stamp().attributes());
    var element = add(parent, source.element(), attributes);
    addText(element, "Description", source.description());
    addText(element, "PlainTextContent", source.content());
    source.points().forEach(point -> add(element, "SyncPoint", point));
    source.texts().stream()
        .filter(text -> BEFORE_SELECTIONS.contains(text.element()))
        .forEach(text -> source(element, text));
    source.selections().forEach(selection -> selection(element, selection));
    source.texts().stream()
        .filter(text -> !BEFORE_SELECTIONS.contains(text.element()))
        .forEach(text -> source(element, text));
    source.codings().forEach(coding -> coding(element, coding));
    refer(element, "NoteRef", source.notes());
    source.values().forEach(value -> value(element, value));
  }

  static Element selection(Element parent, QdaSelection selection) {
    var attributes = known(selection.guid(), selection.name());
    attributes.putAll(selection.place());
    attributes.putAll(selection.stamp().attributes());
    var element = add(parent, selection.element(), attributes);
    addText(element, "Description", selection.description());
    selection.texts().forEach(text -> source(element, text));
    selection.codings().forEach(coding -> coding(element, coding));
    refer(element, "NoteRef", selection.notes());
    return element;
  }

  static Element coding(Element parent, QdaCoding coding) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("guid", coding.guid());
    attributes.put("creatingUser", coding.by());
    attributes.put("creationDateTime", coding.at());
    var element = add(parent, "Coding", attributes);
    refer(element, "CodeRef", List.of(coding.code()));
    refer(element, "NoteRef", coding.notes());
    return element;
  }

  private static void link(Element parent, QdaLink link) {
    var attributes = known(link.guid(), link.name());
    attributes.put("direction", link.direction());
    attributes.put("color", link.colour());
    attributes.put("originGUID", link.from());
    attributes.put("targetGUID", link.to());
    refer(add(parent, "Link", attributes), "NoteRef", link.notes());
  }

  private static void set(Element parent, QdaSet set, String target) {
    var element = add(parent, "Set", known(set.guid(), set.name()));
    element.setAttribute("name", QdaDocument.printable(set.name()));
    addText(element, "Description", set.description());
    set.codes().forEach(code -> add(element, "MemberCode", Map.of(target, code)));
    refer(element, "MemberSource", set.sources());
    refer(element, "MemberNote", set.notes());
  }

  private static void graph(Element parent, QdaGraph graph) {
    var element = add(parent, "Graph", known(graph.guid(), graph.name()));
    graph.vertices().forEach(vertex -> add(element, "Vertex", vertex));
    graph.edges().forEach(edge -> add(element, "Edge", edge));
  }

  private static void refer(Element parent, String name, List<String> guids) {
    guids.stream()
        .filter(guid -> !guid.isEmpty())
        .forEach(guid -> add(parent, name, Map.of("targetGUID", guid)));
  }
}
