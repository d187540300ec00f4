package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.web.Problem;
import org.peillood.web.ProblemPage;

/** Shows problems to respondents on their own kind of page, in their own language. */
@ApplicationScoped
class RespondentProblemPage implements ProblemPage {

  private static final List<String> SPOKEN = List.of("v/", "intrekken", "terug/");

  @Inject Conversation conversation;

  @Override
  public Optional<JteModel> of(String path, Problem problem) {
    if (SPOKEN.stream().noneMatch(path::startsWith)) {
      return Optional.empty();
    }
    var frame = conversation.frame();
    var survey = conversation.survey();
    var who = survey.map(s -> s.name().in(frame.language().code())).orElseGet(frame::organisation);
    return Optional.of(
        new StaticTemplates()
            .answeringProblem(frame, problem, who, survey.map(Survey::id).orElse("")));
  }
}
