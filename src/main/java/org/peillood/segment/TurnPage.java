package org.peillood.segment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.coding.CodeTree;
import org.peillood.transcript.Span;

/**
 * One turn of a transcript, as it is coded with a form.
 *
 * @param sentences of the turn
 * @param form what stands in its form
 * @param here the segments in it that its reader may see
 * @param hints what is unusual about what the reader gave
 */
public record TurnPage(
    TranscriptPage page,
    SpokenTurn turn,
    List<Span> sentences,
    TurnForm form,
    List<Segment> here,
    List<String> hints) {

  /**
   * What was sent or ticked.
   *
   * @param sentences the numbers of those ticked, from 0; none for the whole turn
   * @param words of the turn that alone get the code; empty for none
   */
  public record TurnForm(
      Set<Integer> sentences, String words, Set<String> codes, Valence valence, String memo) {

    static final TurnForm EMPTY = new TurnForm(Set.of(), "", Set.of(), Valence.NONE, "");
  }

  public String words() {
    return turn.words().in(page.text().text());
  }

  public String words(int sentence) {
    return sentences.get(sentence).in(page.text().text());
  }

  public String action() {
    return page.address(turn);
  }

  public List<CodeTree.Node> codes() {
    return page.tree().active();
  }

  public Optional<SpokenTurn> before() {
    return page.text().turn(turn.number() - 1);
  }

  public Optional<SpokenTurn> after() {
    return page.text().turn(turn.number() + 1);
  }
}
