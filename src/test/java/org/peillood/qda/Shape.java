package org.peillood.qda;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The structure of documents as clauses 5.2 and 5.3 of REFI-QDA 1.5 give it: which elements stand
 * in which, in which order, how often, and which attributes must be there. The schemas themselves
 * are used where a corpus has them.
 */
final class Shape {

  // A star: any number; a plus: one or more; a question mark: at most one; nothing: exactly one.
  private static final List<String> TEXT =
      List.of(
          "Description?",
          "PlainTextContent?",
          "PlainTextSelection*",
          "Coding*",
          "NoteRef*",
          "VariableValue*");
  private static final List<String> PART = List.of("Description?", "Coding*", "NoteRef*");

  private static final Map<String, List<String>> OF_PROJECT =
      Map.ofEntries(
          entry(
              "Project",
              List.of(
                  "Users?",
                  "CodeBook?",
                  "Variables?",
                  "Cases?",
                  "Sources?",
                  "Notes?",
                  "Links?",
                  "Sets?",
                  "Graphs?",
                  "Description?",
                  "NoteRef*")),
          entry("Users", List.of("User+")),
          entry("CodeBook", List.of("Codes")),
          entry("Codes", List.of("Code+")),
          entry("Code", List.of("Description?", "NoteRef*", "Code*")),
          entry("Variables", List.of("Variable+")),
          entry("Variable", List.of("Description?")),
          entry("Cases", List.of("Case+")),
          entry(
              "Case",
              List.of("Description?", "CodeRef*", "VariableValue*", "SourceRef*", "SelectionRef*")),
          entry(
              "VariableValue",
              List.of(
                  "VariableRef",
                  "TextValue?",
                  "BooleanValue?",
                  "IntegerValue?",
                  "FloatValue?",
                  "DateValue?",
                  "DateTimeValue?")),
          entry("Sources", List.of("TextSource|PictureSource|PDFSource|AudioSource|VideoSource+")),
          entry("TextSource", TEXT),
          entry("Representation", TEXT),
          entry("TextDescription", TEXT),
          entry("Note", TEXT),
          entry("Notes", List.of("Note+")),
          entry("PlainTextSelection", PART),
          entry("PictureSelection", PART),
          entry("AudioSelection", PART),
          entry("VideoSelection", PART),
          entry("TranscriptSelection", PART),
          entry("PDFSelection", List.of("Description?", "Representation?", "Coding*", "NoteRef*")),
          entry(
              "PictureSource",
              List.of(
                  "Description?",
                  "TextDescription?",
                  "PictureSelection*",
                  "Coding*",
                  "NoteRef*",
                  "VariableValue*")),
          entry(
              "PDFSource",
              List.of(
                  "Description?",
                  "PDFSelection*",
                  "Representation?",
                  "Coding*",
                  "NoteRef*",
                  "VariableValue*")),
          entry(
              "AudioSource",
              List.of(
                  "Description?",
                  "Transcript*",
                  "AudioSelection*",
                  "Coding*",
                  "NoteRef*",
                  "VariableValue*")),
          entry(
              "VideoSource",
              List.of(
                  "Description?",
                  "Transcript*",
                  "VideoSelection*",
                  "Coding*",
                  "NoteRef*",
                  "VariableValue*")),
          entry(
              "Transcript",
              List.of(
                  "Description?",
                  "PlainTextContent?",
                  "SyncPoint*",
                  "TranscriptSelection*",
                  "NoteRef*")),
          entry("Coding", List.of("CodeRef", "NoteRef*")),
          entry("Links", List.of("Link+")),
          entry("Link", List.of("NoteRef*")),
          entry("Sets", List.of("Set+")),
          entry("Set", List.of("Description?", "MemberCode*", "MemberSource*", "MemberNote*")),
          entry("Graphs", List.of("Graph+")),
          entry("Graph", List.of("Vertex*", "Edge*")));

  private static final Set<String> WITH_GUID =
      Set.of(
          "User",
          "Code",
          "Case",
          "Variable",
          "Set",
          "TextSource",
          "Representation",
          "TextDescription",
          "Note",
          "PlainTextSelection",
          "PictureSource",
          "PictureSelection",
          "PDFSource",
          "PDFSelection",
          "AudioSource",
          "AudioSelection",
          "VideoSource",
          "VideoSelection",
          "Transcript",
          "TranscriptSelection",
          "SyncPoint",
          "Coding",
          "Graph",
          "Vertex",
          "Edge",
          "Link");
  private static final Set<String> WITH_NAME = Set.of("Project", "Code", "Variable", "Set");
  private static final Set<String> REFERENCES =
      Set.of(
          "NoteRef",
          "CodeRef",
          "SourceRef",
          "SelectionRef",
          "VariableRef",
          "MemberSource",
          "MemberNote");

  private Shape() {}

  /** What of a document is not as the standard has it. */
  static List<String> breaches(Document document) {
    var root = document.getDocumentElement();
    boolean isProject = QdaDocument.name(root).equals("Project");
    var breaches = new ArrayList<String>();
    var namespace = isProject ? QdaDocument.PROJECT : QdaDocument.CODEBOOK;
    QdaDocument.all(root)
        .forEach(
            element -> {
              if (!namespace.equals(element.getNamespaceURI())) {
                breaches.add(QdaDocument.name(element) + " is in another namespace");
              }
              order(element, isProject, breaches);
              attributes(element, isProject, breaches);
            });
    return breaches;
  }

  private static void order(Element element, boolean isProject, List<String> breaches) {
    var name = QdaDocument.name(element);
    var rule =
        !isProject && name.equals("CodeBook")
            ? List.of("Codes", "Sets?")
            : !isProject && name.equals("Code")
                ? List.of("Description?", "Code*")
                : !isProject && name.equals("Set")
                    ? List.of("Description?", "MemberCode*")
                    : OF_PROJECT.getOrDefault(name, List.of());
    var children =
        QdaDocument.children(element).stream().map(child -> QdaDocument.name(child) + ",").toList();
    var pattern = new StringBuilder();
    for (var part : rule) {
      var many = part.replaceAll("[^*+?]", "");
      pattern.append("(?:(?:").append(part.replaceAll("[*+?]", "")).append("),)").append(many);
    }
    if (!String.join("", children).matches(pattern.toString())) {
      breaches.add(name + " has " + children + ", not " + rule);
    }
  }

  private static void attributes(Element element, boolean isProject, List<String> breaches) {
    var name = QdaDocument.name(element);
    if (WITH_GUID.contains(name) && !Guid.isGuid(element.getAttribute("guid"))) {
      breaches.add(name + " has no guid");
    }
    if (WITH_NAME.contains(name) && !element.hasAttribute("name")) {
      breaches.add(name + " has no name");
    }
    if (REFERENCES.contains(name) && !Guid.isGuid(element.getAttribute("targetGUID"))) {
      breaches.add(name + " has no target");
    }
    if (name.equals("MemberCode")
        && !Guid.isGuid(element.getAttribute(isProject ? "targetGUID" : "guid"))) {
      breaches.add("MemberCode has no target");
    }
    if (name.equals("Code") && !element.getAttribute("isCodable").matches("true|false")) {
      breaches.add("Code does not say whether it can be coded with");
    }
    if (!element.getAttribute("color").matches("(#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3}))?")) {
      breaches.add(name + " has a colour " + element.getAttribute("color"));
    }
    Stream.of("creatingUser", "modifyingUser")
        .map(element::getAttribute)
        .filter(user -> !user.isEmpty() && !Guid.isGuid(user))
        .forEach(user -> breaches.add(name + " has the user " + user));
  }
}
