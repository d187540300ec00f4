package org.peillood.paper;

import java.util.Map;
import org.peillood.interview.Interview;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Texts;

/**
 * A printed form with all that is needed to key it.
 *
 * @param wave with the version of its questionnaire that was printed
 */
record Sheet(
    PrintedForm form,
    PrintRun run,
    Survey survey,
    Wave wave,
    PaperForm paper,
    Interview interview) {

  FormNumber number() {
    return form.number();
  }

  Checked checked(Map<String, String> typed, Texts texts) {
    return Checked.of(survey, paper, interview, typed, texts);
  }
}
