package org.peillood.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.peillood.interview.Instances.Following;
import org.peillood.interview.Plan.PlannedRepeat;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.OwnYes;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Quota;

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
  private final Course course;
  private final FormPool forms;
  private final Messages messages;
  private final Refusals refusals;

  /**
   * An interview about a questionnaire.
   *
   * @throws IllegalArgumentException when the engine refuses it; one that was read from its folder
   *     is never refused
   */
  public Interview(Questionnaire questionnaire, Messages messages) {
    this.questionnaire = questionnaire;
    this.course = new Course(questionnaire);
    this.forms = new FormPool(questionnaire);
    this.messages = messages;
    this.refusals = new Refusals(OwnYes.in(questionnaire));
  }

  /** What it walks through. */
  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** The page on which the walk begins; none when nothing is asked at all. */
  public Optional<PageRef> first(Answers answers) {
    return walking(answers, form -> course.now(form).stream().findFirst().map(Interview::ref));
  }

  /**
   * The first page that still lacks an answer that must be given; none when the walk can be
   * finished.
   */
  public Optional<PageRef> resume(Answers answers) {
    return walking(answers, form -> open(form, answers).map(Interview::ref));
  }

  /**
   * A page as it stands now.
   *
   * @throws NoSuchPage when there is none of this name, or routing does not lead to it
   */
  public Page page(Answers answers, String pageName, String language) {
    var stop = course.named(pageName);
    return walking(
        answers,
        form -> {
          if (!course.applies(form, stop)) {
            throw new NoSuchPage(pageName);
          }
          return new PageView(form, language).page(course, stop, answers, Map.of());
        });
  }

  /** The page before this one; none for the first. */
  public Optional<String> before(Answers answers, String pageName) {
    var stop = course.named(pageName);
    return walking(
        answers,
        form ->
            course.now(form).stream()
                .takeWhile(page -> page.isBefore(stop))
                .reduce((earlier, later) -> later)
                .map(Stop::name));
  }

  /**
   * The answers that stand where a page asks: those of its instance of a repeat, or all.
   *
   * @throws NoSuchPage when the questionnaire has no page of this name
   */
  public Answers at(String pageName, Answers answers) {
    return course.named(pageName).where().of(answers);
  }

  /**
   * All answers, with these in place of the ones that stand where a page asks.
   *
   * @throws NoSuchPage when the questionnaire has no page of this name
   */
  public Answers put(String pageName, Answers answers, Answers here) {
    return course.named(pageName).where().put(answers, here);
  }

  /**
   * Takes a page that was sent in. A page that routing no longer leads to changes nothing.
   *
   * @param typed the values by item name: category codes (in the order of the places for a ranking)
   *     or a text; blank values count as nothing. A name that is there, if only with a blank value,
   *     tells that the item was shown. For a page about a repeat, what {@link Rounds} names, by the
   *     name of the repeat
   * @throws NoSuchPage when the questionnaire has no page of this name
   */
  public Turn turn(
      Answers soFar, String pageName, Map<String, List<String>> typed, String language) {
    return turn(soFar, pageName, typed, Map.of(), language);
  }

  /**
   * Takes a page of which something is known to be wrong before its rules are looked at, such as a
   * file that cannot be an answer.
   *
   * @param refused what is wrong, in words, by item name
   */
  public Turn turn(
      Answers soFar,
      String pageName,
      Map<String, List<String>> typed,
      Map<String, String> refused,
      String language) {
    var stop = course.named(pageName);
    return walking(
        soFar,
        form -> {
          if (!course.applies(form, stop)) {
            return accepted(form, stop, soFar);
          }
          return stop.part() instanceof PlannedRepeat repeat
              ? rounds(form, stop, repeat.group(), soFar, typed, language)
              : items(form, stop, refusals.unmarked(form, soFar), typed, refused, language);
        });
  }

  /** What was typed for an item, before any rule is looked at. */
  public Typed read(Item item, List<String> values, String language) {
    var reading = new TypedValues(item, language).read(values);
    return new Typed(
        reading.answer(),
        reading.refusal().map(r -> messages.text(language, r.key(), r.arguments().toArray())));
  }

  /**
   * The answers of a walk that is over: items that routing never asked are marked so, calculations
   * are filled in, instances past the count of their repeat are gone, questions about special
   * categories of data that were not put because the respondent said no to them are marked as
   * refused; everything else stays as it is.
   */
  public Answers settle(Answers answers) {
    return with(answers, Following.COUNTS, form -> settled(form, Following.COUNTS, answers));
  }

  /** The same for answers from elsewhere: every instance that they hold stays. */
  public Answers settleSent(Answers answers) {
    return sent(answers, form -> settled(form, Following.ANSWERS, answers));
  }

  private Answers settled(LiveForm form, Following following, Answers answers) {
    var settled = new Keeping(form, questionnaire).settled(answers);
    return refusals.marked(form, following, answers, settled);
  }

  /**
   * The answers of a walk that was over and goes on: what was proposed then and taken away is not
   * proposed again.
   */
  public Answers reopened(Answers settled) {
    return sent(settled, form -> new Keeping(form, questionnaire).reopened(settled));
  }

  /**
   * The answers to items that routing hides, in the order of the questionnaire; for answers from
   * elsewhere.
   */
  public List<Contradiction> contradictions(Answers answers) {
    return sent(
        answers,
        form ->
            form.everything().stream()
                .filter(asked -> asked.item().type().isAnswered() && !form.asks(asked))
                .flatMap(
                    asked ->
                        asked.given(answers).stream()
                            .filter(a -> !refusals.tells(form, asked, a, answers))
                            .map(a -> new Contradiction(asked.item().name(), place(asked), a)))
                .toList());
  }

  /**
   * What is wrong with answers from elsewhere: constraints not met, and categories that a filter
   * does not offer. Items left empty are not among it, because no file can force an answer.
   */
  public List<Violation> violations(Answers answers, String language) {
    return sent(
        answers,
        form ->
            form.everything().stream()
                .flatMap(
                    asked ->
                        asked
                            .given(answers)
                            .filter(a -> !refusals.tells(form, asked, a, answers))
                            .flatMap(
                                answer ->
                                    new Check(form, asked, messages, language)
                                        .complaint(Reading.of(answer), true))
                            .map(c -> new Violation(asked.item().name(), place(asked), c))
                            .stream())
                .toList());
  }

  /**
   * The quotas in which somebody with these answers falls. Who left open, or would rather not say,
   * anything that a quota asks about falls in none.
   */
  public List<Quota> quotas(List<Quota> quotas, Answers answers) {
    var told =
        quotas.stream().filter(q -> q.items().stream().allMatch(n -> tells(n, answers))).toList();
    return told.isEmpty()
        ? told
        : sent(answers, form -> told.stream().filter(form::holds).toList());
  }

  // An older version of the questionnaire may lack the item.
  private boolean tells(String name, Answers answers) {
    return questionnaire.item(name).isPresent()
        && answers.get(name).filter(answer -> !(answer instanceof Answer.Missing)).isPresent();
  }

  /** The items that lack an answer that must be given, in the order of the pages. */
  public List<Unanswered> unanswered(Answers answers) {
    return sent(
        answers,
        form ->
            course.now(form).stream()
                .flatMap(
                    stop ->
                        stop.items().stream()
                            .filter(asked -> lacks(form, asked, answers))
                            .map(asked -> new Unanswered(asked.item().name(), ref(stop))))
                .toList());
  }

  private <T> T walking(Answers answers, Function<LiveForm, T> use) {
    return with(answers, Following.WALK, use);
  }

  private <T> T sent(Answers answers, Function<LiveForm, T> use) {
    return with(answers, Following.ANSWERS, use);
  }

  private <T> T with(Answers answers, Following following, Function<LiveForm, T> use) {
    return forms.with(
        form -> {
          form.load(answers, following);
          return use.apply(form);
        });
  }

  private Turn items(
      LiveForm form,
      Stop stop,
      Answers soFar,
      Map<String, List<String>> typed,
      Map<String, String> refused,
      String language) {
    var shown = stop.items().stream().filter(form::asks).toList();
    var readings = readings(stop, typed, language);
    stop.items().stream()
        .filter(form::isToRead)
        .forEach(asked -> readings.remove(asked.item().name()));
    var answers = soFar;
    for (var asked : stop.items()) {
      if (readings.containsKey(asked.item().name())) {
        answers = asked.put(answers, said(asked, readings.get(asked.item().name()), typed));
      }
    }
    answers = begun(answers, stop.where());
    form.load(answers, Following.WALK);
    var complaints = new LinkedHashMap<String, String>();
    for (var asked : stop.items()) {
      var name = asked.item().name();
      var reading = readings.getOrDefault(name, Reading.empty());
      new Check(form, asked, messages, language)
          .complaint(reading, shown.contains(asked) || typed.containsKey(name))
          .ifPresent(complaint -> complaints.put(name, complaint));
      if (refused.containsKey(name)) {
        complaints.put(name, refused.get(name));
      }
    }
    if (complaints.isEmpty()) {
      return accepted(form, stop, triggered(form, stop, soFar, answers));
    }
    var readable = soFar;
    for (var asked : stop.items()) {
      var name = asked.item().name();
      if (readings.containsKey(name) && !complaints.containsKey(name) && form.asks(asked)) {
        readable = asked.put(readable, said(asked, readings.get(name), typed));
      }
    }
    return new Turn.Refused(
        new PageView(form, language).page(course, stop, answers, typed), complaints, readable);
  }

  // A page that did not show an item says nothing about what it begins with.
  private static Optional<Answer> said(
      Asked asked, Reading reading, Map<String, List<String>> typed) {
    boolean takenAway =
        reading.answer().isEmpty()
            && typed.containsKey(asked.item().name())
            && asked.item().rules().start().isPresent();
    return takenAway ? Optional.of(Asked.TAKEN_AWAY) : reading.answer();
  }

  // What the page itself answers anew is not worked out on top of it.
  private Answers triggered(LiveForm form, Stop stop, Answers soFar, Answers answers) {
    var workedOut =
        form.everything().stream()
            .filter(asked -> !asked.item().rules().triggers().isEmpty())
            .toList();
    if (workedOut.isEmpty()) {
      return answers;
    }
    var answered =
        stop.items().stream().filter(asked -> !asked.in(soFar).equals(asked.in(answers))).toList();
    answered.forEach(form::answered);
    var next = answers;
    for (var asked : workedOut) {
      if (!answered.contains(asked)) {
        next = asked.put(next, form.own(asked));
      }
    }
    form.load(next, Following.WALK);
    return next;
  }

  // An instance in which everything is left empty is one all the same.
  private static Answers begun(Answers answers, Where where) {
    return where.put(answers, where.of(answers));
  }

  private Turn rounds(
      LiveForm form,
      Stop stop,
      Group repeat,
      Answers soFar,
      Map<String, List<String>> typed,
      String language) {
    var change = new RoundsChange(repeat, stop.where(), form.instances(repeat, stop.where()));
    var said = typed.getOrDefault(repeat.name(), List.of());
    var dropped = change.dropped(said);
    if (dropped.isPresent()) {
      return new Turn.Accepted(
          reloaded(form, change.without(soFar, dropped.getAsInt())), Optional.of(stop.name()));
    }
    if (said.contains(Rounds.MORE) && form.mayAdd(change.instances())) {
      var kept = reloaded(form, change.withOneMore(soFar));
      var begin =
          course.now(form).stream().filter(s -> s.where().isWithin(change.next())).findFirst();
      return begin.isPresent()
          ? new Turn.Accepted(kept, begin.map(Stop::name))
          : accepted(form, stop, kept);
    }
    return said.contains(Rounds.DONE)
        ? accepted(form, stop, reloaded(form, change.settledAt(soFar)))
        : new Turn.Refused(
            new PageView(form, language).page(course, stop, soFar, Map.of()),
            Map.of(repeat.name(), messages.text(language, "survey.choose-one")),
            soFar);
  }

  private Answers reloaded(LiveForm form, Answers answers) {
    form.load(answers, Following.WALK);
    return new Keeping(form, questionnaire).kept(answers);
  }

  /** On from a page, with answers that the form holds. */
  private Turn accepted(LiveForm form, Stop stop, Answers answers) {
    var kept = new Keeping(form, questionnaire).kept(answers);
    var next =
        course.now(form).stream().filter(stop::isBefore).findFirst().or(() -> open(form, kept));
    return new Turn.Accepted(kept, next.map(Stop::name));
  }

  private static Map<String, Reading> readings(
      Stop stop, Map<String, List<String>> typed, String language) {
    var readings = new LinkedHashMap<String, Reading>();
    for (var asked : stop.items()) {
      var item = asked.item();
      if (item.type().isAnswered()) {
        readings.put(
            item.name(),
            new TypedValues(item, language).read(typed.getOrDefault(item.name(), List.of())));
      }
    }
    return readings;
  }

  private Optional<Stop> open(LiveForm form, Answers answers) {
    return course.now(form).stream()
        .filter(stop -> stop.items().stream().anyMatch(asked -> lacks(form, asked, answers)))
        .findFirst();
  }

  private static boolean lacks(LiveForm form, Asked asked, Answers answers) {
    return form.demands(asked) && asked.given(answers).isEmpty();
  }

  private String place(Asked asked) {
    return course.name(asked.item().name(), asked.where());
  }

  private static PageRef ref(Stop stop) {
    return new PageRef(stop.name());
  }
}
