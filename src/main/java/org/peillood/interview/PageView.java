package org.peillood.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peillood.interview.Plan.PlannedPage;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;

/** Writes a page as it stands in a form, in one language. */
final class PageView {

  private final LiveForm form;
  private final String language;

  PageView(LiveForm form, String language) {
    this.form = form;
    this.language = language;
  }

  /**
   * The page.
   *
   * @param all the pages that apply now
   * @param typed what to show instead of the answers, for a page that is refused
   */
  Page page(
      PlannedPage planned,
      List<PlannedPage> all,
      Answers answers,
      Map<String, List<String>> typed) {
    var items =
        planned.items().stream()
            .filter(form::asks)
            .map(item -> item(item, answers, typed))
            .toList();
    return new Page(
        planned.name(),
        planned
            .group()
            .map(group -> group.label().in(language, form::value))
            .filter(title -> !title.isEmpty()),
        planned.group().map(group -> group.hint().in(language, form::value)).orElse(""),
        planned.layout(),
        items,
        all.indexOf(planned) + 1,
        all.size());
  }

  private PageItem item(Item item, Answers answers, Map<String, List<String>> typed) {
    var answer = answers.get(item.name());
    var values =
        typed.isEmpty()
            ? answer.map(PageView::values).orElseGet(() -> start(item))
            : typed.getOrDefault(item.name(), List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    return new PageItem(
        item,
        item.label().in(language, form::value),
        item.hint().in(language, form::value),
        offered(item),
        answer,
        values,
        form.demands(item));
  }

  // A value that the questionnaire proposes stands there until the respondent writes another.
  private static List<String> start(Item item) {
    return item.startValue().stream()
        .flatMap(v -> item.type().takesSeveral() ? Arrays.stream(v.split("\\s+")) : Stream.of(v))
        .toList();
  }

  private List<Category> offered(Item item) {
    return Filter.of(form, item).offered();
  }

  private static List<String> values(Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return List.of(choice.code());
    } else if (answer instanceof Answer.Choices choices) {
      return choices.codes();
    } else if (answer instanceof Answer.Number number) {
      return List.of(number.value().toPlainString());
    } else if (answer instanceof Answer.Text text) {
      return List.of(text.text());
    } else if (answer instanceof Answer.Moment moment) {
      return List.of(Moments.typed(moment));
    } else if (answer instanceof Answer.Location location) {
      return List.of(location.points());
    }
    return answer instanceof Answer.Missing missing && missing.code() != MissingCode.NOT_ASKED
        ? List.of(Integer.toString(missing.code().code().orElseThrow()))
        : List.of();
  }
}
