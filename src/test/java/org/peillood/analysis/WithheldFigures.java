package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Base;
import org.peillood.analysis.Tabulation.Combined;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;

/**
 * Results of a small survey of which much is withheld, and what no file that is made of them may
 * tell. The hidden numbers are such that they stand nowhere else.
 */
public final class WithheldFigures {

  /**
   * Counts, shares in percent and means that are withheld, as they could be written: 47 people were
   * treated unfairly once, 61 seldom feel heard, 73 are passives, 118 hours among 500, a score of
   * -83.8.
   */
  public static final Set<String> SECRETS =
      Set.of("47", "9.4", "61", "12.2", "73", "14.6", "118", "0.236", "83.8", "497");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.,])[0-9]+(?:[.,][0-9]+)?(?![0-9A-Za-z])");

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              gender   one      What are you?  w Woman | m Man
              treated  one      Were you treated unfairly?  more More than before | once Before | no No
              told     one      Did you tell anybody?  yes Yes | no No  if ${treated} != 'no'
              s_ear    one      They listen to me.  1 never | 2 seldom | 3 neither | 4 often | 5 always  scale likert5
              s_go     one      They follow up.  like s_ear  scale likert5
              m_why    several  Why?  a Colour | b Language | c Name
              n_hours  number   How many hours?
              n_rate   number   Would you recommend it?
              """));

  private WithheldFigures() {}

  private static Answers person(int number) {
    boolean isTreated = number < 50;
    return Attacker.answers(
        Map.of(
            "gender", number % 2 == 0 ? "w" : "m",
            "treated", number < 3 ? "more" : isTreated ? "once" : "no",
            "told", isTreated ? (number < 46 ? "yes" : "no") : "-",
            "s_ear", number < 2 ? "1" : number < 63 ? "2" : number < 200 ? "3" : "4",
            "s_go", number < 250 ? "4" : "5",
            "m_why", number < 3 ? "c" : number < 123 ? "a b" : "a",
            "n_hours", number < 4 ? List.of("21", "26", "33", "38").get(number) : "0",
            "n_rate", number < 4 ? "9" : number < 77 ? "7" : "5"));
  }

  private static Tabulation of(String item, Measure measure) {
    return Tabulation.of("work", List.of(item), measure);
  }

  public static Survey survey() {
    return SURVEY;
  }

  /** One result for each way of asking. */
  public static List<TabulationResult> results() {
    var work = Fieldwork.of(SURVEY);
    for (int number = 0; number < 500; number++) {
      work.times(1, person(number));
    }
    var asked = new ArrayList<Tabulation>();
    for (var item : List.of("treated", "told", "m_why")) {
      for (var base : Base.values()) {
        asked.add(of(item, Measure.SHARES).onBase(base));
      }
    }
    asked.add(
        of("treated", Measure.SHARES)
            .combining(new Combined("any", List.of("once", "no"), Map.of("en", "Any"))));
    asked.add(of("s_ear", Measure.LIKERT));
    asked.add(Tabulation.of("work", List.of("s_ear", "s_go"), Measure.SCORE));
    asked.add(of("n_hours", Measure.NUMBER));
    asked.add(of("n_rate", Measure.NPS));
    for (var one : List.copyOf(asked)) {
      asked.add(one.across(List.of(Banner.parse("gender"))));
      asked.add(one.among(List.of(new Condition("gender", List.of("w")))));
    }
    asked.add(of("s_go", Measure.LIKERT).across(List.of(Banner.parse("treated"))));
    var results = new ArrayList<TabulationResult>();
    asked.forEach(tabulation -> results.add(work.run(tabulation)));
    var weights = new double[500];
    for (int number = 0; number < 500; number++) {
      weights[number] = number % 2 == 0 ? 1.2 : 0.8;
    }
    work.weighing(List.of("gender"), weights);
    asked.forEach(tabulation -> results.add(work.run(tabulation.weightedBy("census@1"))));
    return results;
  }

  /** No number of a text is a secret. */
  public static void assertTellsNothing(String text) {
    assertThat(
            NUMBER
                .matcher(text)
                .results()
                .map(found -> found.group().replace(',', '.').replaceAll("\\.0+$", "")))
        .as(text)
        .doesNotContainAnyElementsOf(SECRETS);
  }

  /** Every number of a file, of those that are figures, is one of the result. */
  public static void assertAreFiguresOf(TabulationResult result, List<Double> numbers) {
    var shown = shown(result);
    assertThat(numbers)
        .allSatisfy(
            number ->
                assertThat(shown.stream().anyMatch(one -> Math.abs(one - number) < 6e-5))
                    .as("%s in %s", number, result.tabulation())
                    .isTrue());
  }

  private static Set<Double> shown(TabulationResult result) {
    var shown = new HashSet<Double>();
    for (var table : result.tables()) {
      table.bases().asked().ifPresent(n -> shown.add((double) n));
      table.bases().answered().ifPresent(n -> shown.add((double) n));
      table.bases().missing().values().forEach(n -> shown.add((double) n));
      for (var row : table.rows()) {
        add(row.figure(), shown);
      }
    }
    return shown;
  }

  private static void add(Figure figure, Set<Double> shown) {
    if (figure instanceof Figure.Sounding one) {
      for (double each :
          List.of(
              one.value(),
              one.low(),
              one.high(),
              one.value() - one.low(),
              one.high() - one.value())) {
        shown.add(each);
        shown.add(100 * each);
      }
      shown.add((double) one.n());
      shown.add((double) one.count());
    } else if (figure instanceof Figure.Description one) {
      shown.add(one.value());
      shown.add((double) one.n());
    } else if (figure instanceof Figure.Counted one) {
      shown.add((double) one.count());
      shown.add((double) one.n());
    }
  }
}
