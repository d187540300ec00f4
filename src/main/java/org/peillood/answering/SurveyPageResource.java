package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.peillood.catalogue.Surveys;
import org.peillood.interview.Page;
import org.peillood.pages.StaticTemplates;
import org.peillood.privacy.PersonalTraces.Trace;
import org.peillood.response.ComingBack;
import org.peillood.response.KeptFiles;
import org.peillood.response.Responses;
import org.peillood.response.WithdrawalCode;
import org.peillood.web.Bounded;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;
import org.peillood.web.Settings;

/**
 * The pages of one response. The key in the address is all that leads to it: there is no session
 * and no cookie, so that two respondents on one machine stay apart and any node can answer.
 */
@Path("/v/{survey}/{key: [A-Za-z0-9_-]{20,}}")
public class SurveyPageResource {

  private static final String TO_READ_THANKS = "180; url=/weg"; // seconds, then the next person

  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Walk walk;
  @Inject Conversation conversation;
  @Inject Settings settings;
  @Inject KeptFiles attachments;
  @Inject ComingBack comingBack;
  @Inject SharedDevices devices;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @PathParam("key")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String key;

  @GET
  @Public
  public Response resume() {
    var response = response();
    return seeOther(response.isOver() ? "klaar" : walk.resume(asked(response), response));
  }

  @GET
  @Path("{page}")
  @Public
  public Response page(@PathParam("page") String page) {
    var response = response();
    if (response.isOver()) {
      return seeOther("klaar");
    }
    var asked = asked(response);
    requireOpen(asked);
    return walk.page(asked, response, page)
        .map(found -> Response.ok(shown(asked, found, Map.of())).build())
        .orElseGet(() -> seeOther(walk.resume(asked, response)));
  }

  @POST
  @Path("{page}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response take(@PathParam("page") String page, MultivaluedMap<String, String> form) {
    var response = response();
    if (response.isOver()) {
      return seeOther("klaar");
    }
    var asked = asked(response);
    requireOpen(asked);
    var post = PagePost.read(form, asked.wave().questionnaire());
    return answer(asked, walk.take(key, asked, page, post), form);
  }

  /** Where a walk ends that turned out shorter than it could have been. */
  @GET
  @Path("versturen")
  @Public
  public Response beforeSending(@QueryParam("na") @DefaultValue("") String last) {
    var response = response();
    var asked = asked(response);
    if (response.isOver()) {
      return seeOther("klaar");
    }
    requireOpen(asked);
    var back = walk.page(asked, response, last);
    if (back.isEmpty() || !walk.canBeSent(asked, response)) {
      return seeOther(walk.resume(asked, response));
    }
    var address = address(survey, key, "versturen").toString();
    return Response.ok(
            new StaticTemplates()
                .answeringSend(
                    conversation.frame(),
                    asked.survey(),
                    address,
                    address(survey, key, back.get().name()).toString(),
                    address(survey, key, "later").toString(),
                    back.get().name()))
        .build();
  }

  @POST
  @Path("versturen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response send() {
    var response = response();
    var asked = asked(response);
    if (!response.isOver()) {
      requireOpen(asked);
    }
    return answer(asked, walk.send(key, asked));
  }

  @POST
  @Path("{page}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Public
  public Response take(
      @PathParam("page") String page, @HeaderParam("Content-Type") String type, InputStream body)
      throws IOException {
    var response = response();
    if (response.isOver()) {
      return seeOther("klaar");
    }
    var asked = asked(response);
    requireOpen(asked);
    var questionnaire = asked.wave().questionnaire();
    var bounded = new Bounded(body, settings.largestSubmission());
    try (var sent = PageUpload.read(bounded, type, questionnaire, settings.largestAnswer())) {
      var post = PagePost.read(sent.fields(), questionnaire).with(sent.uploads());
      return answer(asked, walk.take(key, asked, page, post), sent.fields());
    }
  }

  /** A file with which an item was answered; whoever has the key may see it. */
  @GET
  @Path("bestand/{name}")
  @Public
  public Response file(@PathParam("name") String name) {
    var file =
        attachments
            .answering(response().files(), name)
            .or(() -> attachments.answering(response().id(), name))
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(name));
    StreamingOutput content = out -> attachments.write(file, out);
    return Response.ok(content)
        .type(file.safeType())
        .header("Content-Length", file.size())
        .header("Content-Disposition", file.isPicture() ? "inline" : "attachment")
        .build();
  }

  /** The answers are opened again to be changed, or left as they were. */
  @POST
  @Path("verbeteren")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response correct(@QueryParam("stop") @DefaultValue("") String stop) {
    var response = response();
    if (!stop.isEmpty()) {
      responses.endCorrection(key);
    } else if (response.isOver() && response.isCompleted()) {
      surveys.requireKept(surveys.survey(survey));
      responses.beginCorrection(key);
    }
    return resume();
  }

  @GET
  @Path("klaar")
  @Public
  public Response thanks() {
    var response = response();
    var asked = asked(response);
    if (!response.isOver()) {
      return seeOther(walk.resume(asked, response));
    }
    if (response.isTurnedAway()) {
      return Response.ok(new StaticTemplates().answeringFull(conversation.frame(), asked.survey()))
          .build();
    }
    var soundings = walk.finished(asked, response);
    var code = responses.codeOf(key, response).map(WithdrawalCode::groups).orElse(List.of());
    return Response.ok(
            new StaticTemplates()
                .answeringThanks(
                    conversation.frame(),
                    asked.survey(),
                    soundings,
                    code,
                    address(survey, key, "verbeteren").toString(),
                    address(survey, key, "weer").toString()))
        .header("Refresh", devices.here().map(shared -> TO_READ_THANKS).orElse(null))
        .build();
  }

  /** How to come back: with words, with a square to scan, or with the address. */
  @GET
  @Path("later")
  @Public
  public Response later(@QueryParam("bij") @DefaultValue("") String page) {
    var response = response();
    if (response.isOver()) {
      return seeOther("klaar");
    }
    var asked = asked(response);
    var place =
        walk.page(asked, response, page)
            .map(Page::name)
            .orElseGet(() -> walk.resume(asked, response));
    var putAside =
        PutAside.of(asked, key, place, settings.address(), comingBack.words(key, response));
    return Response.ok(new StaticTemplates().answeringLater(conversation.frame(), putAside))
        .build();
  }

  /** Somebody leaves, or wants other words because somebody saw theirs. */
  @POST
  @Path("later")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response leave(
      @FormParam("bij") @DefaultValue("") String page,
      @FormParam("nieuw") @DefaultValue("") String renewed) {
    var response = response();
    if (response.isOver()) {
      return seeOther("klaar");
    }
    if (renewed.isEmpty()) {
      return leaveAt(page);
    }
    comingBack.renew(key, response);
    return seeOther("later?bij=" + encoded(page));
  }

  private Response leaveAt(String page) {
    comingBack.leave(key, response(), page);
    return seeOther("later?bij=" + encoded(page));
  }

  private static String encoded(String page) {
    return URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  /** Where a page of a response is. */
  static URI address(String survey, String key, String page) {
    return URI.create("/v/" + survey + "/" + key + "/" + page);
  }

  /**
   * The answer to a page that was sent.
   *
   * @param sent what it brought, to be sent once more when the respondent has to be asked first
   */
  private Response answer(Walk.Asked asked, Step step, Map<String, List<String>> sent) {
    if (step instanceof Step.Enough enough) {
      var address = address(survey, key, enough.page()).toString();
      return Response.ok(
              new StaticTemplates()
                  .answeringEnough(conversation.frame(), asked.survey(), address, sent))
          .build();
    }
    return answer(asked, step);
  }

  private Response answer(Walk.Asked asked, Step step) {
    if (step instanceof Step.Again again) {
      conversation.speak(again.language());
      var status = again.messages().isEmpty() ? 200 : 422;
      return Response.status(status).entity(shown(asked, again.page(), again.messages())).build();
    } else if (step instanceof Step.Reconsider reconsider) {
      conversation.speak(reconsider.language());
      return Response.ok(shown(asked, reconsider.page(), Map.of(), reconsider.traces())).build();
    } else if (step instanceof Step.Send send) {
      return seeOther("versturen?na=" + send.page());
    } else if (step instanceof Step.To to) {
      return seeOther(to.page());
    } else if (step instanceof Step.Later later) {
      return leaveAt(later.page());
    }
    return seeOther("klaar");
  }

  private JteModel shown(Walk.Asked asked, Page page, Map<String, String> messages) {
    return shown(asked, page, messages, Map.of());
  }

  private JteModel shown(
      Walk.Asked asked, Page page, Map<String, String> messages, Map<String, List<Trace>> traces) {
    var frame = conversation.frame();
    var address = address(survey, key, page.name()).toString();
    return new StaticTemplates()
        .answeringQuestion(
            frame,
            new QuestionPage(
                    asked.survey(), asked.wave(), address, frame.language().code(), page, messages)
                .reconsidering(traces)
                .upTo(settings.largestAnswer() >> 20),
            asked.filling());
  }

  private org.peillood.response.Response response() {
    var asked = surveys.survey(survey);
    conversation.about(asked);
    var response =
        responses
            .withKey(key)
            .filter(found -> found.survey().equals(asked.id()))
            .orElseThrow(ProblemType.UNKNOWN_RESPONSE::because);
    conversation.speak(response.language());
    devices.requireAdmitted(key);
    return response;
  }

  private Walk.Asked asked(org.peillood.response.Response response) {
    var asked = surveys.survey(survey);
    return new Walk.Asked(
        asked,
        surveys.wave(asked, response.wave(), response.questionnaireHash()),
        response.language(),
        response.isCorrecting() ? Filling.CORRECTION : Filling.FIRST);
  }

  // What is corrected was answered in time; it can be corrected as long as it is kept.
  private void requireOpen(Walk.Asked asked) {
    if (asked.filling().isCorrection()) {
      surveys.requireKept(asked.survey());
    } else {
      surveys.requireOpen(asked.survey(), asked.wave());
    }
  }

  private Response seeOther(String page) {
    return Response.seeOther(address(survey, key, page)).build();
  }
}
