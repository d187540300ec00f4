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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.OwnWords;
import org.peillood.response.Panel;
import org.peillood.response.WordCode;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * Where somebody who took part in an earlier wave gives their own words before beginning, and where
 * they end them.
 */
@Path("/v/{survey}/weer")
public class AgainResource extends WordsResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  @Inject Surveys surveys;
  @Inject OwnWords ownWords;
  @Inject Conversation conversation;
  @Inject SharedDevices devices;

  @GET
  @Public
  public JteModel form(
      @PathParam("survey") String id,
      @QueryParam("golf") @DefaultValue("") String golf,
      @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    return again(survey, surveys.open(survey, wanted(golf)), "", "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response enter(
      @PathParam("survey") String id,
      @FormParam("woorden") @DefaultValue("") String typed,
      @FormParam("golf") @DefaultValue("") String golf,
      @FormParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    var wave = surveys.open(survey, wanted(golf));
    var found = find(survey, typed);
    if (found instanceof Known known) {
      return ownWords
          .answered(known.somebody(), wave)
          .map(
              key ->
                  Response.ok(twice(survey, key))
                      .cookie(SharedDeviceResource.pass(devices, key, settings))
                      .build())
          .orElseGet(() -> start(survey, wave).cookie(keep(survey, known.somebody())).build());
    }
    var message = conversation.frame().t(((Wrong) found).message());
    return Response.status(((Wrong) found).status())
        .entity(again(survey, wave, typed, message))
        .build();
  }

  /** On without words, for whoever is not the one who typed them. */
  @POST
  @Path("zonder")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response without(
      @PathParam("survey") String id,
      @FormParam("golf") @DefaultValue("") String golf,
      @FormParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    var wave = surveys.open(survey, wanted(golf));
    return start(survey, wave).cookie(forget(survey)).build();
  }

  @GET
  @Path("stoppen")
  @Public
  public JteModel leaving(
      @PathParam("survey") String id, @QueryParam("taal") @DefaultValue("") String taal) {
    return leave(survey(id, taal), "", "", "");
  }

  @POST
  @Path("stoppen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response leave(
      @PathParam("survey") String id,
      @FormParam("woorden") @DefaultValue("") String typed,
      @FormParam("antwoorden") @DefaultValue("") String answers,
      @FormParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    var parting =
        switch (answers) {
          case "los" -> Optional.of(Panel.Parting.APART);
          case "wissen" -> Optional.of(Panel.Parting.ERASED);
          default -> Optional.<Panel.Parting>empty();
        };
    if (parting.isEmpty()) {
      var message = conversation.frame().t("response.panel.leave.choose");
      return Response.status(UNPROCESSABLE).entity(leave(survey, typed, "", message)).build();
    }
    var found = find(survey, typed);
    if (found instanceof Known known) {
      ownWords.leave(known.somebody(), parting.get());
      var left =
          new StaticTemplates().answeringPanelLeft(conversation.frame(), survey, parting.get());
      return Response.ok(left).cookie(forget(survey)).build();
    }
    var message = conversation.frame().t(((Wrong) found).message());
    return Response.status(((Wrong) found).status())
        .entity(leave(survey, typed, message, ""))
        .build();
  }

  private sealed interface Typed {}

  private record Known(OwnWords.Somebody somebody) implements Typed {}

  private record Wrong(int status, String message) implements Typed {}

  private Typed find(Survey survey, String typed) {
    var codes = WordCode.read(typed, conversation.language().code());
    if (codes.isEmpty()) {
      return new Wrong(UNPROCESSABLE, "response.words.unreadable");
    }
    var found = ownWords.find(survey, codes);
    if (found instanceof OwnWords.Somebody somebody) {
      return new Known(somebody);
    }
    return found instanceof OwnWords.Found.TooMany
        ? new Wrong(TOO_MANY, "response.panel.too-many")
        : new Wrong(UNPROCESSABLE, "response.panel.unknown");
  }

  private Survey survey(String id, String taal) {
    var survey = surveys.survey(id);
    if (!survey.hasPanel()) {
      throw ProblemType.NOT_FOUND.because("weer");
    }
    conversation.about(survey);
    conversation.speakAmong(survey.languages(), taal);
    return survey;
  }

  private static Optional<String> wanted(String golf) {
    return Optional.of(golf).filter(code -> !code.isBlank());
  }

  private Response.ResponseBuilder start(Survey survey, Wave wave) {
    return Response.seeOther(
        UriBuilder.fromPath("/v/{survey}")
            .queryParam("golf", "{golf}")
            .queryParam("taal", "{taal}")
            .build(survey.id(), wave.code(), conversation.language().code()));
  }

  private JteModel again(Survey survey, Wave wave, String typed, String message) {
    return new StaticTemplates().answeringAgain(conversation.frame(), survey, wave, typed, message);
  }

  private JteModel twice(Survey survey, String key) {
    var earlier = URI.create("/v/" + survey.id() + "/" + key).toString();
    return new StaticTemplates().answeringTwice(conversation.frame(), survey, earlier);
  }

  private JteModel leave(Survey survey, String typed, String ofWords, String ofChoice) {
    return new StaticTemplates()
        .answeringPanelLeave(conversation.frame(), survey, typed, ofWords, ofChoice);
  }
}
