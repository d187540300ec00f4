package org.peillood.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.paper.Condition.Known;
import org.peillood.paper.Condition.Said;
import org.peillood.paper.Condition.Truth;
import org.peillood.paper.PaperCodes.Option;
import org.peillood.survey.ItemType;
import org.peillood.web.Texts;

/** Says conditions in the words of one language. */
final class RoutingWords {

  // A choice filter that leaves what was chosen before.
  private static final Pattern CHOSEN_BEFORE =
      Pattern.compile("selected\\(\\s*\\$\\{\\s*([^}\\s]+)\\s*}\\s*,\\s*name\\s*\\)");
  private static final int MOST_LABELS = 3;
  private static final int LONGEST = 110;

  private final PaperForm form;
  private final Texts texts;

  RoutingWords(PaperForm form, Texts texts) {
    this.form = form;
    this.texts = texts;
  }

  /** What stands above a run of questions; empty when it has no words at all. */
  String above(Routing.OnlyIf run, int end) {
    var said =
        run.conditions().stream()
            .map(this::said)
            .flatMap(Optional::stream)
            .reduce((one, two) -> texts.get("form.and", one, two));
    if (said.isEmpty() || run.conditions().stream().anyMatch(c -> said(c).isEmpty())) {
      return unsaid(run);
    }
    var only =
        run.first() == run.last()
            ? texts.get("form.only", said.get())
            : texts.get("form.only.run", said.get(), run.first(), run.last());
    int next = run.last() + 1;
    return only + " " + (next >= end ? texts.get("form.else.end") : texts.get("form.else", next));
  }

  private String unsaid(Routing.OnlyIf run) {
    var about =
        run.conditions().stream()
            .flatMap(Condition::items)
            .distinct()
            .flatMap(name -> form.field(name).stream())
            .map(Field::number)
            .reduce((one, two) -> texts.get("form.and", one, two));
    return about
        .map(numbers -> texts.get("form.unsaid", numbers))
        .orElseGet(() -> texts.get("form.unsaid.else"));
  }

  /** What stands beside a row of a table that is not for everybody; empty for one that is. */
  String beside(List<Condition> conditions) {
    return conditions.stream()
        .map(this::said)
        .flatMap(Optional::stream)
        .reduce((one, two) -> texts.get("form.and", one, two))
        .map(said -> texts.get("form.only.row", said))
        .orElse("");
  }

  /** Where an answer leads. */
  String goTo(int number, int end) {
    return number >= end ? texts.get("form.go.end") : texts.get("form.go", number);
  }

  /** That only what was chosen before can be chosen; empty when nothing says so. */
  String filter(Field field) {
    return chosenBefore(field).map(before -> texts.get("form.filter", before.number())).orElse("");
  }

  private Optional<Field> chosenBefore(Field field) {
    return field
        .item()
        .rules()
        .choiceFilter()
        .map(filter -> CHOSEN_BEFORE.matcher(filter.strip()))
        .filter(java.util.regex.Matcher::matches)
        .flatMap(filter -> form.nearest(filter.group(1), field.place()));
  }

  /** Whether the choice filter of an item, if it has one, is said on the form. */
  boolean saysFilter(Field field) {
    return field.item().rules().choiceFilter().isEmpty() || chosenBefore(field).isPresent();
  }

  /** A condition as a part of a sentence; none when there are no words for it. */
  Optional<String> said(Condition condition) {
    var items = new HashSet<>(condition.items().toList());
    if (items.size() == 1) {
      var field = form.field(items.iterator().next());
      if (field.filter(f -> f.item().type() == ItemType.SELECT_ONE).isPresent()) {
        return oneOf(condition, field.get());
      }
    }
    if (condition instanceof Condition.Any any && !any.parts().isEmpty()) {
      return joined(any.parts(), "form.or");
    }
    if (condition instanceof Condition.All all && !all.parts().isEmpty()) {
      return joined(all.parts(), "form.and");
    }
    if (condition instanceof Condition.Not not) {
      return denied(not.part());
    }
    return alone(condition, "");
  }

  private Optional<String> joined(List<Condition> parts, String with) {
    var said = parts.stream().map(this::said).toList();
    return said.stream().allMatch(Optional::isPresent)
        ? said.stream().flatMap(Optional::stream).reduce((a, b) -> texts.get(with, a, b))
        : Optional.empty();
  }

  // Not (a or b) is not a and not b.
  private Optional<String> denied(Condition part) {
    if (part instanceof Condition.Any any) {
      return joined(
          any.parts().stream().map(each -> (Condition) new Condition.Not(each)).toList(),
          "form.and");
    }
    if (part instanceof Condition.Not twice) {
      return said(twice.part());
    }
    return alone(part, ".not");
  }

  private Optional<String> alone(Condition condition, String not) {
    var field = condition.items().findFirst().flatMap(form::field);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    var number = field.get().number();
    if (condition instanceof Condition.Chosen chosen) {
      return field
          .get()
          .codes()
          .storing(chosen.code())
          .map(option -> texts.get("form.chose" + not, number, labels(List.of(option))));
    }
    if (condition instanceof Condition.Empty) {
      return Optional.of(texts.get(not.isEmpty() ? "form.filled.not" : "form.filled", number));
    }
    return condition instanceof Condition.Compared compared && not.isEmpty()
        ? compared(compared, number)
        : Optional.empty();
  }

  private Optional<String> compared(Condition.Compared compared, String number) {
    var value = compared.number();
    if (compared.measure() == Condition.Compared.Measure.ANSWER) {
      var key =
          switch (compared.sign()) {
            case ">=" -> "least";
            case ">" -> "more";
            case "<=" -> "most";
            case "<" -> "less";
            case "=" -> "same";
            default -> "other";
          };
      return Optional.of(texts.get("form.value." + key, number, value.toPlainString()));
    }
    return switch (compared.sign()) {
      case ">=" -> counted("least", number, value);
      case ">" -> counted("least", number, value.add(BigDecimal.ONE));
      case "<=" -> counted("most", number, value);
      case "<" -> counted("most", number, value.subtract(BigDecimal.ONE));
      case "=" -> counted("same", number, value);
      default -> Optional.empty();
    };
  }

  private Optional<String> counted(String key, String number, BigDecimal value) {
    return Optional.of(texts.get("form.count." + key, number, value.toPlainString()));
  }

  // Which answers it holds for, or, when those are fewer, for which it does not.
  private Optional<String> oneOf(Condition condition, Field field) {
    var holds = new ArrayList<Option>();
    var fails = new ArrayList<Option>();
    for (var option : field.codes().options()) {
      var truth = condition.under(new Known(Map.of(field.name(), Said.only(option.code()))));
      if (truth == Truth.UNKNOWN) {
        return Optional.empty();
      }
      (truth == Truth.TRUE ? holds : fails).add(option);
    }
    if (holds.isEmpty()) {
      return Optional.empty();
    }
    if (fails.isEmpty()) {
      return Optional.of(texts.get("form.filled", field.number()));
    }
    boolean positive = holds.size() <= fails.size() || fails.size() > MOST_LABELS;
    return Optional.of(
        texts.get(
            positive ? "form.chose" : "form.chose.not",
            field.number(),
            labels(positive ? holds : fails)));
  }

  private String labels(List<Option> options) {
    var labels =
        options.stream()
            .map(option -> option.label().in(texts.language().code()))
            .map(label -> texts.get("form.quoted", label))
            .toList();
    boolean fit =
        labels.size() <= MOST_LABELS && labels.stream().mapToInt(String::length).sum() <= LONGEST;
    return fit
        ? listed(labels)
        : texts.get("form.answers", listed(options.stream().map(Option::mark).toList()));
  }

  private String listed(List<String> words) {
    var said = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      said = texts.get(i + 1 == words.size() ? "form.or" : "form.comma", said, words.get(i));
    }
    return said;
  }
}
