package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Small random families, of whose children questions are asked: a reader writes down how many
 * children there are and of how many parents, how many gave each answer, and the margins, which
 * know which children have the same parent.
 */
class RepeatDisclosureAttackTest {

  private static final int SMALLEST = 5;

  private static final Questionnaire CHILDREN =
      SurveyTable.questionnaire(
          """
          part    one     Do you take part?   1 Yes | 2 No
          (child  again  Child
          school  one     At school?   yes Yes | no No | other Elsewhere
          likes   one     Do they like it?  a A lot | b A bit  if ${school} != 'no'
          age     number  How old?
          )
          """);

  /** Each child by an answer to both questions; of three the second is not asked. */
  private static final List<String> CHILD = List.of("yes a", "yes b", "no -", "other a");

  /** Every family of up to two children, and those of three who are alike. */
  private static List<List<String>> families() {
    var families = new ArrayList<List<String>>(List.of(List.of()));
    for (int one = 0; one < CHILD.size(); one++) {
      families.add(List.of(CHILD.get(one)));
      for (int other = one; other < CHILD.size(); other++) {
        families.add(List.of(CHILD.get(one), CHILD.get(other)));
      }
      families.add(Collections.nCopies(3, CHILD.get(one)));
    }
    return families;
  }

  private static Answers family(List<String> children) {
    return Answers.none()
        .with("part", new Answer.Choice("1"))
        .with(
            "child",
            new Answer.Repeated(children.stream().map(RepeatDisclosureAttackTest::child).toList()));
  }

  private static Answers child(String answers) {
    var given = answers.split(" ");
    return Attacker.answers(Map.of("school", given[0], "likes", given[1]))
        .with("age", Answer.Number.of(7));
  }

  private static List<Answers> children(Answers parent) {
    return parent.get("child").orElseThrow() instanceof Answer.Repeated all
        ? all.instances()
        : List.of();
  }

  private static ToDoubleFunction<Answers> children(Predicate<Answers> which) {
    return parent -> (double) children(parent).stream().filter(which).count();
  }

  private static ToDoubleFunction<Answers> parents(Predicate<Answers> which) {
    return parent -> any(which).test(parent) ? 1 : 0;
  }

  private static Predicate<Answers> any(Predicate<Answers> which) {
    return parent -> children(parent).stream().anyMatch(which);
  }

  private static InstanceTable table(String item, List<Answers> respondents) {
    var columns = new RepeatColumns(CHILDREN.repeatPaths().get(0));
    respondents.forEach(answers -> columns.append(answers, Set.of("school", "likes", "age")));
    var survey = SurveyTable.survey("children", CHILDREN);
    return new InstanceFigures(
            survey,
            survey.waves().get(0),
            CHILDREN.anyItem(item).orElseThrow(),
            columns.view(),
            Texts.in(new Language("en")))
        .table();
  }

  private static void learn(Attacker attacker, String item, InstanceTable table) {
    var answered = Attacker.answered(item);
    var asked = Attacker.asked(item);
    table.asked().ifPresent(n -> attacker.learn(children(asked), n.doubleValue()));
    table.answered().ifPresent(n -> attacker.learn(children(answered), n.doubleValue()));
    table.people().ifPresent(n -> attacker.learn(parents(answered), n.doubleValue()));
    if (table.standing() == Standing.ESTIMATED) {
      // That there are margins tells that there are thirty people at least.
      attacker.learnMost(
          parent -> -parents(answered).applyAsDouble(parent), -Cut.FEWEST_FOR_ESTIMATES);
    }
    var codes = CHILDREN.anyItem(item).orElseThrow().categories();
    for (int i = 0; i < table.rows().size(); i++) {
      var chose = Attacker.chose(item, List.of(codes.get(i).code()));
      var figure = table.rows().get(i).figure();
      Figure.count(figure).ifPresent(n -> attacker.learn(children(chose), (double) n));
      if (figure instanceof Figure.Sounding share) {
        // The width of the interval tells the variance between families.
        ToDoubleFunction<Answers> spread =
            parent ->
                Math.pow(
                    children(chose).applyAsDouble(parent)
                        - share.value() * children(answered).applyAsDouble(parent),
                    2);
        attacker.learn(spread, attacker.truth(spread));
      }
    }
  }

  private static void check(Attacker attacker, String what, Predicate<Answers> who) {
    long count = attacker.count(who);
    if (count > 0 && count < SMALLEST) {
      assertThat(attacker.most(who))
          .as("that %s of %d are few is known", what, count)
          .isGreaterThan(SMALLEST - 1e-4);
    }
  }

  private static int size(int number) {
    return number < 24 ? 0 : number < 40 ? number - 23 : number;
  }

  @Property(tries = 150, seed = "50")
  void children_of_a_repeat_do_not_tell_that_few_parents_have_several(
      @ForAll @Size(19) List<@IntRange(min = 0, max = 50) Integer> numbers) {
    var attacker = new Attacker();
    var respondents = new ArrayList<Answers>();
    var families = families();
    for (int kind = 0; kind < families.size(); kind++) {
      int number = size(numbers.get(kind));
      var answers = family(families.get(kind));
      attacker.kind(number, 1, answers);
      respondents.addAll(Collections.nCopies(number, answers));
    }
    Assume.that(respondents.size() >= 20);
    attacker.learn(a -> 1, respondents.size());
    for (var item : List.of("school", "likes")) {
      learn(attacker, item, table(item, respondents));
    }
    check(attacker, "parents of several", parent -> children(parent).size() > 1);
    for (var code : List.of("yes", "no", "other")) {
      check(attacker, "parents at " + code, any(Attacker.chose("school", List.of(code))));
    }
    for (var code : List.of("a", "b")) {
      check(attacker, "parents at " + code, any(Attacker.chose("likes", List.of(code))));
    }
    check(
        attacker,
        "parents with some child that was not asked",
        any(Attacker.asked("likes").negate()));
  }
}
