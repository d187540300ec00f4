package org.peillood.qda;

import static org.peillood.qda.QdaDocument.children;
import static org.peillood.qda.QdaDocument.in;
import static org.peillood.qda.QdaDocument.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads what a document says into values; whatever it leaves aside stays in the document. */
final class QdaReader {

  private static final List<String> TEXTS =
      List.of("TextDescription", "Representation", "Transcript");
  private static final List<String> PATHS =
      List.of("path", "currentPath", "plainTextPath", "richTextPath");
  private static final Set<String> KNOWN_OF_SELECTIONS =
      Set.of(
          "guid", "name", "creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime");
  private static final Pattern THREE = Pattern.compile("#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
  private static final Pattern SIX = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final Pattern EIGHT = Pattern.compile("#[0-9a-fA-F]{2}([0-9a-fA-F]{6})");
  private static final Pattern TRIPLE =
      Pattern.compile("(?:rgb\\()?\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)?");

  private QdaReader() {}

  /** The project in a document. */
  static QdaProject project(String name, Document document) throws QdaRefused {
    var root = document.getDocumentElement();
    if (!QdaDocument.name(root).equals("Project")) {
      throw new QdaRefused(QdaFault.Kind.OTHER_ROOT, name, QdaDocument.name(root));
    }
    return new QdaProject(
        root.getAttribute("name"),
        root.getAttribute("origin"),
        root.getAttribute("basePath"),
        new Stamp(
            root.getAttribute("creatingUserGUID"),
            root.getAttribute("creationDateTime"),
            root.getAttribute("modifyingUserGUID"),
            root.getAttribute("modifiedDateTime")),
        text(root, "Description"),
        in(root, "Users", "User").stream().map(QdaReader::user).toList(),
        children(root, "CodeBook").stream()
            .flatMap(book -> in(book, "Codes", "Code").stream())
            .map(QdaReader::code)
            .toList(),
        in(root, "Variables", "Variable").stream().map(QdaReader::variable).toList(),
        in(root, "Cases", "Case").stream().map(QdaReader::oneCase).toList(),
        children(root, "Sources").stream()
            .flatMap(all -> children(all).stream())
            .filter(element -> QdaDocument.name(element).endsWith("Source"))
            .map(QdaReader::source)
            .toList(),
        in(root, "Notes", "Note").stream().map(QdaReader::source).toList(),
        in(root, "Links", "Link").stream().map(QdaReader::link).toList(),
        in(root, "Sets", "Set").stream().map(QdaReader::set).toList(),
        in(root, "Graphs", "Graph").stream().map(QdaReader::graph).toList(),
        targets(root, "NoteRef"));
  }

  /** The codebook in a document: alone, or that of a project. */
  static QdaCodebook codebook(String name, Document document) throws QdaRefused {
    var root = document.getDocumentElement();
    if (QdaDocument.name(root).equals("Project")) {
      var project = project(name, document);
      return new QdaCodebook(project.origin(), project.codes(), project.sets());
    }
    // Capitals differ between the standard and some who write it.
    if (!QdaDocument.name(root).equalsIgnoreCase("CodeBook")) {
      throw new QdaRefused(QdaFault.Kind.OTHER_ROOT, name, QdaDocument.name(root));
    }
    return new QdaCodebook(
        root.getAttribute("origin"),
        in(root, "Codes", "Code").stream().map(QdaReader::code).toList(),
        in(root, "Sets", "Set").stream().map(QdaReader::set).toList());
  }

  private static QdaUser user(Element user) {
    return new QdaUser(guid(user), user.getAttribute("name"), user.getAttribute("id"));
  }

  private static QdaCode code(Element code) {
    return new QdaCode(
        guid(code),
        code.getAttribute("name"),
        !code.getAttribute("isCodable").strip().matches("(?i)false|0"),
        colour(code.getAttribute("color")),
        text(code, "Description"),
        targets(code, "NoteRef"),
        children(code, "Code").stream().map(QdaReader::code).toList());
  }

  /** As {@code #RRGGBB}, also where it is written as numbers or with transparency. */
  static String colour(String written) {
    var said = written.strip();
    var three = THREE.matcher(said);
    if (three.matches()) {
      return ("#" + three.group(1) + three.group(1) + three.group(2) + three.group(2))
          .concat(three.group(3) + three.group(3))
          .toUpperCase(Locale.ROOT);
    }
    for (var pattern : List.of(SIX, EIGHT)) {
      var six = pattern.matcher(said);
      if (six.matches()) {
        return "#" + six.group(1).toUpperCase(Locale.ROOT);
      }
    }
    var triple = TRIPLE.matcher(said);
    return triple.matches()
        ? String.format(
            Locale.ROOT,
            "#%02X%02X%02X",
            Math.min(255, Integer.parseInt(triple.group(1))),
            Math.min(255, Integer.parseInt(triple.group(2))),
            Math.min(255, Integer.parseInt(triple.group(3))))
        : "";
  }

  private static QdaVariable variable(Element variable) {
    return new QdaVariable(
        guid(variable),
        variable.getAttribute("name"),
        variable.getAttribute("typeOfVariable"),
        text(variable, "Description"));
  }

  private static QdaCase oneCase(Element one) {
    return new QdaCase(
        guid(one),
        one.getAttribute("name"),
        text(one, "Description"),
        targets(one, "CodeRef"),
        values(one),
        targets(one, "SourceRef"),
        targets(one, "SelectionRef"));
  }

  private static List<QdaValue> values(Element owner) {
    return children(owner, "VariableValue").stream().map(QdaReader::value).toList();
  }

  private static QdaValue value(Element value) {
    var variable = targets(value, "VariableRef").stream().findFirst().orElse("");
    return children(value).stream()
        .filter(child -> QdaDocument.name(child).endsWith("Value"))
        .findFirst()
        .map(child -> new QdaValue(variable, QdaDocument.name(child), child.getTextContent()))
        .orElse(new QdaValue(variable, "", ""));
  }

  private static QdaSource source(Element source) {
    return new QdaSource(
        QdaDocument.name(source),
        guid(source),
        source.getAttribute("name"),
        text(source, "Description"),
        text(source, "PlainTextContent"),
        attributes(source, PATHS),
        texts(source),
        children(source, "SyncPoint").stream().map(QdaReader::attributes).toList(),
        children(source).stream()
            .filter(child -> QdaDocument.name(child).endsWith("Selection"))
            .map(QdaReader::selection)
            .toList(),
        codings(source),
        targets(source, "NoteRef"),
        values(source),
        Stamp.of(source));
  }

  private static List<QdaSource> texts(Element owner) {
    return children(owner).stream()
        .filter(child -> TEXTS.contains(QdaDocument.name(child)))
        .map(QdaReader::source)
        .toList();
  }

  private static QdaSelection selection(Element selection) {
    var place = new TreeMap<>(attributes(selection));
    place.keySet().removeAll(KNOWN_OF_SELECTIONS);
    return new QdaSelection(
        QdaDocument.name(selection),
        guid(selection),
        selection.getAttribute("name"),
        text(selection, "Description"),
        place,
        texts(selection),
        codings(selection),
        targets(selection, "NoteRef"),
        Stamp.of(selection));
  }

  private static List<QdaCoding> codings(Element owner) {
    return children(owner, "Coding").stream()
        .map(
            coding ->
                new QdaCoding(
                    guid(coding),
                    targets(coding, "CodeRef").stream().findFirst().orElse(""),
                    coding.getAttribute("creatingUser"),
                    coding.getAttribute("creationDateTime"),
                    targets(coding, "NoteRef")))
        .toList();
  }

  private static QdaLink link(Element link) {
    return new QdaLink(
        guid(link),
        link.getAttribute("name"),
        link.getAttribute("direction"),
        link.getAttribute("color"),
        link.getAttribute("originGUID"),
        link.getAttribute("targetGUID"),
        targets(link, "NoteRef"));
  }

  private static QdaSet set(Element set) {
    return new QdaSet(
        guid(set),
        set.getAttribute("name"),
        text(set, "Description"),
        targets(set, "MemberCode"),
        targets(set, "MemberSource"),
        targets(set, "MemberNote"));
  }

  private static QdaGraph graph(Element graph) {
    return new QdaGraph(
        guid(graph),
        graph.getAttribute("name"),
        children(graph, "Vertex").stream().map(QdaReader::attributes).toList(),
        children(graph, "Edge").stream().map(QdaReader::attributes).toList());
  }

  private static String guid(Element element) {
    return element.getAttribute("guid");
  }

  // The schema of projects names the target targetGUID, that of codebooks guid.
  private static List<String> targets(Element owner, String name) {
    return children(owner, name).stream()
        .map(
            reference ->
                reference.hasAttribute("targetGUID")
                    ? reference.getAttribute("targetGUID")
                    : guid(reference))
        .toList();
  }

  private static Map<String, String> attributes(Element element, List<String> names) {
    var found = new TreeMap<String, String>();
    names.stream()
        .filter(element::hasAttribute)
        .forEach(name -> found.put(name, element.getAttribute(name)));
    return found;
  }

  private static Map<String, String> attributes(Element element) {
    var names = new ArrayList<String>();
    var all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }
    names.removeIf(name -> name.startsWith("xmlns"));
    return attributes(element, names);
  }
}
