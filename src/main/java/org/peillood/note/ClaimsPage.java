package org.peillood.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.policy.EvidenceItem;

/**
 * A version with its numbers, as its page shows it.
 *
 * @param chosen the only state that the list shows; all of them when empty
 * @param latest the number of the newest version
 * @param typed what was typed about one number that could not be kept
 */
public record ClaimsPage(
    EvidenceItem note,
    Checked checked,
    Optional<Claim.State> chosen,
    int latest,
    Optional<Typed> typed) {

  /** What was typed about the number at this place. */
  public record Typed(int place, String statistic, String reason) {}

  /** The claims that the list shows. */
  public List<Claim> listed() {
    return checked.claims().stream()
        .filter(claim -> chosen.isEmpty() || chosen.get() == claim.state())
        .toList();
  }

  /** What was typed about a number, else what was kept or proposed. */
  public String reason(Claim claim) {
    return typed
        .filter(each -> each.place() == claim.place())
        .map(Typed::reason)
        .orElseGet(() -> claim.decision().map(NumberDecision::reason).orElse(""));
  }

  /** The figure that is chosen in the form of a number. */
  public String statistic(Claim claim) {
    return typed
        .filter(each -> each.place() == claim.place())
        .map(Typed::statistic)
        .orElseGet(() -> claim.statistic().map(Statistic::key).orElse(""));
  }

  /**
   * A stretch of text, or a number in it.
   *
   * @param claim the number that it is; empty for plain text
   */
  public record Piece(String text, Optional<Claim> claim) {}

  /** The text, line by line, each cut at its numbers. */
  public List<List<Piece>> lines() {
    var words = checked.version().words();
    var lines = new ArrayList<List<Piece>>();
    int next = 0;
    int start = 0;
    while (start <= words.length()) {
      int end = words.indexOf('\n', start);
      end = end < 0 ? words.length() : end;
      var pieces = new ArrayList<Piece>();
      int at = start;
      while (next < checked.claims().size() && checked.claims().get(next).number().start() < end) {
        var claim = checked.claims().get(next++);
        pieces.add(new Piece(words.substring(at, claim.number().start()), Optional.empty()));
        pieces.add(new Piece(claim.number().written(), Optional.of(claim)));
        at = claim.number().end();
      }
      if (at <= end) {
        pieces.add(new Piece(words.substring(at, end), Optional.empty()));
      }
      if (!words.substring(start, end).isBlank()) {
        lines.add(List.copyOf(pieces));
      }
      start = end + 1;
    }
    return lines;
  }

  public String home() {
    return checked.version().address();
  }
}
