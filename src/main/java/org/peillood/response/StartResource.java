package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Public;

/** A survey's first page, its privacy notice, and the yes or no with which a response begins. */
@Path("/v/{survey}")
public class StartResource {

  @Inject Surveys surveys;
  @Inject Walk walk;
  @Inject Conversation conversation;

  @GET
  @Public
  public JteModel start(
      @PathParam("survey") String id,
      @QueryParam("golf") @DefaultValue("") String golf,
      @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    return page(survey, surveys.open(survey, wanted(golf)), taal, "");
  }

  @GET
  @Path("privacy")
  @Public
  public JteModel privacy(
      @PathParam("survey") String id, @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    var language = conversation.language().code();
    return new StaticTemplates()
        .responsePrivacy(
            conversation.frame(),
            survey.name().in(language),
            survey.id(),
            survey.languages().stream().map(Language::new).toList(),
            survey.notice().text().in(language),
            survey.notice().version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response begin(@PathParam("survey") String id, MultivaluedMap<String, String> form) {
    var taal = Optional.ofNullable(form.getFirst("taal")).orElse("");
    var survey = survey(id, taal);
    var golf = Optional.ofNullable(form.getFirst("golf")).orElse("");
    var wave = surveys.open(survey, wanted(golf));
    conversation.speakAmong(wave.languages(), taal);
    var post = PagePost.read(form, wave.questionnaire());
    var beginning = walk.begin(survey, wave, post, conversation.language().code());
    if (beginning instanceof Walk.Beginning.Begun begun) {
      return Response.seeOther(SurveyPageResource.address(id, begun.key(), begun.page())).build();
    } else if (beginning instanceof Walk.Beginning.Unanswered unanswered) {
      return Response.status(422).entity(page(survey, wave, taal, unanswered.message())).build();
    }
    return Response.seeOther(URI.create("/v/" + id + "/nee?taal=" + conversation.language().code()))
        .build();
  }

  @GET
  @Path("nee")
  @Public
  public JteModel declined(
      @PathParam("survey") String id, @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    return new StaticTemplates().responseRefused(conversation.frame(), survey);
  }

  private Survey survey(String id, String taal) {
    var survey = surveys.survey(id);
    conversation.about(survey);
    conversation.speakAmong(survey.languages(), taal);
    return survey;
  }

  private static Optional<String> wanted(String golf) {
    return Optional.of(golf).filter(code -> !code.isBlank());
  }

  private JteModel page(Survey survey, Wave wave, String taal, String message) {
    conversation.speakAmong(wave.languages(), taal);
    var frame = conversation.frame();
    var invitation = new Invitation(survey, wave, frame.language().code());
    return new StaticTemplates().responseStart(frame, invitation, message);
  }
}
