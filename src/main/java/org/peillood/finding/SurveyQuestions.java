package org.peillood.finding;

import java.util.List;
import org.peillood.survey.Survey;

/** A survey with everything it asks. */
public record SurveyQuestions(Survey survey, List<Question> questions) {

  public SurveyQuestions {
    questions = List.copyOf(questions);
  }

  static SurveyQuestions of(Survey survey) {
    return new SurveyQuestions(survey, Question.of(survey));
  }
}
