package org.peillood.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.coding.Code;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.CodeTree;
import org.peillood.transcript.Pairings;
import org.peillood.transcript.Transcript;
import org.peillood.web.Language;

/**
 * A transcript as it is coded.
 *
 * @param segments that its reader may see
 * @param seesAll whether these are everybody's
 * @param done who said to be done
 * @param revision up to which the segments are
 * @param message what was just done, as a key of the texts; empty for nothing
 * @param besides its original or translations
 * @param beside the one of them that stands beside it
 */
public record TranscriptPage(
    SpokenText text,
    CodedText settings,
    CodeFrame frame,
    CodeTree tree,
    List<Segment> segments,
    boolean seesAll,
    Set<String> done,
    String me,
    long revision,
    String message,
    Map<Integer, List<Segment>> byTurn,
    List<Transcript> besides,
    Optional<Pairings.Beside> beside) {

  static TranscriptPage of(
      SpokenText text,
      CodedText settings,
      CodeFrame frame,
      CodeTree tree,
      List<Segment> segments,
      boolean seesAll,
      Set<String> done,
      String me,
      long revision,
      String message) {
    var byTurn = new HashMap<Integer, List<Segment>>();
    int turn = 0;
    for (var segment : segments) {
      if (segment.isFlagged()) {
        continue; // its words are no longer where it was
      }
      while (turn < text.turns().size() - 1 && text.turns().get(turn).end() <= segment.start()) {
        turn++;
      }
      byTurn.computeIfAbsent(turn + 1, number -> new ArrayList<>()).add(segment);
    }
    return new TranscriptPage(
        text,
        settings,
        frame,
        tree,
        segments,
        seesAll,
        done,
        me,
        revision,
        message,
        Map.copyOf(byTurn),
        List.of(),
        Optional.empty());
  }

  /** The same with other texts beside it. */
  TranscriptPage with(List<Transcript> others, Optional<Pairings.Beside> shown) {
    return new TranscriptPage(
        text, settings, frame, tree, segments, seesAll, done, me, revision, message, byTurn, others,
        shown);
  }

  /** What stands beside a turn in the other text. */
  public List<String> besides(SpokenTurn turn) {
    return beside.map(other -> other.at(turn.number())).orElse(List.of());
  }

  /** The segments that begin in a turn. */
  public List<Segment> in(SpokenTurn turn) {
    return byTurn.getOrDefault(turn.number(), List.of());
  }

  /** How many have words that changed. */
  public long flagged() {
    return segments.stream().filter(Segment::isFlagged).count();
  }

  /** The ids of those, with spaces between. */
  public String flaggedIds() {
    return segments.stream()
        .filter(Segment::isFlagged)
        .map(s -> s.id().toString())
        .collect(Collectors.joining(" "));
  }

  public String home() {
    return TextDesk.home(text);
  }

  public String address() {
    return home() + "/coderen";
  }

  public String address(SpokenTurn turn) {
    return address() + "/beurten/" + turn.number();
  }

  public boolean isDone() {
    return done.contains(me);
  }

  public int colour(Segment segment) {
    return tree.colour(segment.code());
  }

  public boolean isMine(Segment segment) {
    return !segment.isSettled() && segment.coder().equals(me);
  }

  /** What a code is called. */
  public String name(String mark, Language language) {
    return tree.code(mark).map(Code::name).map(name -> name.in(language)).orElse("");
  }
}
