package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Combined;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/**
 * Small random surveys, asked everything that can be asked of them. What a result tells is what
 * leaves: pages, files, programs, charts and evidence all show results. The seeds are kept, so that
 * a build says the same each time; take them out to look further.
 */
class DisclosureAttackTest {

  private static final int SMALLEST = 5;

  // Minimum cell 5: the survey has no sensitive items.
  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              gender   one      What are you?  w Woman | m Man
              age      one      How old are you?  y Young | o Old
              treated  one      Were you treated unfairly?  more More than once | once Once | no No
              m_why    several  Why?  a Colour | b Language | c Name
              n_rate   number  Would you recommend it?
              s_ear    one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              s_go     one      They follow up.  like s_ear  scale likert5
              s_say    one      They explain.  like s_ear  scale likert5
              """));

  private static Tabulation of(String item, Measure measure) {
    return Tabulation.of("work", List.of(item), measure);
  }

  /** Of everybody, by the others in columns, and of those who gave one answer to the others. */
  private static List<Tabulation> everyWay(Tabulation tabulation, Map<String, List<String>> by) {
    var all = new ArrayList<>(List.of(tabulation));
    by.forEach(
        (item, codes) -> {
          all.add(tabulation.across(List.of(Banner.parse(item))));
          for (var code : codes) {
            all.add(tabulation.among(List.of(new Condition(item, List.of(code)))));
          }
        });
    if (by.size() == 2) {
      var names = List.copyOf(by.keySet());
      all.add(tabulation.across(List.of(Banner.parse(String.join("*", names)))));
      for (var code : by.getOrDefault(names.get(0), List.of())) {
        all.add(
            tabulation
                .among(List.of(new Condition(names.get(0), List.of(code))))
                .across(List.of(Banner.parse(names.get(1)))));
      }
    }
    return all;
  }

  private static Map<String, List<String>> by(String item, String... codes) {
    var by = new LinkedHashMap<String, List<String>>();
    by.put(item, List.of(codes));
    return by;
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  @Property(tries = 60, seed = "49")
  void no_weighted_figure_gives_away_a_small_cell_of_what_it_is_weighted_by(
      @ForAll @Size(6) List<@IntRange(min = 0, max = 30) Integer> numbers,
      @ForAll @IntRange(min = 40, max = 95) int weightOfMen) {
    var attacker = new Attacker();
    var answers = List.of("more", "once", "no");
    for (int kind = 0; kind < 6; kind++) {
      boolean isMan = kind % 2 == 1;
      attacker.kind(
          numbers.get(kind),
          isMan ? weightOfMen / 100.0 : 1.25,
          Attacker.answers(Map.of("gender", isMan ? "m" : "w", "treated", answers.get(kind / 2))));
    }
    Assume.that(numbers.stream().mapToInt(Integer::intValue).sum() >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    ask(work, attacker, of("treated", Measure.SHARES), by("gender", "w", "m"));
    ask(work, attacker, of("gender", Measure.SHARES), by("treated", "more", "once", "no"));
    var cells = new ArrayList<String>();
    for (var gender : List.of("w", "m")) {
      for (var code : answers) {
        var who =
            Attacker.chose("gender", List.of(gender)).and(Attacker.chose("treated", List.of(code)));
        if (isSmall(attacker.count(who)) && attacker.most(who) > SMALLEST - 1e-4) {
          cells.add(gender + " " + code);
        }
      }
    }
    var weighted = of("treated", Measure.SHARES).weightedBy("census@1");
    var all = work.weighing(List.of("gender"), attacker.weights());
    ask(all, attacker, weighted, by("gender", "w", "m"));
    ask(
        all,
        attacker,
        weighted.combining(new Combined("some", List.of("more", "once"), Map.of())),
        by("gender", "w", "m"));
    for (var cell : cells) {
      var who =
          Attacker.chose("gender", List.of(cell.split(" ")[0]))
              .and(Attacker.chose("treated", List.of(cell.split(" ")[1])));
      assertThat(attacker.most(who))
          .as("%s of %d is known to be few", cell, attacker.count(who))
          .isGreaterThan(SMALLEST - 1e-4);
    }
  }

  private static void ask(
      Fieldwork work, Attacker attacker, Tabulation tabulation, Map<String, List<String>> by) {
    for (var one : everyWay(tabulation, by)) {
      attacker.learn(work.run(one));
    }
  }

  @Property(tries = 150, seed = "49")
  void no_number_is_known_of_few_by_means_classes_quartiles_and_ratings_together(
      @ForAll @Size(22) List<@IntRange(min = 0, max = 60) Integer> numbers) {
    var attacker = new Attacker();
    for (int kind = 0; kind < 22; kind++) {
      // Most numbers are given by nobody, so that there are small and empty ones.
      int number = numbers.get(kind) > 30 ? 0 : numbers.get(kind);
      attacker.kind(
          number,
          1,
          Attacker.answers(Map.of("gender", kind % 2 == 1 ? "m" : "w", "n_rate", "" + kind / 2)));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    ask(work, attacker, of("gender", Measure.SHARES), Map.of());
    for (var measure : List.of(Measure.ANSWERS, Measure.NUMBER, Measure.NPS)) {
      ask(work, attacker, of("n_rate", measure), by("gender", "w", "m"));
    }
    for (int value = 0; value <= 10; value++) {
      double number = value;
      Predicate<Answers> who =
          a -> Attacker.number("n_rate").of(a).filter(v -> v == number).isPresent();
      if (isSmall(attacker.count(who))) {
        assertThat(attacker.most(who) - attacker.fewest(who))
            .as("how many said %d (%d) is known", value, attacker.count(who))
            .isGreaterThan(1e-4);
      }
    }
  }

  @Property(tries = 150, seed = "49")
  void no_two_answers_together_are_known_of_few_by_sums_of_several(
      @ForAll @Size(7) List<@IntRange(min = 0, max = 25) Integer> numbers) {
    var attacker = new Attacker();
    var kinds = List.of("a", "b", "c", "a b", "a c", "b c", "a b c");
    for (int kind = 0; kind < 7; kind++) {
      attacker.kind(numbers.get(kind), 1, Attacker.answers(Map.of("m_why", kinds.get(kind))));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    var shares = of("m_why", Measure.SHARES);
    ask(work, attacker, shares, Map.of());
    var pairs = List.of(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"));
    // What the page of the item tells by itself is left out.
    var unknown = pairs.stream().filter(codes -> room(attacker, both(codes)) > 1).toList();
    for (var codes :
        List.of(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"), List.of("a", "b", "c"))) {
      ask(work, attacker, shares.combining(new Combined("any", codes, Map.of())), Map.of());
    }
    for (var codes : unknown) {
      if (isSmall(attacker.count(both(codes)))) {
        assertThat(room(attacker, both(codes)))
            .as("that %d said %s is known", attacker.count(both(codes)), codes)
            .isGreaterThan(1 - 1e-4);
      }
    }
  }

  private static Predicate<Answers> both(List<String> codes) {
    return Attacker.chose("m_why", List.of(codes.get(0)))
        .and(Attacker.chose("m_why", List.of(codes.get(1))));
  }

  private static double room(Attacker attacker, Predicate<Answers> who) {
    return attacker.most(who) - attacker.fewest(who);
  }

  @Property(tries = 60, seed = "49")
  void no_point_of_a_scale_is_known_of_few_by_scores(
      @ForAll @Size(24) List<@IntRange(min = 0, max = 12) Integer> numbers,
      @ForAll @Size(24) List<@IntRange(min = 0, max = 124) Integer> places) {
    var items = List.of("s_ear", "s_go", "s_say");
    var counts = new int[125];
    for (int i = 0; i < numbers.size(); i++) {
      counts[places.get(i)] += numbers.get(i);
    }
    var attacker = new Attacker();
    for (int kind = 0; kind < 125; kind++) {
      attacker.kind(
          counts[kind],
          1,
          Attacker.answers(
              Map.of(
                  "s_ear", "" + (1 + kind / 25),
                  "s_go", "" + (1 + kind / 5 % 5),
                  "s_say", "" + (1 + kind % 5))));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    items.forEach(item -> ask(work, attacker, of(item, Measure.LIKERT), Map.of()));
    var unknown = new ArrayList<Predicate<Answers>>();
    for (var item : items) {
      for (int point = 1; point <= 5; point++) {
        var who = Attacker.chose(item, List.of("" + point));
        if (isSmall(attacker.count(who))) {
          assertThat(attacker.most(who)).isGreaterThan(SMALLEST - 1e-4);
          unknown.add(who);
        }
      }
    }
    for (var score :
        List.of(
            items, List.of("s_ear", "s_go"), List.of("s_ear", "s_say"), List.of("s_say", "s_go"))) {
      attacker.learn(work.run(Tabulation.of("work", score, Measure.SCORE)));
    }
    for (var who : unknown) {
      assertThat(room(attacker, who))
          .as("how many gave a point (%d) is known", attacker.count(who))
          .isGreaterThan(1e-4);
    }
  }

  @Test
  void a_weighted_share_is_left_out_where_it_would_tell_who_it_was() {
    // Women weigh 2: 2 × 3 + 17 of 2 × 50 + 50 would be 3 women beside the count of 20.
    var work =
        Fieldwork.of(SURVEY)
            .times(3, Attacker.answers(Map.of("gender", "w", "treated", "more")))
            .times(17, Attacker.answers(Map.of("gender", "m", "treated", "more")))
            .times(27, Attacker.answers(Map.of("gender", "w", "treated", "once")))
            .times(13, Attacker.answers(Map.of("gender", "m", "treated", "once")))
            .times(20, Attacker.answers(Map.of("gender", "w", "treated", "no")))
            .times(20, Attacker.answers(Map.of("gender", "m", "treated", "no")));
    var weights = new double[100];
    for (int i = 0; i < 100; i++) {
      weights[i] = i < 3 || (i >= 20 && i < 47) || (i >= 60 && i < 80) ? 2 : 1;
    }
    var table =
        work.weighing(List.of("gender"), weights)
            .run(of("treated", Measure.SHARES).weightedBy("census@1"))
            .tables()
            .get(0);
    assertThat(table.rows())
        .extracting(row -> row.figure().isShown())
        .containsExactly(false, false, true);
    assertThat(((Figure.Sounding) table.row("no").orElseThrow().figure()).value())
        .isEqualTo(60.0 / 150);
  }

  @Test
  void how_many_chose_any_of_several_is_left_out_where_few_chose_both() {
    var any = new Combined("any", List.of("a", "b"), Map.of());
    for (int both : List.of(2, 6)) {
      var work =
          Fieldwork.of(SURVEY)
              .times(20, Attacker.answers(Map.of("m_why", "a")))
              .times(18, Attacker.answers(Map.of("m_why", "b")))
              .times(10, Attacker.answers(Map.of("m_why", "c")))
              .times(both, Attacker.answers(Map.of("m_why", "a b")));
      var row = work.run(of("m_why", Measure.SHARES).combining(any)).tables().get(0).row("any");
      assertThat(row.orElseThrow().figure().isShown()).isEqualTo(both == 6);
    }
  }

  @Test
  void nor_is_it_shown_where_few_chose_one_of_them_and_another() {
    // Of 30, 25 chose b or c; so 5 chose only a, and the sixth a also chose b and c.
    var work =
        Fieldwork.of(SURVEY)
            .times(5, Attacker.answers(Map.of("m_why", "a")))
            .times(24, Attacker.answers(Map.of("m_why", "b c")))
            .times(1, Attacker.answers(Map.of("m_why", "a b c")));
    var any = new Combined("any", List.of("b", "c"), Map.of());
    var row = work.run(of("m_why", Measure.SHARES).combining(any)).tables().get(0).row("any");
    assertThat(row.orElseThrow().figure().isShown()).isFalse();
  }

  @Test
  void of_items_with_hidden_points_only_all_that_belong_together_have_a_score_without_alpha() {
    var work = Fieldwork.of(SURVEY);
    for (var points : List.of("1 2 5", "2 1 4", "3 3 2", "4 4 4", "5 5 1")) {
      var codes = points.split(" ");
      // Three people said 1 at each item, and 12 each of the others.
      work.times(
          points.contains("1") ? 3 : 12,
          Attacker.answers(Map.of("s_ear", codes[0], "s_go", codes[1], "s_say", codes[2])));
    }
    work.times(20, Attacker.answers(Map.of("s_ear", "5", "s_go", "4", "s_say", "3")));
    var pair = Tabulation.of("work", List.of("s_ear", "s_go"), Measure.SCORE);
    assertThat(work.run(pair).tables().get(0).rows())
        .allSatisfy(row -> assertThat(row.figure().isShown()).isFalse());
    assertThat(work.run(pair).warnings())
        .singleElement()
        .satisfies(told -> assertThat(told).contains("A score would give them away"));
    var all = Tabulation.of("work", List.of("s_ear", "s_go", "s_say"), Measure.SCORE);
    assertThat(work.run(all).tables().get(0).rows())
        .extracting(row -> row.figure().isShown())
        .containsExactly(true, true, false);
  }

  @Test
  void a_mean_is_left_out_where_all_but_a_few_gave_one_number() {
    var work = Fieldwork.of(SURVEY);
    for (int i = 0; i < 4; i++) {
      work.times(1, Attacker.answers(Map.of("n_rate", "" + (20 + 5 * i))));
    }
    var hours = of("n_rate", Measure.NUMBER);
    assertThat(
            work.times(40, Attacker.answers(Map.of("n_rate", "0")))
                .run(hours)
                .tables()
                .get(0)
                .rows())
        .allSatisfy(row -> assertThat(row.figure().isShown()).isFalse());
    assertThat(
            work.times(20, Attacker.answers(Map.of("n_rate", "12")))
                .run(hours)
                .tables()
                .get(0)
                .row("mean")
                .orElseThrow()
                .figure()
                .isShown())
        .isTrue();
  }

  @Test
  void a_rating_outside_the_scale_given_by_few_hides_the_score() {
    var work =
        Fieldwork.of(SURVEY)
            .times(20, Attacker.answers(Map.of("n_rate", "10")))
            .times(20, Attacker.answers(Map.of("n_rate", "5")))
            .times(3, Attacker.answers(Map.of("n_rate", "38")));
    assertThat(work.run(of("n_rate", Measure.NPS)).tables().get(0).rows())
        .allSatisfy(row -> assertThat(row.figure().isShown()).isFalse());
  }

  @Test
  void the_attacker_bounds_what_is_open_and_knows_what_follows() {
    var attacker = new Attacker();
    for (var kind : List.of("more", "once", "no")) {
      attacker.kind(10, 1, Attacker.answers(Map.of("treated", kind)));
    }
    var once = Attacker.chose("treated", List.of("once"));
    attacker.learn(attacker.fieldwork(Fieldwork.of(SURVEY)).run(of("treated", Measure.ANSWERS)));
    assertThat(List.of(attacker.fewest(once), attacker.most(once))).containsExactly(0.0, 30.0);
    attacker.learn(attacker.fieldwork(Fieldwork.of(SURVEY)).run(of("treated", Measure.SHARES)));
    assertThat(List.of(attacker.fewest(once), attacker.most(once))).containsExactly(10.0, 10.0);
  }
}
