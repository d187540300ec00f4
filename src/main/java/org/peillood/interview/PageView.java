package org.peillood.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            ? answer.map(PageView::values).orElse(List.of())
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
        form.requires(item));
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
    }
    var missing = ((Answer.Missing) answer).code();
    return Optional.of(missing)
        .filter(code -> code != MissingCode.NOT_ASKED)
        .map(code -> List.of(Integer.toString(code.code().orElseThrow())))
        .orElse(List.of());
  }
}
