package org.peillood.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What coders noted of a part of a text, as one memo: the description of the selection, and the
 * notes that the selection or the coding refers to. Programs use either.
 */
final class Memos {

  /** How long a memo is held; the whole of a longer one stays in the file. */
  static final int LONGEST = 2000;

  private final Map<String, String> notes;

  private Memos(Map<String, String> notes) {
    this.notes = notes;
  }

  static Memos of(QdaFile file) {
    var notes = new HashMap<String, String>();
    for (var note : file.project().notes()) {
      var words = file.text(note).map(SourceText::text).orElse("");
      var parts =
          Stream.of(note.name(), note.description(), words)
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .distinct()
              .collect(Collectors.joining("\n"));
      notes.put(Guid.key(note.guid()), parts);
    }
    return new Memos(notes);
  }

  /** The memo of a coding of a selection. */
  String of(QdaSelection selection, QdaCoding coding) {
    var parts = new ArrayList<String>();
    parts.add(selection.description().replace("\r\n", "\n").strip());
    Stream.of(selection.notes(), coding.notes())
        .flatMap(List::stream)
        .map(guid -> Optional.ofNullable(notes.get(Guid.key(guid))))
        .flatMap(Optional::stream)
        .forEach(parts::add);
    var memo =
        parts.stream()
            .filter(part -> !part.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n\n"));
    return cut(memo);
  }

  /** The memos of all codings of a source, by the keys of their guids. */
  Map<String, String> of(QdaSource source) {
    var all = new HashMap<String, String>();
    for (var selection : source.selections()) {
      selection.codings().forEach(c -> all.put(Guid.key(c.guid()), of(selection, c)));
    }
    return all;
  }

  /** The guids of the notes that are in memos. */
  static List<String> used(QdaProject project, Function<QdaSource, Boolean> isTaken) {
    return project.sources().stream()
        .filter(isTaken::apply)
        .flatMap(source -> source.selections().stream())
        .filter(part -> !part.codings().isEmpty())
        .flatMap(
            part ->
                Stream.concat(
                    part.notes().stream(),
                    part.codings().stream().flatMap(coding -> coding.notes().stream())))
        .map(Guid::key)
        .distinct()
        .toList();
  }

  private static String cut(String memo) {
    if (memo.length() <= LONGEST) {
      return memo;
    }
    int end = LONGEST - 1;
    if (Character.isHighSurrogate(memo.charAt(end - 1))) {
      end--;
    }
    return memo.substring(0, end) + "…";
  }
}
