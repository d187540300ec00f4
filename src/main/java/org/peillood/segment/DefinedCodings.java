package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.Guide;
import org.peillood.segment.Segment.Given;
import org.peillood.transcript.Span;
import org.peillood.web.ProblemType;

/**
 * What coders made of a released text, written down as a whole and not act by act: that of the
 * demonstration. Places are named by their words, which stand once in the text.
 */
@ApplicationScoped
public class DefinedCodings {

  @Inject Segments segments;
  @Inject SpokenTexts texts;
  @Inject SegmentQuotes quotes;
  @Inject QuestionMarking marking;
  @Inject FocusGroups groups;

  /** That a coder gave a code to words. */
  public record Coding(String words, String code, Valence valence, String memo, String by) {}

  /**
   * What was settled for the turn in which words stand.
   *
   * @param codes with how each speaks
   */
  public record Settled(String words, Map<String, Valence> codes, String by) {
    public Settled {
      codes = Map.copyOf(codes);
    }
  }

  /**
   * That a question of the guide begins with the turn in which words stand.
   *
   * @param question as the guide has it
   */
  public record Asked(String words, String question) {}

  /** Words that were chosen as evidence; they were coded as they stand here. */
  public record Quoted(String words, SegmentQuote.Chosen chosen, String by) {}

  /**
   * What was made of one text.
   *
   * @param frame the id of the code frame
   */
  public record Definition(
      String frame,
      List<Coding> codings,
      List<Settled> settled,
      List<Asked> asked,
      List<Quoted> quoted) {

    public Definition {
      codings = List.copyOf(codings);
      settled = List.copyOf(settled);
      asked = List.copyOf(asked);
      quoted = List.copyOf(quoted);
    }
  }

  /**
   * Codes a text that nobody coded yet; all who code it are done.
   *
   * @throws IllegalArgumentException for words that do not stand in it just once, and a quote that
   *     goes further than its speakers agreed to
   */
  @Transactional
  public void code(UUID transcript, Definition definition, String by) {
    var text = texts.current(transcript);
    if (!segments.set(text, definition.frame(), false, 0)) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    for (var coding : definition.codings()) {
      var given = new Given(coding.code(), coding.valence(), coding.memo());
      segments.give(
          transcript,
          text.version(),
          List.of(place(text, coding.words())),
          List.of(given),
          coding.by());
    }
    definition.codings().stream()
        .map(Coding::by)
        .distinct()
        .forEach(coder -> segments.finish(transcript, coder));
    for (var settled : definition.settled()) {
      var codes = new ArrayList<Given>();
      settled.codes().forEach((code, valence) -> codes.add(new Given(code, valence, "")));
      codes.sort(Comparator.comparing(Given::code));
      segments.settle(
          transcript, text.version(), turn(text, settled.words()).number(), codes, settled.by());
    }
    ask(text, definition.asked(), by);
    definition.quoted().forEach(quoted -> quote(text, quoted));
  }

  private void ask(SpokenText text, List<Asked> asked, String by) {
    var group = groups.group(text.group());
    var guide = GuideQuestion.of(Guide.of(group.guide()));
    var marks =
        asked.stream()
            .map(one -> QuestionMark.at(turn(text, one.words()), question(guide, one.question())))
            .sorted(Comparator.comparingInt(QuestionMark::start))
            .toList();
    if (!marks.isEmpty() && !marking.keep(text, marks, 0, by)) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
  }

  private static GuideQuestion question(List<GuideQuestion> guide, String question) {
    return guide.stream()
        .filter(one -> one.question().equals(question))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the guide does not ask: " + question));
  }

  private void quote(SpokenText text, Quoted quoted) {
    var span = place(text, quoted.words());
    var participants = text.turnsOf(span).stream().map(SpokenTurn::participant).toList();
    var scope = quoted.chosen().scope();
    if (scope.within(quotes.bound(text.group(), participants)) != scope) {
      throw new IllegalArgumentException("not agreed to: " + quoted.words());
    }
    var segment =
        segments.all(text.id()).stream()
            .filter(s -> !s.isSettled() && s.span().equals(span))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not coded: " + quoted.words()));
    var group = groups.group(text.group());
    quotes.choose(
        new SegmentQuote(
            segment,
            text,
            String.join(" ", new TreeSet<>(participants)),
            group.theme(),
            quoted.chosen(),
            quoted.by()));
  }

  private static SpokenTurn turn(SpokenText text, String words) {
    return text.turnsOf(place(text, words)).get(0);
  }

  private static Span place(SpokenText text, String words) {
    int at = text.text().indexOf(words);
    if (at < 0 || text.text().indexOf(words, at + 1) >= 0) {
      throw new IllegalArgumentException("does not stand there just once: " + words);
    }
    return new Span(at, at + words.length());
  }
}
