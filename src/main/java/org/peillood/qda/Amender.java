package org.peillood.qda;

import static org.peillood.qda.QdaDocument.children;
import static org.peillood.qda.QdaDocument.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.transcript.Anchor;
import org.w3c.dom.Element;

/**
 * Brings a project that was read in up to date with what became of it here: codes and codings that
 * came, went or changed. All else stays as it was in the file, what is not known here too. A
 * transcript whose words were changed here goes with the words that it has now.
 */
final class Amender {

  private static final List<String> ORDER =
      List.of(
          "Users",
          "CodeBook",
          "Variables",
          "Cases",
          "Sources",
          "Notes",
          "Links",
          "Sets",
          "Graphs",
          "Description",
          "NoteRef");
  private static final Set<String> AFTER_SELECTIONS = Set.of("Coding", "NoteRef", "VariableValue");

  private final QdaFile file;
  private final Held held;
  private final Set<String> gone;
  private final Element root;
  private final Set<String> dropped = new HashSet<>();
  private final Map<String, byte[]> files = new HashMap<>();

  private Amender(QdaFile file, Held held, Set<String> gone) {
    this.file = file;
    this.held = held;
    this.gone = gone.stream().map(Guid::key).collect(Collectors.toUnmodifiableSet());
    this.root = file.document().getDocumentElement();
  }

  /**
   * The project as it is now.
   *
   * @param file as it came
   * @param gone the guids of the codings that were taken from it and removed here
   */
  static QdaArchive amended(QdaFile file, Held held, Set<String> gone) {
    var amender = new Amender(file, held, gone);
    amender.users();
    amender.codes();
    amender.texts();
    amender.people();
    amender.root.setAttribute("modifiedDateTime", held.at());
    return file.archive()
        .with(QdaDocument.written(file.document()), amender.dropped, amender.files);
  }

  private void users() {
    add("Users", "User", QdaWriter.project(only(held.coders(), List.of(), List.of(), List.of())));
  }

  private void people() {
    add(
        "Variables",
        "Variable",
        QdaWriter.project(only(List.of(), held.variables(), List.of(), List.of())));
    add("Cases", "Case", QdaWriter.project(only(List.of(), List.of(), held.people(), List.of())));
  }

  private QdaProject only(
      List<QdaUser> users,
      List<QdaVariable> variables,
      List<QdaCase> people,
      List<QdaSource> texts) {
    return new QdaProject(
        "",
        "",
        "",
        Stamp.NONE,
        "",
        users,
        List.of(),
        variables,
        people,
        texts,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Adds those elements of a holder of another document that this one does not have by guid. */
  private void add(String holder, String item, org.w3c.dom.Document from) {
    var known =
        QdaDocument.in(root, holder, item).stream()
            .map(element -> Guid.key(element.getAttribute("guid")))
            .collect(Collectors.toSet());
    var fresh =
        QdaDocument.in(from.getDocumentElement(), holder, item).stream()
            .filter(element -> !known.contains(Guid.key(element.getAttribute("guid"))))
            .toList();
    if (!fresh.isEmpty()) {
      var into = holder(holder);
      fresh.forEach(element -> into.appendChild(adopted(into, element)));
    }
  }

  private Element holder(String name) {
    var known = children(root, name).stream().findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var made = QdaDocument.made(root, name, Map.of());
    var next =
        children(root).stream()
            .filter(child -> ORDER.indexOf(name(child)) > ORDER.indexOf(name))
            .findFirst();
    root.insertBefore(made, next.orElse(null));
    return made;
  }

  /** A copy in the namespace of where it goes. */
  private static Element adopted(Element into, Element from) {
    var attributes = new LinkedHashMap<String, String>();
    var all = from.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
    }
    var copy = QdaDocument.made(into, name(from), attributes);
    if (children(from).isEmpty()) {
      copy.setTextContent(from.getTextContent());
    } else {
      children(from).forEach(child -> copy.appendChild(adopted(copy, child)));
    }
    return copy;
  }

  private void codes() {
    var elements = new HashMap<String, Element>();
    children(root, "CodeBook").stream()
        .flatMap(QdaDocument::all)
        .filter(element -> name(element).equals("Code"))
        .forEach(element -> elements.put(Guid.key(element.getAttribute("guid")), element));
    var before =
        file.project()
            .allCodes()
            .collect(Collectors.toMap(code -> Guid.key(code.guid()), code -> code, (a, b) -> a));
    held.codes().forEach(code -> code(code, Optional.empty(), elements, before));
  }

  private void code(
      QdaCode code,
      Optional<Element> parent,
      Map<String, Element> elements,
      Map<String, QdaCode> before) {
    var element =
        Optional.ofNullable(elements.get(Guid.key(code.guid())))
            .orElseGet(() -> begun(code, parent));
    var was = before.get(Guid.key(code.guid()));
    if (was != null) {
      change(element, was, code);
    }
    code.below().forEach(below -> code(below, Optional.of(element), elements, before));
  }

  private Element begun(QdaCode code, Optional<Element> parent) {
    var into =
        parent.orElseGet(
            () -> {
              var book = holder("CodeBook");
              return children(book, "Codes").stream()
                  .findFirst()
                  .orElseGet(() -> QdaDocument.add(book, "Codes", Map.of()));
            });
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("guid", code.guid());
    attributes.put("name", QdaDocument.printable(code.name()));
    attributes.put("isCodable", String.valueOf(code.isCodable()));
    attributes.put("color", code.colour());
    var element = QdaDocument.add(into, "Code", attributes);
    QdaDocument.addText(element, "Description", code.description());
    return element;
  }

  // Only what was changed is written, so that what says the same otherwise stays as it was.
  private static void change(Element element, QdaCode was, QdaCode is) {
    if (!is.name().equals(was.name().strip())) {
      element.setAttribute("name", QdaDocument.printable(is.name()));
    }
    if (is.isCodable() != was.isCodable()) {
      element.setAttribute("isCodable", String.valueOf(is.isCodable()));
    }
    if (!is.colour().isEmpty() && !is.colour().equals(was.colour())) {
      element.setAttribute("color", is.colour());
    }
    if (!is.description().strip().equals(was.description().replace("\r\n", "\n").strip())) {
      children(element, "Description").forEach(element::removeChild);
      if (!is.description().isEmpty()) {
        var text = QdaDocument.made(element, "Description", Map.of());
        text.setTextContent(QdaDocument.printable(is.description()));
        element.insertBefore(text, element.getFirstChild());
      }
    }
  }

  private void texts() {
    var further = new ArrayList<Held.Text>();
    for (var text : held.texts()) {
      var element =
          children(root, "Sources").stream()
              .flatMap(all -> children(all, QdaSource.TEXT).stream())
              .filter(one -> Guid.same(one.getAttribute("guid"), text.guid()))
              .findFirst();
      var words =
          file.project().sources().stream()
              .filter(source -> Guid.same(source.guid(), text.guid()))
              .findFirst()
              .flatMap(file::text);
      if (element.isEmpty() || words.isEmpty()) {
        further.add(text);
      } else if (words.get().text().equals(text.words())) {
        amend(element.get(), text, words.get());
      } else {
        reword(element.get(), text, words.get().text());
      }
    }
    if (!further.isEmpty()) {
      var all = new Held("", "", List.of(), List.of(), List.of(), List.of(), further);
      add("Sources", QdaSource.TEXT, QdaWriter.project(ProjectMaker.project(all)));
      files.putAll(Held.files(further));
    }
  }

  /**
   * The words were changed here, perhaps to take a name out: those of the file do not leave any
   * more, neither in the text nor in the document that it came from.
   */
  private void reword(Element source, Held.Text text, String before) {
    dropped.add(source.getAttribute("plainTextPath"));
    dropped.add(source.getAttribute("richTextPath"));
    source.removeAttribute("richTextPath");
    children(source, "PlainTextContent").forEach(source::removeChild);
    source.setAttribute("plainTextPath", Held.path(text));
    files.putAll(Held.files(List.of(text)));
    var now =
        text.parts().stream().map(part -> Guid.key(part.coding())).collect(Collectors.toSet());
    var words = SourceText.of(text.words(), SourceText.Reading.EACH_CHARACTER);
    var was = SourceText.of(before, SourceText.Reading.EACH_CHARACTER);
    var old =
        file.project().sources().stream()
            .filter(one -> Guid.same(one.guid(), text.guid()))
            .flatMap(one -> one.selections().stream().map(part -> Map.entry(part, one)))
            .toList();
    var anchor = Anchor.between(was.text(), words.text());
    for (var selection : children(source, QdaSelection.OF_TEXT)) {
      boolean isHeld = false;
      for (var coding : children(selection, "Coding")) {
        var key = Guid.key(coding.getAttribute("guid"));
        if (now.contains(key) || gone.contains(key) || isValence(coding)) {
          selection.removeChild(coding);
          isHeld = true;
        }
      }
      var place =
          old.stream()
              .filter(part -> Guid.same(part.getKey().guid(), selection.getAttribute("guid")))
              .findFirst()
              .flatMap(part -> file.text(part.getValue()).flatMap(t -> t.place(part.getKey())))
              .flatMap(at -> anchor.moved(new org.peillood.transcript.Span(at.start(), at.end())));
      if ((isHeld && children(selection, "Coding").isEmpty()) || place.isEmpty()) {
        source.removeChild(selection);
      } else {
        selection.setAttribute(
            "startPosition", String.valueOf(words.position(place.get().start())));
        selection.setAttribute("endPosition", String.valueOf(words.position(place.get().end())));
        selection.setAttribute("name", ProjectMaker.name(place.get().in(words.text())));
      }
    }
    insert(source, ProjectMaker.selections(text.having(own(source, text.parts())), words));
    insert(source, ProjectMaker.turns(text, words));
  }

  private static boolean isValence(Element coding) {
    return children(coding, "CodeRef").stream()
        .anyMatch(code -> Valences.is(code.getAttribute("targetGUID")));
  }

  private void amend(Element source, Held.Text text, SourceText words) {
    var now = new HashMap<String, Held.Part>();
    text.parts().forEach(part -> now.put(Guid.key(part.coding()), part));
    var memos = memos(text.guid());
    var there = new HashSet<String>();
    for (var selection : children(source, QdaSelection.OF_TEXT)) {
      var standing = new ArrayList<Held.Part>();
      for (var coding : children(selection, "Coding")) {
        var key = Guid.key(coding.getAttribute("guid"));
        var part = now.get(key);
        if (part != null && stands(selection, part, words)) {
          there.add(key);
          standing.add(part);
          recode(coding, part);
        } else if (part != null || gone.contains(key)) {
          selection.removeChild(coding);
        }
      }
      valences(selection, standing);
      standing.stream()
          .filter(part -> !part.memo().equals(memos.getOrDefault(Guid.key(part.coding()), "")))
          .findFirst()
          .ifPresent(part -> describe(selection, part.memo()));
      if (children(selection).isEmpty() && standing.isEmpty() && wasCoded(selection)) {
        source.removeChild(selection);
      }
    }
    var fresh =
        text.parts().stream().filter(part -> !there.contains(Guid.key(part.coding()))).toList();
    insert(source, ProjectMaker.selections(text.having(own(source, fresh)), words));
    var known = guids(source);
    insert(
        source,
        ProjectMaker.turns(text, words).stream()
            .filter(turn -> !known.contains(Guid.key(turn.guid())))
            .toList());
  }

  /** The memos that were made of what the file says, by which a change is known. */
  private Map<String, String> memos(String guid) {
    return file.project().sources().stream()
        .filter(source -> Guid.same(source.guid(), guid))
        .findFirst()
        .map(source -> Memos.of(file).of(source))
        .orElse(Map.of());
  }

  private static void recode(Element coding, Held.Part part) {
    children(coding, "CodeRef").stream()
        .filter(code -> !Guid.same(code.getAttribute("targetGUID"), part.codes().get(0)))
        .forEach(code -> code.setAttribute("targetGUID", part.codes().get(0)));
  }

  /** Valence is a coding of its own beside the one that it is of. */
  private void valences(Element selection, List<Held.Part> standing) {
    var wanted =
        standing.stream()
            .flatMap(part -> part.codings().stream().skip(1))
            .collect(
                Collectors.toMap(
                    coding -> Guid.key(coding.guid()),
                    coding -> coding,
                    (a, b) -> a,
                    LinkedHashMap::new));
    for (var coding : children(selection, "Coding")) {
      if (isValence(coding) && wanted.remove(Guid.key(coding.getAttribute("guid"))) == null) {
        selection.removeChild(coding);
      }
    }
    var after = children(selection, "NoteRef").stream().findFirst();
    for (var coding : wanted.values()) {
      selection.insertBefore(QdaWriter.coding(selection, coding), after.orElse(null));
    }
  }

  private boolean wasCoded(Element selection) {
    return file.project().sources().stream()
        .flatMap(source -> source.selections().stream())
        .filter(part -> Guid.same(part.guid(), selection.getAttribute("guid")))
        .anyMatch(part -> !part.codings().isEmpty());
  }

  private static void describe(Element selection, String memo) {
    children(selection, "Description").forEach(selection::removeChild);
    if (!memo.isEmpty()) {
      var element = QdaDocument.made(selection, "Description", Map.of());
      element.setTextContent(QdaDocument.printable(memo));
      selection.insertBefore(element, selection.getFirstChild());
    }
  }

  private static boolean stands(Element selection, Held.Part part, SourceText words) {
    var read =
        QdaSelection.ofText(
            "",
            "",
            "",
            number(selection, "startPosition"),
            number(selection, "endPosition"),
            List.of(),
            Stamp.NONE);
    return words
        .place(read)
        .filter(place -> place.start() == part.start() && place.end() == part.end())
        .isPresent();
  }

  private static long number(Element selection, String attribute) {
    var said = selection.getAttribute(attribute).strip();
    return said.matches("\\d{1,10}") ? Long.parseLong(said) : -1;
  }

  /** Parts that need a guid of their own, since a selection of the file has theirs. */
  private static List<Held.Part> own(Element source, List<Held.Part> parts) {
    var known = guids(source);
    return parts.stream()
        .map(
            part ->
                known.contains(Guid.key(part.part()))
                    ? new Held.Part(
                        part.coding(),
                        Guid.of("PART", part.coding()),
                        part.start(),
                        part.end(),
                        part.codes(),
                        part.by(),
                        part.at(),
                        part.memo())
                    : part)
        .toList();
  }

  private static Set<String> guids(Element source) {
    return children(source, QdaSelection.OF_TEXT).stream()
        .map(selection -> Guid.key(selection.getAttribute("guid")))
        .collect(Collectors.toSet());
  }

  private static void insert(Element source, List<QdaSelection> selections) {
    var after =
        children(source).stream()
            .filter(child -> AFTER_SELECTIONS.contains(name(child)))
            .findFirst();
    for (var selection : selections) {
      var element = QdaWriter.selection(source, selection);
      source.insertBefore(element, after.orElse(null));
    }
  }
}
