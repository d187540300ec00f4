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
import java.net.URI;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.Contacts;
import org.peillood.survey.Survey;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * Where somebody leaves word how they can be reached. Its address holds nothing of a response, and
 * whoever knows it can fill it in.
 */
@Path("/v/{survey}/contact")
public class ContactResource {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WAY = 200;
  private static final int UNPROCESSABLE = 422;

  @Inject Surveys surveys;
  @Inject Contacts contacts;
  @Inject Conversation conversation;

  @GET
  @Public
  public JteModel form(
      @PathParam("survey") String id,
      @QueryParam("taal") @DefaultValue("") String taal,
      @QueryParam("bewaard") @DefaultValue("") String kept) {
    var survey = survey(id, taal);
    return kept.isEmpty()
        ? page(survey, "", "", "")
        : new StaticTemplates().answeringContactKept(conversation.frame(), survey);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response keep(
      @PathParam("survey") String id,
      @FormParam("taal") @DefaultValue("") String taal,
      @FormParam("naam") @DefaultValue("") String name,
      @FormParam("bereik") @DefaultValue("") String way) {
    var survey = survey(id, taal);
    var whom = shortened(name, LONGEST_NAME);
    var how = shortened(way, LONGEST_WAY);
    if (how.isEmpty()) {
      return again(survey, whom, how, "response.contact.empty");
    }
    if (!contacts.add(survey.id(), whom, how)) {
      return again(survey, whom, how, "response.contact.full");
    }
    var language = conversation.language().code();
    return Response.seeOther(URI.create("/v/" + id + "/contact?bewaard=ja&taal=" + language))
        .build();
  }

  private static String shortened(String text, int longest) {
    var stripped = text.strip();
    return stripped.substring(0, Math.min(stripped.length(), longest));
  }

  private Survey survey(String id, String taal) {
    var survey = surveys.survey(id);
    if (!survey.takesContacts()) {
      throw ProblemType.NOT_FOUND.because("contact");
    }
    conversation.about(survey);
    conversation.speakAmong(survey.languages(), taal);
    return survey;
  }

  private Response again(Survey survey, String name, String way, String message) {
    var page = page(survey, name, way, conversation.frame().t(message));
    return Response.status(UNPROCESSABLE).entity(page).build();
  }

  private JteModel page(Survey survey, String name, String way, String message) {
    return new StaticTemplates().answeringContact(conversation.frame(), survey, name, way, message);
  }
}
