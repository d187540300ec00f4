package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/**
 * As {@link DisclosureAttackTest}, of scores beside the crossings of their items: the spread of a
 * sum tells how its items go together, which is what a crossing hides.
 */
class ScoreDisclosureAttackTest {

  private static final int SMALLEST = 5;

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              gender   one      What are you?  w Woman | m Man
              s_ear    one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              s_go     one      They follow up.  like s_ear  scale likert5
              """));

  private static final List<String> ITEMS = List.of("s_ear", "s_go");

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  private static double room(Attacker attacker, Predicate<Answers> who) {
    return attacker.most(who) - attacker.fewest(who);
  }

  @Property(tries = 120, seed = "51")
  void no_crossing_of_two_items_is_known_by_the_spread_of_their_score(
      @ForAll @Size(25) List<@IntRange(min = 0, max = 40) Integer> numbers) {
    var attacker = new Attacker();
    for (int kind = 0; kind < 25; kind++) {
      int number = numbers.get(kind);
      attacker.kind(
          number,
          1,
          Attacker.answers(Map.of("s_ear", "" + (1 + kind / 5), "s_go", "" + (1 + kind % 5))));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    for (var item : ITEMS) {
      var points = Tabulation.of("work", List.of(item), Measure.LIKERT);
      attacker.learn(work.run(points));
      var other = item.equals("s_ear") ? "s_go" : "s_ear";
      attacker.learn(work.run(points.across(List.of(Banner.parse(other)))));
    }
    var unknown = new ArrayList<Predicate<Answers>>();
    for (int cell = 0; cell < 25; cell++) {
      var who =
          Attacker.chose("s_ear", List.of("" + (1 + cell / 5)))
              .and(Attacker.chose("s_go", List.of("" + (1 + cell % 5))));
      if (isSmall(attacker.count(who))) {
        assertThat(attacker.most(who)).isGreaterThan(SMALLEST - 1e-4);
        unknown.add(who);
      }
    }
    attacker.learn(work.run(Tabulation.of("work", ITEMS, Measure.SCORE)));
    for (var who : unknown) {
      assertThat(room(attacker, who))
          .as("how many gave two points together (%d) is known", attacker.count(who))
          .isGreaterThan(1e-4);
    }
  }

  @Property(tries = 60, seed = "51")
  void no_point_of_women_or_men_is_known_by_weighted_scores(
      @ForAll @Size(50) List<@IntRange(min = 0, max = 40) Integer> numbers,
      @ForAll @IntRange(min = 40, max = 95) int weightOfMen) {
    var attacker = new Attacker();
    for (int kind = 0; kind < 50; kind++) {
      boolean isMan = kind >= 25;
      attacker.kind(
          numbers.get(kind) < 20 ? 0 : numbers.get(kind) - 19,
          isMan ? weightOfMen / 100.0 : 1.25,
          Attacker.answers(
              Map.of(
                  "gender", isMan ? "m" : "w",
                  "s_ear", "" + (1 + kind % 25 / 5),
                  "s_go", "" + (1 + kind % 5))));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    attacker.learn(work.run(Tabulation.of("work", List.of("gender"), Measure.SHARES)));
    for (var item : ITEMS) {
      ask(work, attacker, Tabulation.of("work", List.of(item), Measure.LIKERT));
    }
    var score = Tabulation.of("work", ITEMS, Measure.SCORE);
    ask(work, attacker, score);
    var unknown = new ArrayList<Predicate<Answers>>();
    for (var gender : List.of("w", "m")) {
      for (var item : ITEMS) {
        for (int point = 1; point <= 5; point++) {
          var who =
              Attacker.chose("gender", List.of(gender))
                  .and(Attacker.chose(item, List.of("" + point)));
          if (isSmall(attacker.count(who)) && room(attacker, who) > 1e-4) {
            unknown.add(who);
          }
        }
      }
    }
    work.weighing(List.of("gender"), attacker.weights());
    for (var item : ITEMS) {
      var points = Tabulation.of("work", List.of(item), Measure.LIKERT);
      ask(work, attacker, points.weightedBy("census@1"));
    }
    ask(work, attacker, score.weightedBy("census@1"));
    for (var who : unknown) {
      assertThat(room(attacker, who))
          .as("how many of a gender gave a point (%d) is known", attacker.count(who))
          .isGreaterThan(1e-4);
    }
  }

  private static void ask(Fieldwork work, Attacker attacker, Tabulation tabulation) {
    attacker.learn(work.run(tabulation));
    attacker.learn(work.run(tabulation.across(List.of(Banner.parse("gender")))));
    attacker.learn(work.run(tabulation.among(List.of(new Condition("gender", List.of("w"))))));
  }
}
