package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * A question about nothing, on which people try how to choose an answer and go on before the survey
 * begins. What they choose stands in the address of the page that says so, and nowhere else.
 */
@Path("/v/{survey}/oefenen")
public class PracticeResource {

  @Inject Surveys surveys;
  @Inject Conversation conversation;

  @GET
  @Public
  public JteModel practice(
      @PathParam("survey") String id,
      @QueryParam("golf") @DefaultValue("") String golf,
      @QueryParam("taal") @DefaultValue("") String taal,
      @QueryParam("via") @DefaultValue("") String via,
      @QueryParam("keuze") @DefaultValue("") String choice,
      @QueryParam("verder") @DefaultValue("") String pressed) {
    var survey = surveys.survey(id);
    if (survey.aids().practice() != Survey.Practice.OFFERED) {
      throw ProblemType.NOT_FOUND.because(id);
    }
    conversation.about(survey);
    conversation.speakAmong(survey.languages(), taal);
    var wave = surveys.open(survey, Optional.of(golf).filter(code -> !code.isBlank()));
    conversation.speakAmong(wave.languages(), taal);
    var frame = conversation.frame();
    var invitation =
        new Invitation(survey, wave, frame.language().code(), via, Invitation.Words.NONE);
    return new StaticTemplates()
        .answeringPractice(frame, PracticePage.of(invitation, choice, pressed));
  }
}
