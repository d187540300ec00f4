package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.SeriesBreaks.Put;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Combined;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TrendOfResults.Published;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * As {@link DisclosureAttackTest}, of trends over waves, of Cronbach's alpha, and of net promoter
 * scores with weights.
 */
class FurtherDisclosureAttackTest {

  private static final int SMALLEST = 5;

  private static final String ASKED =
      """
      agree    one      Do you agree to take part?  1 Yes | 2 No
      gender   one      What are you?  w Woman | m Man
      treated  one      Were you treated unfairly?  more More than once | once Once | no No
      n_rate   number   Would you recommend it?
      s_ear    one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
      s_go     one      They follow up.  like s_ear  scale likert5
      s_say    one      They explain.  like s_ear  scale likert5
      """;

  private static final Survey SURVEY = SurveyTable.survey("work", SurveyTable.questionnaire(ASKED));

  private static final List<String> TREATED = List.of("more", "once", "no");

  private static Tabulation of(String item, Measure measure) {
    return Tabulation.of("work", List.of(item), measure);
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  /** A third are nobody and a third are few, so that there is something to find. */
  private static int size(int number) {
    return number < 20 ? 0 : number < 40 ? number - 19 : number;
  }

  /** A wave, who answered it, and somebody who asks everything about them. */
  private record Held(Wave wave, Fieldwork work, Attacker attacker) {
    static Held of(String year, List<Integer> numbers) {
      var wave = SeriesBreaksTest.wave(year, ASKED, Wave.Mode.WEB, "en");
      var attacker = new Attacker();
      for (int kind = 0; kind < 6; kind++) {
        attacker.kind(
            size(numbers.get(kind)),
            1,
            Attacker.answers(
                Map.of("gender", kind % 2 == 1 ? "m" : "w", "treated", TREATED.get(kind / 2))));
      }
      Assume.that(attacker.count(a -> true) >= 30);
      var work = attacker.fieldwork(Fieldwork.of(SURVEY.with(List.of(wave))));
      return new Held(wave, work, attacker);
    }

    Published published(Tabulation tabulation) {
      long n = attacker.count(a -> true);
      var result = work.run(tabulation);
      return new Published(
          new Put(wave, Map.of("web", n), Map.of("en", n), Optional.empty()),
          result,
          result.tables().get(0));
    }
  }

  @Property(tries = 150, seed = "50")
  void no_trend_tells_a_small_cell_beside_the_tables_of_its_waves(
      @ForAll @Size(6) List<@IntRange(min = 0, max = 60) Integer> before,
      @ForAll @Size(6) List<@IntRange(min = 0, max = 60) Integer> after) {
    var waves = List.of(Held.of("2019", before), Held.of("2020", after));
    for (var item : List.of("treated", "gender")) {
      var other = item.equals("gender") ? "treated" : "gender";
      var alone = of(item, Measure.SHARES);
      var asked = new ArrayList<>(List.of(alone));
      if (item.equals("treated")) {
        asked.add(alone.combining(new Combined("some", List.of("more", "once"), Map.of())));
      }
      for (var code : other.equals("gender") ? List.of("w", "m") : TREATED) {
        asked.add(alone.among(List.of(new Condition(other, List.of(code)))));
      }
      for (var held : waves) {
        held.attacker().learn(held.work().run(alone.across(List.of(Banner.parse(other)))));
      }
      asked.forEach(tabulation -> learnTrend(tabulation, waves));
    }
    for (var held : waves) {
      for (var gender : List.of("w", "m")) {
        for (var code : TREATED) {
          var who =
              Attacker.chose("gender", List.of(gender))
                  .and(Attacker.chose("treated", List.of(code)));
          if (isSmall(held.attacker().count(who))) {
            assertThat(held.attacker().most(who))
                .as("%s %s of %d is known to be few", gender, code, held.attacker().count(who))
                .isGreaterThan(SMALLEST - 1e-4);
          }
        }
      }
    }
  }

  /** Takes each figure for what the trend says it is, and no difference without two figures. */
  private static void learnTrend(Tabulation tabulation, List<Held> waves) {
    var published = waves.stream().map(held -> held.published(tabulation)).toList();
    var trend =
        new TrendOfResults(SURVEY, tabulation, published, new Language("en")).trend().orElseThrow();
    for (int wave = 0; wave < waves.size(); wave++) {
      int at = wave;
      var rows =
          trend.lines().stream()
              .filter(line -> line.figures().get(at).isPresent())
              .map(
                  line ->
                      new ResultTable.Row(
                          line.kind(),
                          line.code(),
                          line.label(),
                          line.figures().get(at).orElseThrow()))
              .toList();
      var table = published.get(wave).table().withRows(rows);
      var told = table.in(table.column(), table.standing(), trend.waves().get(wave).bases());
      waves.get(wave).attacker().learn(tabulation, told);
    }
    for (var line : trend.lines()) {
      boolean areShown =
          line.figures().stream().allMatch(figure -> figure.filter(Figure::isShown).isPresent());
      assertThat(areShown || line.changes().get(0).isEmpty()).as("%s", line).isTrue();
    }
  }

  @Property(tries = 60, seed = "50")
  void alpha_adds_nothing_about_points_that_few_gave(
      @ForAll @Size(16) List<@IntRange(min = 0, max = 60) Integer> numbers,
      @ForAll @Size(16) List<@IntRange(min = 0, max = 124) Integer> places) {
    var items = List.of("s_ear", "s_go", "s_say");
    var attacker = new Attacker();
    for (int kind = 0; kind < 16; kind++) {
      int place = places.get(kind);
      attacker.kind(
          size(numbers.get(kind)),
          1,
          Attacker.answers(
              Map.of(
                  "s_ear", "" + (1 + place / 25),
                  "s_go", "" + (1 + place / 5 % 5),
                  "s_say", "" + (1 + place % 5))));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    items.forEach(item -> attacker.learn(work.run(of(item, Measure.LIKERT))));
    // With the kinds that there are it may be known already; then alpha need not keep it.
    var unknown =
        items.stream()
            .flatMap(
                item ->
                    IntStream.rangeClosed(1, 5)
                        .mapToObj(point -> Attacker.chose(item, List.of("" + point))))
            .filter(who -> isSmall(attacker.count(who)) && room(attacker, who) > 1e-4)
            .toList();
    for (var score :
        List.of(
            items, List.of("s_ear", "s_go"), List.of("s_ear", "s_say"), List.of("s_say", "s_go"))) {
      var table = work.run(Tabulation.of("work", score, Measure.SCORE)).tables().get(0);
      boolean isAlphaShown =
          table.row(Kind.ALPHA).filter(row -> row.figure().isShown()).isPresent();
      if (isAlphaShown) {
        // Alpha and the spread of the score are the sum of the variances of the items.
        score.forEach(item -> learnSquares(attacker, item));
      }
    }
    for (var who : unknown) {
      assertThat(room(attacker, who))
          .as("how many gave a point (%d) is known", attacker.count(who))
          .isGreaterThan(1e-4);
    }
  }

  /** More than alpha tells: the sum of squares of one item by itself. */
  private static void learnSquares(Attacker attacker, String item) {
    attacker.learn(
        answers -> Math.pow(Attacker.points(List.of(item)).of(answers).orElse(0.0), 2),
        attacker.truth(
            answers -> Math.pow(Attacker.points(List.of(item)).of(answers).orElse(0.0), 2)));
  }

  private static double room(Attacker attacker, Predicate<Answers> who) {
    return attacker.most(who) - attacker.fewest(who);
  }

  @Property(tries = 100, seed = "50")
  void no_number_is_known_of_few_by_weighted_means_and_ratings(
      @ForAll @Size(22) List<@IntRange(min = 0, max = 60) Integer> numbers,
      @ForAll @IntRange(min = 40, max = 95) int weightOfMen) {
    var attacker = new Attacker();
    for (int kind = 0; kind < 22; kind++) {
      boolean isMan = kind % 2 == 1;
      attacker.kind(
          size(numbers.get(kind)),
          isMan ? weightOfMen / 100.0 : 1.25,
          Attacker.answers(Map.of("gender", isMan ? "m" : "w", "n_rate", "" + kind / 2)));
    }
    Assume.that(attacker.count(a -> true) >= 30);
    var work = attacker.fieldwork(Fieldwork.of(SURVEY));
    attacker.learn(work.run(of("gender", Measure.SHARES)));
    askOfNumbers(work, attacker, plain -> plain);
    work.weighing(List.of("gender"), attacker.weights());
    askOfNumbers(work, attacker, plain -> plain.weightedBy("census@1"));
    for (var gender : List.of("w", "m")) {
      for (int value = 0; value <= 10; value++) {
        double number = value;
        Predicate<Answers> who =
            Attacker.chose("gender", List.of(gender))
                .and(a -> Attacker.number("n_rate").of(a).filter(v -> v == number).isPresent());
        if (isSmall(attacker.count(who))) {
          assertThat(room(attacker, who))
              .as("how many %s said %d (%d) is known", gender, value, attacker.count(who))
              .isGreaterThan(1e-4);
        }
      }
    }
  }

  private static void askOfNumbers(
      Fieldwork work, Attacker attacker, UnaryOperator<Tabulation> change) {
    for (var measure : List.of(Measure.NUMBER, Measure.NPS)) {
      var one = change.apply(of("n_rate", measure));
      attacker.learn(work.run(one));
      attacker.learn(work.run(one.across(List.of(Banner.parse("gender")))));
      attacker.learn(work.run(one.among(List.of(new Condition("gender", List.of("w"))))));
    }
  }

  @Test
  void a_mean_or_score_of_some_is_left_out_where_it_tells_who_gave_a_number_beside_the_classes() {
    // Each number is a class. Of those who said 3 and 7 one is a man; the others were all alike.
    var work = Fieldwork.of(SURVEY);
    for (var kind : List.of("w 3 5", "m 3 1", "m 5 5", "m 6 5", "w 7 5", "m 7 1", "m 8 38")) {
      rated(work, kind);
    }
    assertThat(isTold(work, Measure.NUMBER, "m")).isFalse();
    assertThat(isTold(work, Measure.NPS, "m")).isFalse();
  }

  @Test
  void not_where_men_and_women_gave_all_kinds_of_numbers() {
    var work = Fieldwork.of(SURVEY);
    for (int rating = 0; rating <= 10; rating++) {
      rated(work, "w " + rating + " " + (1 + rating));
      rated(work, "m " + rating + " " + (12 - rating));
    }
    assertThat(isTold(work, Measure.NUMBER, "m")).isTrue();
    assertThat(isTold(work, Measure.NPS, "m")).isTrue();
  }

  private static void rated(Fieldwork work, String written) {
    var kind = written.split(" ");
    work.times(
        Integer.parseInt(kind[2]), Attacker.answers(Map.of("gender", kind[0], "n_rate", kind[1])));
  }

  private static boolean isTold(Fieldwork work, Measure measure, String gender) {
    return work
        .run(of("n_rate", measure).among(List.of(new Condition("gender", List.of(gender)))))
        .tables()
        .get(0)
        .rows()
        .stream()
        .filter(row -> row.kind() == (measure == Measure.NPS ? Kind.NPS : Kind.MEAN))
        .anyMatch(row -> row.figure().isShown());
  }
}
