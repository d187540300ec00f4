package org.peillood.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.paper.Condition.Known;
import org.peillood.paper.Condition.Said;
import org.peillood.paper.Condition.Truth;
import org.peillood.paper.FormPart.Question;
import org.peillood.paper.PaperCodes.Option;
import org.peillood.survey.ItemType;

/**
 * What a form tells about the way through it. Where an answer rules out everything up to a later
 * question, it is followed by "go to"; what is not left out that way has "only if" above it, once
 * for a run of questions. Following these is following the routing of the questionnaire.
 */
final class Routing {

  private final List<Question> questions;
  private final Set<Condition> always;
  private final Map<String, Integer> byField = new HashMap<>();
  private final Map<Jump, Integer> jumps = new HashMap<>();
  private final Map<Integer, List<OnlyIf>> before = new HashMap<>();

  private record Jump(String field, String code) {}

  /**
   * That a run of questions is only for some.
   *
   * @param first the number of its first question
   * @param last the number of its last
   * @param conditions which must all hold
   */
  record OnlyIf(int first, int last, List<Condition> conditions) {}

  /**
   * The routing of a form.
   *
   * @param always what is said above questions even where an answer sends others past them
   */
  Routing(List<Question> questions, Set<Condition> always) {
    this.questions = List.copyOf(questions);
    this.always = Set.copyOf(always);
    for (int i = 0; i < questions.size(); i++) {
      for (var field : questions.get(i).fields()) {
        byField.put(field.name(), i);
      }
    }
    for (int i = 0; i < questions.size(); i++) {
      findJumps(i);
    }
    findRuns();
  }

  /**
   * Where an answer leads, when that is not the next question.
   *
   * @return the number of a question; one past the last for the end
   */
  Optional<Integer> goTo(Field field, Option option) {
    return Optional.ofNullable(jumps.get(new Jump(field.name(), option.code())))
        .map(Routing::number);
  }

  /** What stands above a question. */
  List<OnlyIf> before(Question question) {
    return before.getOrDefault(question.number() - 1, List.of());
  }

  int end() {
    return questions.size() + 1;
  }

  private static int number(int index) {
    return index + 1;
  }

  private void findJumps(int from) {
    var question = questions.get(from);
    var type = question.first().item().type();
    if (question.table().isPresent()
        || (type != ItemType.SELECT_ONE && type != ItemType.SELECT_MULTIPLE)) {
      return;
    }
    for (var option : question.first().codes().options()) {
      var hidden = hidden(from, said(question.first(), option));
      int to = from + 1;
      while (hidden.contains(to)) {
        to++;
      }
      if (to > from + 1) {
        jumps.put(new Jump(question.first().name(), option.code()), to);
      }
    }
  }

  private static Said said(Field field, Option option) {
    return field.item().type() == ItemType.SELECT_ONE || option.isMissing()
        ? Said.only(option.code())
        : Said.atLeast(option.code());
  }

  // The questions after this one that an answer to it rules out, be it through others.
  private Set<Integer> hidden(int from, Said answer) {
    var known = new HashMap<String, Said>();
    known.put(questions.get(from).first().name(), answer);
    var hidden = new HashSet<Integer>();
    for (int i = from + 1; i < questions.size(); i++) {
      var question = questions.get(i);
      if (question.conditions().stream()
          .anyMatch(part -> part.under(new Known(known)) == Truth.FALSE)) {
        hidden.add(i);
        question.fields().forEach(field -> known.put(field.name(), Said.nothing()));
      }
    }
    return hidden;
  }

  private void findRuns() {
    var uncovered = questions.stream().map(this::uncovered).toList();
    var open = new HashMap<Condition, Integer>();
    var runs = new HashMap<List<Integer>, List<Condition>>();
    for (int i = 0; i <= questions.size(); i++) {
      var here = i < questions.size() ? uncovered.get(i) : List.<Condition>of();
      for (var ended : open.keySet().stream().filter(part -> !here.contains(part)).toList()) {
        int first = open.remove(ended);
        runs.computeIfAbsent(List.of(first, i - 1), run -> new ArrayList<>()).add(ended);
      }
      for (var part : here) {
        open.putIfAbsent(part, i);
      }
    }
    for (int i = 0; i < questions.size(); i++) {
      int first = i;
      before.put(
          i,
          runs.entrySet().stream()
              .filter(run -> run.getKey().get(0) == first)
              .sorted((a, b) -> b.getKey().get(1) - a.getKey().get(1))
              .map(run -> onlyIf(run.getKey(), run.getValue()))
              .toList());
    }
  }

  private OnlyIf onlyIf(List<Integer> run, List<Condition> parts) {
    var order = questions.get(run.get(0)).conditions();
    return new OnlyIf(
        number(run.get(0)), number(run.get(1)), order.stream().filter(parts::contains).toList());
  }

  private List<Condition> uncovered(Question question) {
    return question.conditions().stream()
        .filter(part -> !part.equals(new Condition.All(List.of())))
        .filter(part -> always.contains(part) || !isCovered(part, question))
        .toList();
  }

  // Whoever it does not hold for was sent past the question by an answer.
  private boolean isCovered(Condition part, Question question) {
    var items = part.items().collect(Collectors.toSet());
    int here = question.number() - 1;
    var about = items.size() == 1 ? byField.get(items.iterator().next()) : null;
    if (about == null || about >= here || !isAskedBefore(questions.get(about), question)) {
      return false;
    }
    var asked = questions.get(about).first();
    if (!Set.of(ItemType.SELECT_ONE, ItemType.SELECT_MULTIPLE).contains(asked.item().type())) {
      return false;
    }
    return asked.codes().options().stream()
        .allMatch(option -> isSentPast(part, asked, option, here) || isAsked(part, asked, option));
  }

  private boolean isSentPast(Condition part, Field asked, Option option, int here) {
    var known = new Known(Map.of(asked.name(), said(asked, option)));
    var jump = jumps.get(new Jump(asked.name(), option.code()));
    return part.under(known) == Truth.FALSE && jump != null && jump > here;
  }

  private static boolean isAsked(Condition part, Field asked, Option option) {
    var known = new Known(Map.of(asked.name(), Said.only(option.code())));
    return part.under(known) == Truth.TRUE;
  }

  // Everybody who comes to the later question was asked the earlier one.
  private static boolean isAskedBefore(Question earlier, Question later) {
    return later.conditions().containsAll(earlier.conditions());
  }
}
