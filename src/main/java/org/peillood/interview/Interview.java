package org.peillood.interview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.peillood.interview.Plan.PlannedPage;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Questionnaire;

/**
 * The walk of respondents through one questionnaire. There is one for each questionnaire, for all
 * respondents and threads; it remembers nobody. Every call brings the answers so far, so that any
 * node can serve any page and two respondents can never see each other&#39;s answers.
 *
 * <p>Routing, constraints and calculations are the XForms engine&#39;s. An answer that routing has
 * removed is gone after the next turn that is accepted; nothing else ever is.
 */
public final class Interview {

  private final Questionnaire questionnaire;
  private final List<Item> items;
  private final Plan plan;
  private final FormPool forms;
  private final Messages messages;

  /**
   * An interview about a questionnaire.
   *
   * @throws IllegalArgumentException when the engine refuses it; one that was read from its folder
   *     is never refused
   */
  public Interview(Questionnaire questionnaire, Messages messages) {
    this.questionnaire = questionnaire;
    this.items = questionnaire.items();
    this.plan = Plan.of(questionnaire);
    this.forms = new FormPool(questionnaire);
    this.messages = messages;
  }

  /** What it walks through. */
  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** The page on which the walk begins; none when nothing is asked at all. */
  public Optional<PageRef> first(Answers answers) {
    return with(answers, form -> pages(form).stream().findFirst().map(Interview::ref));
  }

  /**
   * The first page that still lacks an answer that must be given; none when the walk can be
   * finished.
   */
  public Optional<PageRef> resume(Answers answers) {
    return with(answers, form -> open(form, answers).map(Interview::ref));
  }

  /**
   * A page as it stands now.
   *
   * @throws NoSuchPage when there is none of this name, or routing does not lead to it
   */
  public Page page(Answers answers, String pageName, String language) {
    var planned = planned(pageName);
    return with(
        answers,
        form -> {
          if (!applies(form, planned)) {
            throw new NoSuchPage(pageName);
          }
          return new PageView(form, language).page(planned, pages(form), answers, Map.of());
        });
  }

  /** The page before this one; none for the first. */
  public Optional<String> before(Answers answers, String pageName) {
    var planned = planned(pageName);
    return with(
        answers,
        form ->
            pages(form).stream()
                .takeWhile(page -> !page.equals(planned))
                .reduce((earlier, later) -> later)
                .map(PlannedPage::name));
  }

  /**
   * Takes a page that was sent in. A page that routing no longer leads to changes nothing.
   *
   * @param typed the values by item name: category codes (in the order of the places for a ranking)
   *     or a text; blank values count as nothing. A name that is there, if only with a blank value,
   *     tells that the item was shown
   * @throws NoSuchPage when the questionnaire has no page of this name
   */
  public Turn turn(
      Answers soFar, String pageName, Map<String, List<String>> typed, String language) {
    var planned = planned(pageName);
    return with(
        soFar,
        form -> {
          var shown = planned.items().stream().filter(form::asks).toList();
          if (shown.isEmpty()) {
            return accepted(form, planned, soFar);
          }
          var readings = readings(planned, typed, language);
          var answers = merged(soFar, readings);
          form.load(answers, items);
          var complaints = new LinkedHashMap<String, String>();
          for (var item : planned.items()) {
            var reading = readings.getOrDefault(item.name(), Reading.empty());
            new Check(form, item, messages, language)
                .complaint(reading, shown.contains(item) || typed.containsKey(item.name()))
                .ifPresent(complaint -> complaints.put(item.name(), complaint));
          }
          return complaints.isEmpty()
              ? accepted(form, planned, answers)
              : new Turn.Refused(
                  new PageView(form, language).page(planned, pages(form), answers, typed),
                  complaints);
        });
  }

  /**
   * The answers of a walk that is over: items that routing never asked are marked so, calculations
   * are filled in, everything else stays as it is.
   */
  public Answers settle(Answers answers) {
    return with(answers, form -> settled(form, answers));
  }

  /**
   * The answers to items that routing hides, in the order of the questionnaire; for answers from
   * elsewhere.
   */
  public List<Contradiction> contradictions(Answers answers) {
    return with(
        answers,
        form ->
            items.stream()
                .filter(item -> item.type().isAnswered() && !form.asks(item))
                .flatMap(
                    item ->
                        given(answers, item).map(a -> new Contradiction(item.name(), a)).stream())
                .toList());
  }

  /**
   * What is wrong with answers from elsewhere, by item name: constraints not met, and categories
   * that a filter does not offer. Items left empty are not among it, because no file can force an
   * answer.
   */
  public Map<String, String> violations(Answers answers, String language) {
    return with(
        answers,
        form -> {
          var complaints = new LinkedHashMap<String, String>();
          for (var item : items) {
            given(answers, item)
                .flatMap(
                    answer ->
                        new Check(form, item, messages, language)
                            .complaint(Reading.of(answer), true))
                .ifPresent(complaint -> complaints.put(item.name(), complaint));
          }
          return complaints;
        });
  }

  /**
   * The items that lack an answer that must be given, in their order, each with the page on which
   * it stands.
   */
  public Map<String, PageRef> unanswered(Answers answers) {
    return with(
        answers,
        form -> {
          var lacking = new LinkedHashMap<String, PageRef>();
          for (var page : pages(form)) {
            page.items().stream()
                .filter(item -> form.demands(item) && given(answers, item).isEmpty())
                .forEach(item -> lacking.put(item.name(), ref(page)));
          }
          return lacking;
        });
  }

  private <T> T with(Answers answers, Function<LiveForm, T> use) {
    return forms.with(
        form -> {
          form.load(answers, items);
          return use.apply(form);
        });
  }

  private Turn accepted(LiveForm form, PlannedPage page, Answers answers) {
    var kept = kept(form, answers);
    var ahead = plan.pages().subList(plan.pages().indexOf(page) + 1, plan.pages().size());
    var next =
        ahead.stream().filter(later -> applies(form, later)).findFirst().or(() -> open(form, kept));
    return new Turn.Accepted(kept, next.map(PlannedPage::name));
  }

  /**
   * The answers without those that routing or a filter has removed; afterwards the form holds
   * these.
   */
  private Answers kept(LiveForm form, Answers answers) {
    var kept = answers;
    // A code that a filter takes away may decide what else is asked; each round takes at least one
    // away.
    for (var next = pruned(form, kept); !next.equals(kept); next = pruned(form, kept)) {
      kept = next;
      form.load(kept, items);
    }
    return calculated(form, kept);
  }

  private Answers pruned(LiveForm form, Answers answers) {
    var next = answers;
    for (var item : items) {
      var answer = answers.get(item.name());
      if (answer.isEmpty() || item.isComputed()) {
        continue;
      }
      var stays =
          form.asks(item) ? Filter.of(form, item).kept(answer.get()) : Optional.<Answer>empty();
      next = stays.isPresent() ? next.with(item.name(), stays.get()) : next.without(item.name());
    }
    return next;
  }

  private Answers calculated(LiveForm form, Answers answers) {
    var next = answers;
    for (var item : items) {
      if (item.isComputed()) {
        var value = computed(item, form.value(item.name()));
        next = value.isPresent() ? next.with(item.name(), value.get()) : next.without(item.name());
      }
    }
    return next;
  }

  private static Optional<Answer> computed(Item item, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          item.type().isNumber()
              ? new Answer.Number(new BigDecimal(value))
              : Answers.ofText(value, item.type()));
    } catch (NumberFormatException e) {
      // What comes to no number, as 1 div 0, is no answer to a question about a number.
      return Optional.empty();
    }
  }

  private Answers settled(LiveForm form, Answers answers) {
    var next = calculated(form, answers);
    for (var item : items) {
      if (item.type() != ItemType.NOTE && !form.asks(item)) {
        next = next.with(item.name(), new Answer.Missing(MissingCode.NOT_ASKED));
      } else if (next.get(item.name())
          .equals(Optional.of(new Answer.Missing(MissingCode.NOT_ASKED)))) {
        // Asked after all, since an answer was changed: then it was left empty.
        next = next.without(item.name());
      }
    }
    return next;
  }

  private Map<String, Reading> readings(
      PlannedPage page, Map<String, List<String>> typed, String language) {
    var readings = new LinkedHashMap<String, Reading>();
    for (var item : page.items()) {
      if (item.type().isAnswered()) {
        readings.put(
            item.name(),
            new TypedValues(item, language).read(typed.getOrDefault(item.name(), List.of())));
      }
    }
    return readings;
  }

  private static Answers merged(Answers soFar, Map<String, Reading> readings) {
    var answers = soFar;
    for (var entry : readings.entrySet()) {
      var answer = entry.getValue().answer();
      answers =
          answer.isPresent()
              ? answers.with(entry.getKey(), answer.get())
              : answers.without(entry.getKey());
    }
    return answers;
  }

  private Optional<PlannedPage> open(LiveForm form, Answers answers) {
    return pages(form).stream()
        .filter(
            page ->
                page.items().stream().anyMatch(i -> form.demands(i) && given(answers, i).isEmpty()))
        .findFirst();
  }

  private static Optional<Answer> given(Answers answers, Item item) {
    return answers
        .get(item.name())
        .filter(a -> !a.equals(new Answer.Missing(MissingCode.NOT_ASKED)));
  }

  private List<PlannedPage> pages(LiveForm form) {
    return plan.pages().stream().filter(page -> applies(form, page)).toList();
  }

  private static boolean applies(LiveForm form, PlannedPage page) {
    return page.items().stream().anyMatch(form::asks);
  }

  private PlannedPage planned(String name) {
    return plan.page(name).orElseThrow(() -> new NoSuchPage(name));
  }

  private static PageRef ref(PlannedPage page) {
    return new PageRef(page.name());
  }
}
