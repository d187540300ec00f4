package org.peillood.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Frame;

/**
 * A transcript with where questions of the guide begin.
 *
 * @param guide what the guide asks
 * @param chosen the key of what begins with a turn, by its number; empty for nothing
 * @param proposed the numbers of turns at which something is only proposed
 * @param lost questions that were marked where the words changed
 * @param more what was typed about one more turn
 * @param seen the version of the marks
 * @param message what was just done, as a key of the texts; empty for nothing
 */
public record QuestionsPage(
    SpokenText text,
    List<GuideQuestion> guide,
    Map<Integer, String> chosen,
    List<Integer> proposed,
    List<GuideQuestion> lost,
    More more,
    long seen,
    String message) {

  private static final int LONGEST_CHOICE = 80;

  /**
   * A turn that has no choice of its own.
   *
   * @param turn as it was typed
   * @param key of what begins there
   */
  public record More(String turn, String key) {
    static final More NOTHING = new More("", "");
  }

  public QuestionsPage {
    guide = List.copyOf(guide);
    chosen = Map.copyOf(chosen);
  }

  /**
   * What can begin at a turn: what the guide asks, and what stands there though it no longer does.
   */
  static List<GuideQuestion> choices(List<GuideQuestion> guide, List<QuestionMark> marks) {
    var all = new ArrayList<>(guide);
    marks.stream()
        .map(QuestionMark::asked)
        .filter(asked -> !asked.isOutside() && !all.contains(asked))
        .forEach(all::add);
    return all;
  }

  /** Whether a turn has a choice: those of who takes part have one only where something begins. */
  public boolean hasChoice(SpokenTurn turn) {
    return turn.participant().isEmpty() || chosen.containsKey(turn.number());
  }

  public boolean isChosen(SpokenTurn turn, String key) {
    return chosen.getOrDefault(turn.number(), "").equals(key);
  }

  public boolean isProposed(SpokenTurn turn) {
    return proposed.contains(turn.number());
  }

  /** The turns at which something begins, in their order. */
  public List<Integer> turnsOf(GuideQuestion asked) {
    return chosen.entrySet().stream()
        .filter(each -> each.getValue().equals(asked.key()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** What something is called in a list to choose from. */
  public static String name(Frame frame, GuideQuestion asked) {
    if (asked.isOutside()) {
      return frame.t("segment.questions.outside");
    }
    var name =
        asked.isBlock() ? frame.t("segment.questions.block", asked.block()) : asked.question();
    return name.length() > LONGEST_CHOICE ? name.substring(0, LONGEST_CHOICE - 1) + "…" : name;
  }

  public String home() {
    return TextDesk.home(text);
  }

  public String address() {
    return home() + "/vragen";
  }

  /** The marks that choices make; empty when one is of a question that is not among them. */
  static Optional<List<QuestionMark>> marks(
      SpokenText text, Map<Integer, String> chosen, List<GuideQuestion> choices) {
    var known = new HashMap<String, GuideQuestion>();
    choices.forEach(asked -> known.put(asked.key(), asked));
    known.put(GuideQuestion.OUTSIDE.key(), GuideQuestion.OUTSIDE);
    if (!known.keySet().containsAll(chosen.values())) {
      return Optional.empty();
    }
    return Optional.of(
        text.turns().stream()
            .filter(turn -> chosen.containsKey(turn.number()))
            .map(
                turn ->
                    QuestionMark.at(
                        turn,
                        known.getOrDefault(
                            chosen.getOrDefault(turn.number(), ""), GuideQuestion.OUTSIDE)))
            .toList());
  }
}
