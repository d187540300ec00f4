package org.peillood.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.coding.Marks;
import org.peillood.web.Language;

/**
 * The codes of a codebook that was brought, as a frame would have them. Codes that come without a
 * mark get one of their name; codes that the frame has already, by guid or by mark, are told and
 * stay as they are there.
 *
 * @param faults why none of it is taken; empty when it can be
 */
record CodebookDraft(List<DraftCode> codes, List<LineFault> faults) {

  static final int MOST = 2000;
  static final int LONGEST_NAME = 200;
  static final int LONGEST = 2000;
  static final int LONGEST_MEMO = 4000;

  CodebookDraft {
    codes = List.copyOf(codes);
    faults = List.copyOf(faults);
  }

  /**
   * What the frame has already.
   *
   * @param marks of its codes
   * @param byGuid the marks of its codes by the keys of their guids
   * @param byName the marks of its codes by their names
   */
  record Known(Set<String> marks, Map<String, String> byGuid, Map<String, String> byName) {

    /** A frame that is to begin. */
    static final Known NOTHING = new Known(Set.of(), Map.of(), Map.of());

    Known {
      marks = Set.copyOf(marks);
      byGuid = Map.copyOf(byGuid);
      byName = Map.copyOf(byName);
    }
  }

  /** The codes that are to be added. */
  List<DraftCode> added() {
    return codes.stream().filter(DraftCode::isNew).toList();
  }

  /**
   * Of a codebook of REFI-QDA.
   *
   * @param language of its names
   */
  static CodebookDraft of(QdaCodebook codebook, Language language, Known known) {
    var making = new Making(known);
    codebook.codes().forEach(code -> making.add(code, "", language));
    return making.draft();
  }

  /** Of lines of a table, each of which says the mark of its code or leaves that open. */
  static CodebookDraft of(List<DraftCode> lines, List<LineFault> faults, Known known) {
    var making = new Making(known);
    making.faults.addAll(faults);
    making.add(lines);
    return making.draft();
  }

  private static final class Making {
    private final Known known;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> marksByPlain = new HashMap<>();
    private final List<DraftCode> codes = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();

    Making(Known known) {
      this.known = known;
      known.marks().forEach(mark -> marksByPlain.put(plain(mark), mark));
      known.marks().forEach(mark -> taken.add(plain(mark)));
    }

    private void add(QdaCode code, String parent, Language language) {
      int line = codes.size() + 1;
      if (line > MOST) {
        return;
      }
      var name = code.name().strip();
      var there = Optional.ofNullable(known.byGuid().get(Guid.key(code.guid())));
      var mark = there.orElseGet(() -> made(name));
      take(
          new DraftCode(
              line,
              mark,
              name.isEmpty() ? Map.of() : Map.of(language.code(), name),
              CodeWords.read(code.description()),
              code.colour(),
              Guid.isGuid(code.guid()) ? code.guid() : "",
              parent,
              code.isCodable(),
              there.isEmpty()));
      code.below().forEach(below -> add(below, mark, language));
    }

    private String made(String name) {
      var mark = Marks.of(name, other -> taken.contains(plain(other)));
      taken.add(plain(mark));
      return mark;
    }

    // Marks that are written come first, so that no mark is made that stands further down.
    private void add(List<DraftCode> lines) {
      var written = new HashSet<String>();
      for (var line : lines) {
        if (!line.mark().isEmpty() && !written.add(plain(line.mark()))) {
          faults.add(LineFault.of(line.line(), "twice", line.mark()));
        }
      }
      taken.addAll(written);
      var marks = new HashMap<Integer, String>();
      var byName = new HashMap<String, String>();
      known.byName().forEach((name, mark) -> byName.put(plain(name), mark));
      for (var line : lines) {
        var mark = line.mark().isEmpty() ? made(line.name()) : line.mark();
        marks.put(line.line(), mark);
        line.names().values().forEach(name -> byName.put(plain(name), mark));
      }
      for (var line : lines) {
        resolve(line, marks, byName);
      }
    }

    private void resolve(DraftCode line, Map<Integer, String> marks, Map<String, String> byName) {
      var mark = Optional.ofNullable(marks.get(line.line())).orElse(line.mark());
      var there =
          Optional.ofNullable(known.byGuid().get(Guid.key(line.guid())))
              .or(() -> Optional.ofNullable(marksByPlain.get(plain(mark))));
      var parent = parent(line.parent(), marks, byName);
      if (parent.isEmpty() || plain(parent.get()).equals(plain(mark))) {
        faults.add(LineFault.of(line.line(), "parent", line.parent()));
      }
      if (!line.mark().isEmpty() && !Marks.isMark(line.mark())) {
        faults.add(LineFault.of(line.line(), "mark", line.mark()));
      }
      if (!line.guid().isEmpty() && !Guid.isGuid(line.guid())) {
        faults.add(LineFault.of(line.line(), "guid", line.guid()));
      }
      take(
          new DraftCode(
              line.line(),
              there.orElse(mark),
              line.names(),
              line.words(),
              line.colour(),
              line.guid(),
              parent.orElse(line.parent()), // what was said stands, for whoever mends it
              line.isOffered(),
              there.isEmpty()));
    }

    /** The mark of the code above, which may be said by its mark or its name. */
    private Optional<String> parent(
        String said, Map<Integer, String> marks, Map<String, String> byName) {
      if (said.isEmpty()) {
        return Optional.of("");
      }
      return marks.values().stream()
          .filter(mark -> plain(mark).equals(plain(said)))
          .findFirst()
          .or(() -> Optional.ofNullable(marksByPlain.get(plain(said))))
          .or(() -> Optional.ofNullable(byName.get(plain(said))));
    }

    private void take(DraftCode code) {
      if (code.names().isEmpty()) {
        faults.add(LineFault.of(code.line(), "no-name", code.mark()));
      }
      if (code.names().values().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
        faults.add(LineFault.of(code.line(), "name-too-long", LONGEST_NAME));
      }
      var words = code.words();
      if (List.of(words.definition(), words.notWhen(), words.example()).stream()
              .anyMatch(text -> text.length() > LONGEST)
          || words.memo().length() > LONGEST_MEMO) {
        faults.add(LineFault.of(code.line(), "words-too-long", LONGEST));
      }
      codes.add(code);
    }

    private CodebookDraft draft() {
      if (codes.isEmpty() && faults.isEmpty()) {
        faults.add(LineFault.of(0, "empty"));
      }
      if (codes.size() >= MOST) {
        faults.add(LineFault.of(0, "too-many", MOST));
      }
      circles();
      return new CodebookDraft(codes, faults);
    }

    private void circles() {
      var above = new HashMap<String, String>();
      codes.forEach(code -> above.put(plain(code.mark()), plain(code.parent())));
      for (var code : codes) {
        var seen = new HashSet<String>();
        var at = plain(code.mark());
        while (!at.isEmpty() && seen.add(at)) {
          at = above.getOrDefault(at, "");
        }
        if (!at.isEmpty() && at.equals(plain(code.mark())) && !plain(code.parent()).equals(at)) {
          faults.add(LineFault.of(code.line(), "circle", code.mark()));
        }
      }
    }

    private static String plain(String text) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
  }
}
