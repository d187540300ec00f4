package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.ComingBack;
import org.peillood.response.WordCode;
import org.peillood.survey.Survey;
import org.peillood.web.Public;
import org.peillood.web.Settings;

/** Where a respondent who left comes back with five words, on any device. */
@Path("/v/{survey}/verder")
public class ReturnResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  @Inject Surveys surveys;
  @Inject ComingBack comingBack;
  @Inject Conversation conversation;
  @Inject SharedDevices devices;
  @Inject Settings settings;

  @GET
  @Public
  public JteModel form(
      @PathParam("survey") String id, @QueryParam("taal") @DefaultValue("") String taal) {
    return page(survey(id, taal), "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response enter(
      @PathParam("survey") String id,
      @FormParam("woorden") @DefaultValue("") String typed,
      @FormParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    var codes = WordCode.read(typed, conversation.language().code());
    if (codes.isEmpty()) {
      return again(UNPROCESSABLE, survey, typed, "response.words.unreadable");
    }
    var came = comingBack.enter(survey, codes);
    if (came instanceof ComingBack.Return.To to) {
      return Response.seeOther(SurveyPageResource.address(id, to.key(), to.page()))
          .cookie(SharedDeviceResource.pass(devices, to.key(), settings))
          .build();
    }
    return came instanceof ComingBack.Return.TooMany
        ? again(TOO_MANY, survey, typed, "response.words.too-many")
        : again(UNPROCESSABLE, survey, typed, "response.words.unknown");
  }

  private Survey survey(String id, String taal) {
    var survey = surveys.survey(id);
    conversation.about(survey);
    conversation.speakAmong(survey.languages(), taal);
    return survey;
  }

  private Response again(int status, Survey survey, String typed, String message) {
    var words = page(survey, typed, conversation.frame().t(message));
    return Response.status(status).entity(words).build();
  }

  private JteModel page(Survey survey, String typed, String message) {
    return new StaticTemplates().answeringReturn(conversation.frame(), survey, typed, message);
  }
}
