package org.peillood.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.peillood.paper.FormPart.Question;
import org.peillood.paper.Omission.Reason;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Origin;
import org.peillood.survey.Questionnaire;

/**
 * A questionnaire laid out for paper: which questions stand on it, in which order and under which
 * numbers. The same questionnaire with the same number of copies always gives the same form, so
 * that what was printed long ago can be keyed.
 *
 * @param omissions what does not stand on it, or not as elsewhere
 */
record PaperForm(Questionnaire questionnaire, List<FormPart> parts, List<Omission> omissions) {

  /** How often a repeat is printed where nobody chose otherwise. */
  static final int COPIES = 3;

  static final int MOST_COPIES = 12;

  PaperForm {
    parts = List.copyOf(parts);
    omissions = List.copyOf(omissions);
  }

  /**
   * Lays a questionnaire out.
   *
   * @param copies how often repeats are printed that do not say so themselves
   */
  static PaperForm of(Questionnaire questionnaire, int copies) {
    var layout = new Layout(questionnaire, copies);
    layout.lay(questionnaire.elements(), Place.ONCE, List.of());
    return new PaperForm(questionnaire, layout.parts, layout.omissions);
  }

  List<Question> questions() {
    return parts.stream().filter(Question.class::isInstance).map(Question.class::cast).toList();
  }

  /** Everything that can be filled in, in order. */
  List<Field> fields() {
    return questions().stream().flatMap(question -> question.fields().stream()).toList();
  }

  Optional<Field> field(String name) {
    return fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The field of an item that a part standing here refers to: the nearest one outwards. */
  Optional<Field> nearest(String item, Place from) {
    return from.outwards().stream().flatMap(place -> field(place.of(item)).stream()).findFirst();
  }

  /** Goes through a questionnaire once. */
  private static final class Layout {
    private final Questionnaire questionnaire;
    private final Conditions conditions;
    private final int copies;
    private final List<FormPart> parts = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private int number;

    Layout(Questionnaire questionnaire, int copies) {
      this.questionnaire = questionnaire;
      this.conditions = new Conditions(questionnaire);
      this.copies = copies;
    }

    void lay(List<Element> elements, Place place, List<Condition> around) {
      for (var element : elements) {
        if (element instanceof Group group) {
          var within = and(around, group.relevant(), place);
          if (group.isRepeat()) {
            repeated(group, place, within);
          } else {
            group(group, place, within);
          }
        } else if (element instanceof Item item) {
          item(item, place, around);
        }
      }
    }

    private void repeated(Group group, Place place, List<Condition> around) {
      int times =
          group
              .count()
              .filter(count -> count.matches("[0-9]{1,3}"))
              .map(count -> Math.min(Integer.parseInt(count), MOST_COPIES))
              .orElse(copies);
      for (int copy = 1; copy <= times; copy++) {
        parts.add(
            new FormPart.Section(
                group.label(), group.hint(), Optional.of(new FormPart.Section.Copy(copy, times))));
        lay(group.children(), place.in(group.name(), copy), around);
      }
    }

    private void group(Group group, Place place, List<Condition> around) {
      var rows = group.items().stream().filter(item -> omitted(item).isEmpty()).toList();
      if (group.isMatrix() && isTable(rows)) {
        group.items().forEach(item -> note(item, place));
        table(rows, place, around);
        lay(List.copyOf(group.repeats()), place, around);
        return;
      }
      if (!group.label().isEmpty()) {
        parts.add(new FormPart.Section(group.label(), group.hint(), Optional.empty()));
      }
      lay(group.children(), place, around);
    }

    private static boolean isTable(List<Item> rows) {
      return !rows.isEmpty()
          && rows.stream().allMatch(row -> row.type() == ItemType.SELECT_ONE)
          && rows.stream().allMatch(row -> row.matrix().isPresent())
          && rows.stream().map(Item::offered).distinct().count() == 1;
    }

    private void table(List<Item> rows, Place place, List<Condition> around) {
      number++;
      var fields = new ArrayList<Field>();
      for (int i = 0; i < rows.size(); i++) {
        var row = rows.get(i);
        fields.add(new Field(place.of(row.name()), number + letter(i), row, place));
      }
      parts.add(new Question(number, rows.get(0).matrix(), fields, around));
    }

    private static String letter(int i) {
      return i < 26 ? String.valueOf((char) ('a' + i)) : "." + (i + 1);
    }

    private void item(Item item, Place place, List<Condition> around) {
      if (note(item, place)) {
        return;
      }
      number++;
      var field = new Field(place.of(item.name()), Integer.toString(number), item, place);
      parts.add(
          new Question(
              number,
              Optional.empty(),
              List.of(field),
              and(around, item.rules().relevant(), place)));
    }

    // What is not filled in is dealt with here; whether it was that.
    private boolean note(Item item, Place place) {
      if (item.origin() == Origin.TABLE || item.origin() == Origin.COUNT) {
        return true; // only there for apps
      }
      if (item.type() == ItemType.NOTE && item.isShown()) {
        parts.add(new FormPart.Note(item, place));
        return true;
      }
      var reason = omitted(item);
      reason
          .map(why -> new Omission(item, why, ""))
          .filter(omission -> !omissions.contains(omission))
          .ifPresent(omissions::add);
      return reason.isPresent();
    }

    private List<Condition> and(List<Condition> around, Optional<String> relevant, Place place) {
      var here = relevant.stream().flatMap(expression -> conditions.read(expression).stream());
      return Stream.concat(around.stream(), here.map(c -> c.at(known(place)))).distinct().toList();
    }

    // An item in the same copy, or further out.
    private UnaryOperator<String> known(Place place) {
      return name -> {
        int depth = questionnaire.repeatsAround(name).size();
        return new Place(place.steps().subList(0, Math.min(depth, place.steps().size()))).of(name);
      };
    }
  }

  /** Why an item cannot stand on paper; none when it can. */
  static Optional<Reason> omitted(Item item) {
    if (!item.isShown()
        || item.isComputed()
        || item.rules().readonly().filter(rule -> rule.equals("true()")).isPresent()) {
      return Optional.of(Reason.UNSEEN).filter(r -> item.type() != ItemType.NOTE);
    }
    return switch (item.type()) {
      case NOTE, TEXT, INTEGER, DECIMAL, RANGE, DATE, TIME, DATETIME, ACKNOWLEDGE, TRIGGER ->
          Optional.empty();
      case SELECT_ONE, SELECT_MULTIPLE, RANK ->
          item.needsApp()
                  || item.selection().isFromAnswers()
                  || item.categories().isEmpty()
                  || item.categories().size() > PaperCodes.MOST
              ? Optional.of(Reason.REGISTER)
              : Optional.empty();
      case IMAGE, AUDIO, VIDEO, FILE -> Optional.of(Reason.FILE);
      case SELECT_ONE_EXTERNAL -> Optional.of(Reason.REGISTER);
      default -> Optional.of(Reason.DEVICE);
    };
  }
}
