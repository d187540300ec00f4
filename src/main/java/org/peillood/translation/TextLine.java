package org.peillood.translation;

import java.util.List;
import java.util.Optional;

/**
 * A text and its translation, as a translator has them side by side.
 *
 * @param words the translation; empty when there is none
 * @param madeFrom the source it was made from, when that was reworded since
 * @param brought what stands in the survey; another than the words when these were not put there
 *     yet
 * @param there how far what stands in the survey is
 * @param contested whether the survey brought other words after these were written here
 * @param kept what is stored of it here; empty when nobody has worked on it
 */
public record TextLine(
    Original original,
    String words,
    TextState state,
    Optional<String> madeFrom,
    String brought,
    TextState there,
    Contest contested,
    Optional<Kept> kept) {

  /** Whether the survey brought other words after these were written here. */
  public enum Contest {
    NONE,
    OTHER_WORDS
  }

  /**
   * What is stored of a translation.
   *
   * @param state DRAFT or REVIEWED; whether it is stale is told by its source
   * @param source the source text it was made from
   * @param sourceHash {@link Words#hash} of that
   * @param brought what stood in the survey at that moment
   * @param revision 1 when it was first stored
   */
  public record Kept(
      String key,
      String words,
      TextState state,
      String source,
      String sourceHash,
      String brought,
      String remark,
      int revision,
      String by) {}

  /** How a text stands, of what the survey has, had, and what was stored here. */
  static TextLine of(Matter.Text text, TextState standing, Optional<Kept> kept) {
    var untouched = untouched(text, standing);
    return kept.map(own -> worked(text, own).after(untouched)).orElse(untouched);
  }

  // Of words that were not put into the survey yet, how far it is was told by its versions.
  private TextLine after(TextLine untouched) {
    return same(words, brought)
        ? this
        : new TextLine(
            original, words, state, madeFrom, brought, untouched.there(), contested, kept);
  }

  private static TextLine worked(Matter.Text text, Kept kept) {
    var other =
        !text.brought().isBlank()
            && !same(text.brought(), kept.words())
            && !same(text.brought(), kept.brought());
    boolean reworded = !kept.sourceHash().equals(Words.hash(text.original().words()));
    return line(
        text,
        kept.words(),
        kept.state(),
        reworded ? Optional.of(kept.source()) : Optional.empty(),
        other ? Contest.OTHER_WORDS : Contest.NONE,
        Optional.of(kept));
  }

  // Nobody worked on it here: it came with the questionnaire. It was made from the source that
  // stood beside it when it first came; one that a newer version left out is not lost.
  private static TextLine untouched(Matter.Text text, TextState standing) {
    var words = text.brought();
    var state = standing;
    if (words.isBlank()) {
      state = TextState.DRAFT;
      words =
          text.earlier().stream()
              .map(Matter.Earlier::words)
              .filter(before -> !before.isBlank())
              .findFirst()
              .orElse("");
    }
    var source = text.original().words();
    boolean found = !text.brought().isBlank();
    for (var before : text.earlier()) {
      if (same(before.words(), words)) {
        source = before.source();
        found = true;
      } else if (found) {
        break;
      }
    }
    var reworded =
        same(source, text.original().words()) ? Optional.<String>empty() : Optional.of(source);
    return line(text, words, state, reworded, Contest.NONE, Optional.empty());
  }

  private static TextLine line(
      Matter.Text text,
      String words,
      TextState state,
      Optional<String> reworded,
      Contest contest,
      Optional<Kept> kept) {
    var standing = contest == Contest.NONE ? state : TextState.DRAFT;
    var own =
        words.isBlank() ? TextState.MISSING : reworded.isPresent() ? TextState.STALE : standing;
    return new TextLine(
        text.original(),
        words,
        own,
        words.isBlank() ? Optional.empty() : reworded,
        text.brought(),
        text.brought().isBlank() ? TextState.MISSING : own,
        contest,
        kept);
  }

  static boolean same(String one, String other) {
    return Words.clean(one).equals(Words.clean(other));
  }

  /** Where the words do not keep what must be kept of the source. */
  public List<Fidelity.Unfaithful> unfaithful() {
    return Fidelity.differences(original.words(), words);
  }

  /** Whether nobody has to do anything to have it in the survey, be it as a draft. */
  public boolean isSettled() {
    return isThere() && contested == Contest.NONE && unfaithful().isEmpty();
  }

  private boolean isThere() {
    return state == TextState.DRAFT
        || state == TextState.REVIEWED
        || (state == TextState.MISSING && !original.isNeeded());
  }

  /** Whether the survey has other words, or none, where these could stand. */
  public boolean isWaiting() {
    return !words.isBlank() && unfaithful().isEmpty() && !same(words, brought);
  }

  /** Whether what stands in the survey is stale, or does not keep what must be kept. */
  boolean isUnfitThere() {
    return there == TextState.STALE || !Fidelity.differences(original.words(), brought).isEmpty();
  }

  /** How often it was stored here. */
  public int revision() {
    return kept.map(Kept::revision).orElse(0);
  }

  /** What a translator remarked. */
  public String remark() {
    return kept.map(Kept::remark).orElse("");
  }

  /** The fingerprint of the words, by which a page knows later whether they were changed on it. */
  public String wordsMark() {
    return Words.hash(words);
  }

  /** The fingerprint of the source. */
  public String sourceMark() {
    return Words.hash(original.words());
  }
}
