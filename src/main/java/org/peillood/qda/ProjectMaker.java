package org.peillood.qda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a project of what is held here. */
final class ProjectMaker {

  // As much of the words as programs show of a selection.
  private static final int LONGEST_NAME = 100;

  private ProjectMaker() {}

  /** The archive of a project. */
  static QdaArchive archive(Held held) {
    return QdaArchive.of(
        QdaDocument.written(QdaWriter.project(project(held))), Held.files(held.texts()));
  }

  static QdaProject project(Held held) {
    return new QdaProject(
        held.name(),
        Codebooks.PROGRAM,
        "",
        new Stamp("", held.at(), "", ""),
        "",
        held.coders(),
        held.codes(),
        held.variables(),
        held.people(),
        held.texts().stream().map(ProjectMaker::source).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static QdaSource source(Held.Text text) {
    var file = SourceText.of(text.words(), SourceText.Reading.EACH_CHARACTER);
    return new QdaSource(
        QdaSource.TEXT,
        text.guid(),
        text.name(),
        text.description(),
        "",
        Map.of("plainTextPath", Held.path(text)),
        List.of(),
        List.of(),
        Stream.concat(selections(text, file).stream(), turns(text, file).stream()).toList(),
        List.of(),
        List.of(),
        List.of(),
        Stamp.NONE);
  }

  /** The parts of a text that were coded; what shares a part and a place shares a selection. */
  static List<QdaSelection> selections(Held.Text text, SourceText file) {
    var together = new LinkedHashMap<String, List<Held.Part>>();
    for (var part : text.parts()) {
      var key = Guid.key(part.part()) + " " + part.start() + " " + part.end() + " " + part.memo();
      together.computeIfAbsent(key, none -> new ArrayList<>()).add(part);
    }
    var seen = new ArrayList<String>();
    var selections = new ArrayList<QdaSelection>();
    for (var parts : together.values()) {
      var first = parts.get(0);
      // One part that was coded at two places since it came is two now.
      var guid =
          seen.contains(Guid.key(first.part())) ? Guid.of("PART", first.coding()) : first.part();
      seen.add(Guid.key(first.part()));
      selections.add(
          QdaSelection.ofText(
              guid,
              name(text.words().substring(first.start(), first.end())),
              first.memo(),
              file.position(first.start()),
              file.position(first.end()),
              parts.stream().flatMap(part -> part.codings().stream()).toList(),
              Stamp.made(first.by(), first.at())));
    }
    return selections;
  }

  /** What those who took part said, so that a case can name its words. */
  static List<QdaSelection> turns(Held.Text text, SourceText file) {
    return text.turns().stream()
        .map(
            turn ->
                QdaSelection.ofText(
                    turn.guid(),
                    turn.speaker(),
                    "",
                    file.position(turn.start()),
                    file.position(turn.end()),
                    List.of(),
                    Stamp.NONE))
        .toList();
  }

  static String name(String words) {
    var line = words.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_NAME) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
