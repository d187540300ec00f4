package org.peillood.finding;

import static org.peillood.analysis.Fieldwork.choice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;

/** One small survey and one finding on it, the cast of these tests. */
final class Sample {

  static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree    one      Do you agree to take part?  1 Yes | 2 No
              treated  one      Were you treated unfairly?  yes Yes | no No
              """));

  private Sample() {}

  /** So many who say yes and so many who say no. */
  static TabulationResult answers(int yes, int no) {
    return Fieldwork.of(SURVEY)
        .times(yes, "treated", choice("yes"))
        .times(no, "treated", choice("no"))
        .run(Tabulation.of("work", List.of("treated"), Measure.SHARES));
  }

  /** The row of those who say yes. */
  static Citation yes(TabulationResult result) {
    return new Citation(
        List.of("treated"), result.tables().get(0).wave(), Optional.empty(), Kind.CATEGORY, "yes");
  }

  /** A finding on this result, under a note and an indicator of the plan of 2020. */
  static Finding finding(TabulationResult result) {
    return new Finding(
        7,
        new Statement(
            new Language("en"),
            "Four in ten are treated unfairly.",
            "",
            new Links(2020, Set.of("NT-09"), Set.of("7.B.2")),
            Set.of()),
        new Grounds(result, yes(result), Optional.empty(), 3),
        "an",
        Instant.parse("2020-12-15T10:00:00Z"));
  }
}
