package org.peillood.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.interview.Plan.PlannedPage;
import org.peillood.interview.Plan.PlannedRepeat;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Category;
import org.peillood.survey.Group;
import org.peillood.survey.MissingCode;
import org.peillood.survey.Translated;

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
   * @param course of which it is a stop
   * @param typed what to show instead of the answers, for a page that is refused
   */
  Page page(Course course, Stop stop, Answers answers, Map<String, List<String>> typed) {
    var now = course.now(form);
    var group = stop.part() instanceof PlannedPage page ? page.group() : Optional.<Group>empty();
    return new Page(
        stop.name(),
        // A page for each instance is called by the instance.
        group
            .filter(g -> !g.isRepeat())
            .map(g -> words(g.label(), stop.where()))
            .filter(title -> !title.isEmpty()),
        group.map(g -> words(g.hint(), stop.where())).orElse(""),
        stop.part() instanceof PlannedPage page ? page.layout() : Page.Layout.ROUNDS,
        inside(course, now, stop.where()),
        stop.items().stream().filter(form::asks).map(asked -> item(asked, answers, typed)).toList(),
        stop.part() instanceof PlannedRepeat repeat
            ? Optional.of(rounds(repeat.group(), now, stop.where()))
            : Optional.empty(),
        now.indexOf(stop) + 1,
        now.size(),
        (int) course.possible(form).stream().filter(stop::isBefore).count());
  }

  private List<Round> inside(Course course, List<Stop> now, Where where) {
    var repeats = course.repeats(where);
    return IntStream.range(0, repeats.size())
        .mapToObj(i -> round(repeats.get(i), now, new Where(where.steps().subList(0, i + 1))))
        .toList();
  }

  private Rounds rounds(Group repeat, List<Stop> now, Where outer) {
    int instances = form.instances(repeat, outer);
    return new Rounds(
        repeat.name(),
        words(repeat.label(), outer),
        IntStream.range(0, instances)
            .mapToObj(i -> round(repeat, now, outer.in(repeat.name(), i)))
            .toList(),
        form.mayAdd(instances) ? Rounds.Room.LEFT : Rounds.Room.FULL);
  }

  private Round round(Group repeat, List<Stop> now, Where instance) {
    return new Round(
        words(repeat.label(), instance),
        instance.last().index() + 1,
        now.stream()
            .filter(stop -> stop.where().isWithin(instance))
            .findFirst()
            .map(Stop::name)
            .orElse(""));
  }

  private PageItem item(Asked asked, Answers answers, Map<String, List<String>> typed) {
    var item = asked.item();
    var answer = asked.in(answers);
    var values =
        typed.isEmpty()
            ? answer.or(() -> form.own(asked)).map(PageView::values).orElse(List.of())
            : typed.getOrDefault(item.name(), List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    return new PageItem(
        item,
        words(item.label(), asked.where()),
        words(item.hint(), asked.where()),
        words(item.caption().guidance(), asked.where()),
        offered(asked),
        answer,
        values,
        form.isToRead(asked) ? PageItem.Purpose.TO_READ : PageItem.Purpose.TO_ANSWER);
  }

  private List<Category> offered(Asked asked) {
    var missing = asked.item().missing();
    var offered = Filter.of(form, asked).offered();
    var choices = offered.stream().filter(category -> !missing.contains(category));
    return Stream.concat(
            form.inOrder(asked, choices.map(c -> worded(c, asked.where())).toList()).stream(),
            offered.stream().filter(missing::contains))
        .toList();
  }

  private Category worded(Category category, Where where) {
    var label = category.label();
    return label.in(language).contains("${")
        ? new Category(
            category.code(),
            Translated.of(language, words(label, where)),
            category.media(),
            category.attributes())
        : category;
  }

  private String words(Translated text, Where where) {
    return text.in(language, name -> form.value(name, where));
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
    } else if (answer instanceof Answer.Attachment file) {
      return List.of(file.name(), file.mediaType());
    }
    return answer instanceof Answer.Missing missing && missing.code() != MissingCode.NOT_ASKED
        ? missing.code().code().stream().mapToObj(Integer::toString).toList()
        : List.of();
  }
}
