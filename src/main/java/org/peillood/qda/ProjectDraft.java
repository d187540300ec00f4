package org.peillood.qda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.segment.Valence;

/**
 * What of a project can be held here: its texts with what was coded of them, and the codes. What
 * cannot stays in the file, and is counted by what it is.
 *
 * @param codes without those that stand for valence
 * @param users the names of those who coded, by the keys of their guids
 * @param inFile how many of what stay in the file alone, by what the language files call it
 */
record ProjectDraft(
    List<QdaCode> codes,
    List<DraftText> texts,
    Map<String, String> users,
    Map<String, Integer> inFile) {

  /** A text of which a transcript can be made. */
  record DraftText(QdaSource source, String words, List<DraftPart> parts) {
    DraftText {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A code that somebody gave to a part of a text.
   *
   * @param start in UTF-16 units of the words, as is the end
   */
  record DraftPart(
      QdaSelection selection, QdaCoding coding, int start, int end, Valence valence, String memo) {}

  ProjectDraft {
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
    users = Map.copyOf(users);
  }

  static ProjectDraft of(QdaFile file) {
    return new Making(file).draft();
  }

  /** How many codings are taken. */
  int codings() {
    return texts.stream().mapToInt(text -> text.parts().size()).sum();
  }

  private static final class Making {
    private final QdaFile file;
    private final QdaProject project;
    private final Memos memos;
    private final Set<String> codes;
    private final Map<String, Integer> inFile = new LinkedHashMap<>();

    Making(QdaFile file) {
      this.file = file;
      this.project = file.project();
      this.memos = Memos.of(file);
      this.codes =
          project.allCodes().map(code -> Guid.key(code.guid())).collect(Collectors.toSet());
    }

    ProjectDraft draft() {
      var texts = new ArrayList<DraftText>();
      for (var source : project.sources()) {
        var words = source.isText() ? file.text(source) : Optional.<SourceText>empty();
        if (words.filter(text -> !text.text().isBlank()).isPresent()) {
          texts.add(text(source, words.get()));
        } else {
          keep(
              source.isText()
                  ? "text"
                  : source.element().replace("Source", "").toLowerCase(Locale.ROOT),
              1);
        }
        keep("whole", source.codings().size());
      }
      var used = new HashSet<>(Memos.used(project, source -> isTaken(source, texts)));
      keep(
          "note",
          (int)
              project.notes().stream()
                  .filter(note -> !used.contains(Guid.key(note.guid())))
                  .count());
      keep("link", project.links().size());
      keep("set", project.sets().size());
      keep("case", project.cases().size());
      keep("graph", project.graphs().size());
      return new ProjectDraft(codes(), texts, users(texts), inFile);
    }

    private static boolean isTaken(QdaSource source, List<DraftText> texts) {
      return texts.stream().anyMatch(text -> text.source().guid().equals(source.guid()));
    }

    private void keep(String what, int count) {
      if (count > 0) {
        inFile.merge(what, count, Integer::sum);
      }
    }

    private DraftText text(QdaSource source, SourceText words) {
      var parts = new ArrayList<DraftPart>();
      for (var selection : source.selections()) {
        var place =
            selection.isOfText() ? words.place(selection) : Optional.<SourceText.Place>empty();
        boolean isHeld =
            place.isPresent()
                && !words.text().substring(place.get().start(), place.get().end()).isBlank();
        int before = parts.size();
        if (isHeld) {
          parts.addAll(parts(selection, place.get()));
        }
        if (parts.size() == before) {
          keep("selection", 1);
        }
      }
      return new DraftText(source, words.text(), parts);
    }

    private List<DraftPart> parts(QdaSelection selection, SourceText.Place place) {
      var given = new ArrayList<DraftPart>();
      var valences =
          selection.codings().stream()
              .collect(
                  Collectors.toMap(
                      coding -> Guid.key(coding.by()),
                      coding -> Valences.of(coding.code()).stream().toList(),
                      (one, other) -> one.isEmpty() ? other : one));
      for (var coding : selection.codings()) {
        var key = Guid.key(coding.code());
        if (codes.contains(key) && !Valences.is(key)) {
          var valence =
              valences.getOrDefault(Guid.key(coding.by()), List.of()).stream()
                  .findFirst()
                  .orElse(Valence.NONE);
          given.add(
              new DraftPart(
                  selection,
                  coding,
                  place.start(),
                  place.end(),
                  valence,
                  memos.of(selection, coding)));
        } else if (!Valences.is(key)) {
          keep("case-coding", 1);
        }
      }
      return given;
    }

    private List<QdaCode> codes() {
      return project.codes().stream().filter(code -> !Valences.is(code.guid())).toList();
    }

    private Map<String, String> users(List<DraftText> texts) {
      var names =
          project.users().stream()
              .collect(
                  Collectors.toMap(
                      user -> Guid.key(user.guid()), QdaUser::name, (one, other) -> one));
      var users = new LinkedHashMap<String, String>();
      texts.stream()
          .flatMap(text -> text.parts().stream())
          .map(part -> Guid.key(by(part, project)))
          .distinct()
          .forEach(key -> users.put(key, names.getOrDefault(key, "").strip()));
      return users;
    }
  }

  /** Who gave a code: the coding says it, or the selection, or the project. */
  static String by(DraftPart part, QdaProject project) {
    return List.of(part.coding().by(), part.selection().stamp().by(), project.stamp().by()).stream()
        .filter(guid -> !guid.isBlank())
        .findFirst()
        .orElse("");
  }
}
