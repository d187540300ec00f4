package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Lookups;
import org.peillood.web.Texts;

/**
 * Answers in people's own words as they count in figures: by the codes that were given to them. A
 * text that nobody has coded yet, or on which coders differ and nobody has settled, has none, and
 * is told apart from one that no code fits, so that a figure can say of how many it knows nothing.
 */
@ApplicationScoped
public class CodedAnswers {

  /** After the name of an item: the variable of its codes, of which a text can have several. */
  public static final String CODES = "#codes";

  /** After the name of an item: the variable that tells whether an answer was coded. */
  public static final String PROGRESS = "#coding";

  /** The category of {@link #PROGRESS} of texts whose codes count. */
  public static final String CODED = "coded";

  /** The category of {@link #PROGRESS} of texts that are still to be coded. */
  public static final String TO_CODE = "to-code";

  /** The category of {@link #CODES} of texts that were coded and that no code fits. */
  public static final String NONE_FITS = "#none";

  @Inject CodeFrames frames;
  @Inject Codings codings;
  @Inject Lookups lookups;

  private record ItemsOf(String survey, String wave) {}

  private record StateOf(String survey, String wave) {}

  private record UsedIn(String survey) {}

  private record WithOf(String survey, String wave, String item) {}

  /**
   * How far coding is; unequal to an earlier state when there is something to read again.
   *
   * @param editions of the frames, by item
   */
  public record State(Map<String, String> editions, long codings, long revision) {

    /** When nothing is coded. */
    public static final State NOTHING = new State(Map.of(), 0, 0);

    public State {
      editions = Map.copyOf(editions);
    }
  }

  /** The open questions that are coded, of those that a wave asks once, in its order. */
  public List<CodedItem> items(Survey survey, Wave wave) {
    return lookups.once(new ItemsOf(survey.id(), wave.code()), () -> itemsNow(survey, wave));
  }

  private List<CodedItem> itemsNow(Survey survey, Wave wave) {
    var used = used(survey);
    return used.isEmpty()
        ? List.of()
        : wave.questionnaire().items().stream()
            .filter(OpenItems::isOpen)
            .flatMap(
                item ->
                    Optional.ofNullable(used.get(item.name())).stream()
                        .map(frame -> coded(item, frame)))
            .toList();
  }

  /** How far the coding of a wave is. */
  public State state(Survey survey, Wave wave) {
    return lookups.once(new StateOf(survey.id(), wave.code()), () -> stateNow(survey, wave));
  }

  private State stateNow(Survey survey, Wave wave) {
    var used = used(survey);
    if (used.isEmpty()) {
      return State.NOTHING;
    }
    var editions = new HashMap<String, String>();
    used.forEach((item, frame) -> editions.put(item, frame.id() + " " + frame.edition()));
    var now = codings.state(survey.id(), wave.code());
    return new State(editions, now.count(), now.revision());
  }

  /**
   * The codes that count, by response. A response that answered and is absent is still to be coded;
   * one with no codes but {@link #NONE_FITS} was coded, and no code fits.
   *
   * @param item that is asked once
   */
  @Transactional
  public Map<UUID, Set<String>> codes(Survey survey, Wave wave, String item) {
    var frame = frames.of(survey.id(), item);
    if (frame.isEmpty()) {
      return Map.of();
    }
    var tree = frames.tree(frame.get().id());
    var codes = new HashMap<UUID, Set<String>>();
    codings
        .of(survey.id(), wave.code(), item)
        .values()
        .forEach(
            of ->
                Verdict.of(of)
                    .codes()
                    .ifPresent(marks -> codes.put(of.get(0).place().response(), all(tree, marks))));
    return codes;
  }

  /** With what the answers to a question were coded in a wave, and when. */
  public CodedWith with(Survey survey, Wave wave, CodedItem coded) {
    var item = coded.item();
    return lookups.once(
        new WithOf(survey.id(), wave.code(), item.name()), () -> withNow(survey, wave, item));
  }

  private CodedWith withNow(Survey survey, Wave wave, Item item) {
    var given = codings.times(survey.id(), wave.code(), item.name());
    var last = new HashMap<UUID, Instant>();
    given.forEach(one -> last.merge(one.response(), one.at(), (a, b) -> a.isAfter(b) ? a : b));
    var changes =
        frames
            .of(survey.id(), item.name())
            .map(frame -> frames.changesOfMeaning(frame.id()))
            .orElse(List.of());
    return new CodedWith(
        item,
        given.stream().map(Codings.WhenCoded::with).distinct().sorted().toList(),
        List.copyOf(last.values()),
        changes);
  }

  private static Set<String> all(CodeTree tree, Set<String> marks) {
    return marks.isEmpty() ? Set.of(NONE_FITS) : tree.withAbove(marks);
  }

  private Map<String, CodeFrame> used(Survey survey) {
    return lookups.once(
        new UsedIn(survey.id()),
        () ->
            frames.used(survey.id()).stream()
                .collect(Collectors.toMap(ItemFrame::item, used -> frames.frame(used.frame()))));
  }

  private CodedItem coded(Item item, CodeFrame frame) {
    var categories = new ArrayList<Category>();
    frames
        .tree(frame.id())
        .nodes()
        .forEach(
            node ->
                categories.add(new Category(node.code().mark(), node.code().name().translated())));
    categories.add(new Category(NONE_FITS, said("coding.none-fits")));
    return new CodedItem(item, frame.name().translated(), frame.edition(), categories);
  }

  /** What {@link #TO_CODE} and the like are called. */
  public static Translated label(String category) {
    return said("coding.progress." + category);
  }

  private static Translated said(String key) {
    return new Names(
            Texts.STAFF_LANGUAGES.stream()
                .collect(Collectors.toMap(Language::code, in -> Texts.in(in).get(key))))
        .translated();
  }
}
