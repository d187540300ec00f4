package org.peillood.interview;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;

/**
 * A test that reads as a respondent&#39;s walk: fill in, send, go back. The sentences of the
 * interview come as their key with the arguments after it, such as {@code survey.rank-too-many 3}.
 */
public final class Walk {

  /** Where a walk is when there is no further page. */
  public static final String END = "the end";

  private final Interview interview;
  private final String language;
  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private Answers answers = Answers.none();
  private String at;
  private Map<String, String> messages = Map.of();
  private Optional<Page> refused = Optional.empty();

  private Walk(Interview interview, String language) {
    this.interview = interview;
    this.language = language;
    this.at = interview.first(answers).map(PageRef::name).orElse(END);
  }

  /** A walk through the questionnaire of a table; see {@link SurveyTable}. */
  public static Walk through(String table) {
    return through(SurveyTable.questionnaire(table), "en");
  }

  /** A walk through a questionnaire in one of its languages. */
  public static Walk through(Questionnaire questionnaire, String language) {
    return through(interview(questionnaire), language);
  }

  /** One more walk through an interview that others are walking through. */
  public static Walk through(Interview interview, String language) {
    return new Walk(interview, language);
  }

  /** An interview that answers with keys. */
  public static Interview interview(Questionnaire questionnaire) {
    return new Interview(questionnaire, Walk::key);
  }

  /** Fills in an item of the page, without sending it. */
  public Walk fill(String item, String... values) {
    typed.put(item, List.of(values));
    return this;
  }

  /** Sends the page. */
  public Walk send() {
    var turn = interview.turn(answers, at, Map.copyOf(typed), language);
    typed.clear();
    if (turn instanceof Turn.Accepted accepted) {
      answers = accepted.answers();
      at = accepted.next().orElse(END);
      messages = Map.of();
      refused = Optional.empty();
    } else if (turn instanceof Turn.Refused again) {
      messages = again.messages();
      refused = Optional.of(again.page());
    }
    return this;
  }

  /** Fills in an item and sends the page, which must be accepted. */
  public Walk answer(String item, String... values) {
    var names =
        interview.page(answers, at, language).items().stream().map(i -> i.item().name()).toList();
    if (!names.contains(item)) {
      throw new AssertionError("page " + at + " does not ask " + item + " but " + names);
    }
    fill(item, values).send();
    if (!messages.isEmpty()) {
      throw new AssertionError(
          "refused " + Arrays.toString(values) + " for " + item + ": " + messages);
    }
    return this;
  }

  /** Goes one page back. */
  public Walk back() {
    at =
        interview
            .before(answers, at)
            .orElseThrow(() -> new AssertionError("there is no page before " + at));
    return this;
  }

  /** Goes to a page by its address. */
  public Walk to(String page) {
    at = page;
    return this;
  }

  /** The page it has come to, or {@link #END}. */
  public String at() {
    return at;
  }

  /** The page before the eyes: the refused one as it was sent, else as it is opened. */
  public Page page() {
    return refused.orElseGet(() -> interview.page(answers, at, language));
  }

  /** An item of the page before the eyes. */
  public PageItem item(String name) {
    return page().items().stream()
        .filter(item -> item.item().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("page " + at + " does not ask " + name));
  }

  /** The names of the items on the page before the eyes. */
  public List<String> asked() {
    return page().items().stream().map(item -> item.item().name()).toList();
  }

  /** What was wrong with the page that was sent last, by item. */
  public Map<String, String> messages() {
    return messages;
  }

  /** The answers that were taken over. */
  public Map<String, Answer> answers() {
    return answers.byItem();
  }

  /** The answers as they would be stored at the end. */
  public Map<String, Answer> settled() {
    return interview.settle(answers).byItem();
  }

  private static String key(String language, String key, Object... arguments) {
    return (key + " " + String.join(" ", Arrays.stream(arguments).map(String::valueOf).toList()))
        .strip();
  }
}
