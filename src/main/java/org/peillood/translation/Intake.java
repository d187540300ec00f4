package org.peillood.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what a file of translations says, all of it before anything is kept: whether each row is
 * about a text that is there, keeps what must be kept of its source, and does not go over what
 * somebody wrote here since the file was fetched. A row whose source was reworded since is kept as
 * the translation of the source that it was made from, so that it shows as stale.
 */
final class Intake {

  /** What happens to words that somebody changed here since the file was fetched. */
  enum Newer {
    /** They stay, and the file is refused. */
    STAY,
    /** The file's words take their place. */
    GIVE_WAY
  }

  /**
   * The outcome.
   *
   * @param changes what there is to keep; empty when there are flaws
   * @param same how many rows say what is here already
   * @param reworded how many are of a source that was reworded since
   */
  record Judged(List<Change> changes, List<Incoming.Flaw> flaws, int same, int reworded) {
    Judged {
      changes = List.copyOf(changes);
      flaws = List.copyOf(flaws);
    }
  }

  private final Newer newer;
  private final Map<String, TextLine> lines = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Incoming.Flaw> flaws = new ArrayList<>();
  private int same;
  private int reworded;

  private Intake(List<TextLine> lines, Newer newer) {
    this.newer = newer;
    lines.forEach(line -> this.lines.put(line.original().key(), line));
  }

  /**
   * Judges a file.
   *
   * @param language the code of the language that is translated into
   */
  static Judged judge(Incoming.Sheaf sheaf, List<TextLine> lines, String language, Newer newer) {
    var intake = new Intake(lines, newer);
    intake.flaws.addAll(sheaf.faults());
    if (!sheaf.language().isEmpty() && !sheaf.language().equals(language)) {
      intake.flaws.add(new Incoming.Flaw(0, "language", List.of(sheaf.language(), language)));
    }
    var seen = new HashSet<String>();
    for (var text : sheaf.texts()) {
      if (!seen.add(text.key())) {
        intake.flaw(text, "twice", text.key());
      } else {
        Optional.ofNullable(intake.lines.get(text.key()))
            .ifPresentOrElse(
                line -> intake.take(line, text), () -> intake.flaw(text, "unknown", text.key()));
      }
    }
    return new Judged(
        intake.flaws.isEmpty() ? intake.changes : List.of(),
        intake.flaws,
        intake.same,
        intake.reworded);
  }

  private void take(TextLine line, Incoming text) {
    var words = Words.clean(text.words());
    boolean sameWords = words.equals(Words.clean(line.words()));
    boolean sameRemark = text.remark().filter(said -> !said.equals(line.remark())).isEmpty();
    if (words.isEmpty() || (sameWords && sameRemark && says(line, text))) {
      same++;
      return;
    }
    if (words.length() > Words.LONGEST) {
      flaw(text, "long", Words.LONGEST);
      return;
    }
    if (sameWords && says(line, text)) {
      changes.add(remarked(line, text));
      return;
    }
    boolean isOld = isOfOldSource(line, text);
    var source = isOld ? text.source() : line.original().words();
    Fidelity.differences(source.isBlank() ? line.original().words() : source, words)
        .forEach(
            each ->
                flaw(text, each.kind() == Fidelity.Kind.LOST ? "lost" : "invented", each.mark()));
    boolean overtaken =
        !sameWords && text.revision().isPresent() && text.revision().getAsInt() != line.revision();
    if (overtaken && newer == Newer.STAY) {
      flaw(text, "newer", line.words());
    }
    reworded += isOld ? 1 : 0;
    changes.add(
        new Change(
            text.key(),
            words,
            text.state().filter(state -> state == TextState.REVIEWED).orElse(TextState.DRAFT),
            source,
            line.brought(),
            text.remark(),
            line.revision()));
  }

  // A remark alone says nothing about the words: what is stale stays so.
  private static Change remarked(TextLine line, Incoming text) {
    return new Change(
        text.key(),
        line.words(),
        line.kept().map(TextLine.Kept::state).orElse(line.state()) == TextState.REVIEWED
            ? TextState.REVIEWED
            : TextState.DRAFT,
        line.madeFrom().orElse(line.original().words()),
        line.brought(),
        text.remark(),
        line.revision());
  }

  // Whether the row only says how things stand. What is stale stays so until somebody says more
  // than that.
  private static boolean says(TextLine line, Incoming text) {
    return text.state()
        .map(
            state ->
                state == line.state()
                    || state == TextState.MISSING
                    || state == TextState.STALE
                    || (state == TextState.DRAFT && line.state() == TextState.STALE))
        .orElse(true);
  }

  private static boolean isOfOldSource(TextLine line, Incoming text) {
    if (text.sourceMark().isPresent()) {
      return !text.sourceMark().get().equals(line.sourceMark());
    }
    return !text.source().isBlank() && !TextLine.same(text.source(), line.original().words());
  }

  private void flaw(Incoming text, String what, Object... details) {
    flaws.add(new Incoming.Flaw(text.row(), what, List.of(details)));
  }
}
