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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.OwnWords;
import org.peillood.response.Responses;
import org.peillood.response.WordCode;
import org.peillood.response.WordList;
import org.peillood.survey.Survey;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * Where somebody who has sent answers asks for words of their own, to connect them with what they
 * answer next time, or gives those they have. Only here, on a page of its own, and only at a yes.
 */
@Path("/v/{survey}/{key: [A-Za-z0-9_-]{20,}}/weer")
public class PanelResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject OwnWords ownWords;
  @Inject Conversation conversation;
  @Inject SharedDevices devices;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @PathParam("key")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String key;

  @GET
  @Public
  public JteModel page() {
    var survey = survey();
    return page(survey, response(survey), "", "");
  }

  /** Yes: words are asked for. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response give() {
    var survey = survey();
    ownWords.give(key, response(survey));
    return Response.seeOther(SurveyPageResource.address(surveyId, key, "weer")).build();
  }

  /** Words of an earlier wave. */
  @POST
  @Path("verbinden")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response connect(@FormParam("woorden") @DefaultValue("") String typed) {
    var survey = survey();
    var response = response(survey);
    var codes = WordCode.read(typed, conversation.language().code());
    if (codes.isEmpty()) {
      return wrong(UNPROCESSABLE, survey, response, typed, "response.words.unreadable");
    }
    var found = ownWords.find(survey, codes);
    if (found instanceof OwnWords.Somebody somebody) {
      return ownWords.connect(somebody, key, response)
          ? Response.seeOther(SurveyPageResource.address(surveyId, key, "weer")).build()
          : wrong(UNPROCESSABLE, survey, response, typed, "response.panel.twice.late");
    }
    return found instanceof OwnWords.Found.TooMany
        ? wrong(TOO_MANY, survey, response, typed, "response.panel.too-many")
        : wrong(UNPROCESSABLE, survey, response, typed, "response.panel.unknown");
  }

  private Survey survey() {
    var survey = surveys.survey(surveyId);
    if (!survey.hasPanel()) {
      throw ProblemType.NOT_FOUND.because("weer");
    }
    conversation.about(survey);
    return survey;
  }

  // Words follow from the key with which a response began, not from one that its code opens.
  private org.peillood.response.Response response(Survey survey) {
    var response =
        responses
            .withKey(key)
            .filter(found -> found.survey().equals(survey.id()))
            .filter(found -> found.isOver() && responses.codeOf(key, found).isPresent())
            .orElseThrow(ProblemType.UNKNOWN_RESPONSE::because);
    conversation.speak(response.language());
    devices.requireAdmitted(key);
    return response;
  }

  private Response wrong(
      int status,
      Survey survey,
      org.peillood.response.Response response,
      String typed,
      String message) {
    var page = page(survey, response, typed, conversation.frame().t(message));
    return Response.status(status).entity(page).build();
  }

  private JteModel page(
      Survey survey, org.peillood.response.Response response, String typed, String message) {
    var list = WordList.in(conversation.language().code());
    var words = ownWords.given(key, response).map(code -> code.in(list)).orElse(List.of());
    return new StaticTemplates()
        .answeringPanel(
            conversation.frame(),
            survey,
            SurveyPageResource.address(surveyId, key, "").toString(),
            ownWords.isConnected(response),
            list.language(),
            words,
            typed,
            message);
  }
}
