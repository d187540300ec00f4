package org.peillood.publishing;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.interview.Interview;
import org.peillood.interview.NoSuchPage;
import org.peillood.interview.Page;
import org.peillood.interview.PageRef;
import org.peillood.interview.Turn;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.Drafts;
import org.peillood.response.PagePost;
import org.peillood.response.QuestionPage;
import org.peillood.response.SurveyDrafts;
import org.peillood.response.Surveys;
import org.peillood.response.VersionFiles;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.FileAnswer;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * A draft filled in as a respondent would, without storing anything: the answers so far travel in
 * the address.
 */
@Path("/bevragingen/{survey}/vragenlijst/{wave}/proef")
public class PreviewResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Drafts drafts;
  @Inject SurveyDrafts making;
  @Inject VersionFiles files;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @PathParam("wave")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  /**
   * A draft, tried out in one language.
   *
   * @param home the page to go back to
   */
  private record Trial(
      Survey survey, Wave wave, Interview interview, String home, String language) {

    Trial in(String other) {
      return new Trial(survey, wave, interview, home, other);
    }
  }

  @GET
  @Requires(Permission.READ)
  public Response begin(@QueryParam("taal") @DefaultValue("") String taal) {
    var trial = trial(taal);
    var first =
        trial
            .interview()
            .first(Answers.none())
            .map(PageRef::name)
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    return Response.seeOther(address(trial, first, Answers.none())).build();
  }

  @GET
  @Path("{page}")
  @Requires(Permission.READ)
  public Response page(
      @PathParam("page") String page,
      @QueryParam("stand") @DefaultValue("") String stand,
      @QueryParam("taal") @DefaultValue("") String taal) {
    var trial = trial(taal);
    var answers = answers(trial, stand);
    try {
      var shown = trial.interview().page(answers, page, trial.language());
      return Response.ok(shown(trial, shown, answers, Map.of())).build();
    } catch (NoSuchPage gone) {
      throw ProblemType.NOT_FOUND.because(page);
    }
  }

  @GET
  @Path("klaar")
  @Requires(Permission.READ)
  public JteModel done() {
    var trial = trial("");
    return new StaticTemplates()
        .publishingDone(pages.frame("surveys"), trial.home(), address(trial));
  }

  @GET
  @Path("media/{sha256: [0-9a-f]{64}}/{name}")
  @Requires(Permission.READ)
  public Response file(
      @PathParam("name") String name, @HeaderParam("Range") @Nullable String range) {
    var asked = surveys.survey(survey);
    var draft =
        drafts
            .of(asked, surveys.wave(asked, code))
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    return draft
        .questionnaire()
        .files()
        .file(name)
        .flatMap(file -> files.laid(draft.source(), file))
        .map(laid -> FileAnswer.of(laid.path(), laid.file().mediaType(), range).build())
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(name));
  }

  @POST
  @Path("{page}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.READ)
  public Response take(
      @PathParam("page") String page,
      @QueryParam("stand") @DefaultValue("") String stand,
      @QueryParam("taal") @DefaultValue("") String taal,
      MultivaluedMap<String, String> form) {
    var trial = trial(taal);
    var answers = answers(trial, stand);
    var post = PagePost.read(form, trial.wave().questionnaire());
    var interview = trial.interview();
    if (post.language().isPresent()) {
      var other = trial(post.language().get());
      return Response.seeOther(address(other, page, answers)).build();
    }
    if (post.isBack()) {
      var before = interview.before(answers, page).orElse(page);
      return Response.seeOther(address(trial, before, answers)).build();
    }
    var turn = interview.turn(answers, page, post.typed(), trial.language());
    if (turn instanceof Turn.Refused refused) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(shown(trial, refused.page(), answers, refused.messages()))
          .build();
    }
    var accepted = (Turn.Accepted) turn;
    return Response.seeOther(address(trial, accepted.next().orElse("klaar"), accepted.answers()))
        .build();
  }

  private Trial trial(String taal) {
    var trial =
        ofVersion().or(this::inTheMaking).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    var languages = trial.wave().languages();
    return trial.in(
        languages.contains(taal)
            ? taal
            : pages.among(languages.stream().map(Language::new).toList()).code());
  }

  // The next version of a wave in the field.
  private Optional<Trial> ofVersion() {
    return surveys
        .catalogue()
        .survey(survey)
        .flatMap(
            asked ->
                asked
                    .wave(code)
                    .flatMap(
                        wave ->
                            drafts
                                .of(asked, wave)
                                .map(
                                    draft ->
                                        new Trial(
                                            asked,
                                            wave.asking(draft.questionnaire()),
                                            draft.interview(),
                                            address() + code,
                                            ""))));
  }

  // A wave of a survey whose settings are being made.
  private Optional<Trial> inTheMaking() {
    return making
        .newest(survey)
        .filter(saved -> pages.viewer().filter(v -> v.may(Permission.PUBLISH.name())).isPresent())
        .flatMap(saved -> making.check(survey, saved.definition(), saved.settings()).unfinished())
        .filter(asked -> !asked.languages().isEmpty())
        .flatMap(asked -> asked.wave(code).map(wave -> inTheMaking(asked, wave)));
  }

  private Trial inTheMaking(Survey asked, Wave wave) {
    var spoken = wave.languages().stream().filter(asked.languages()::contains).toList();
    var speaking =
        new Wave(
            wave.code(),
            wave.title(),
            wave.file(),
            wave.questionnaire(),
            spoken.isEmpty() ? asked.languages() : spoken,
            wave.opens(),
            wave.closes(),
            wave.minutes(),
            wave.mode(),
            wave.way());
    return new Trial(
        asked,
        speaking,
        making.interview(wave),
        "/bevragingen/" + asked.id() + "/instellingen",
        "");
  }

  private JteModel shown(Trial trial, Page page, Answers answers, Map<String, String> messages) {
    var action = UriBuilder.fromUri(address(trial, page.name(), answers));
    var frame = pages.frame("", new Language(trial.language()));
    var address = action.queryParam("csrf", "{csrf}").build(frame.csrf()).toString();
    return new StaticTemplates()
        .responseQuestion(
            frame,
            new QuestionPage(
                    trial.survey(), trial.wave(), address, trial.language(), page, messages)
                .inTrial(trial.home()));
  }

  private static String address(Trial trial) {
    return "/bevragingen/" + trial.survey().id() + "/vragenlijst/" + trial.wave().code() + "/proef";
  }

  private String address() {
    return "/bevragingen/" + survey + "/vragenlijst/";
  }

  private static URI address(Trial trial, String page, Answers answers) {
    return UriBuilder.fromPath(address(trial))
        .path("{page}")
        .queryParam("taal", "{taal}")
        .queryParam("stand", "{stand}")
        .build(page, trial.language(), packed(answers));
  }

  private static String packed(Answers answers) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(answers.toJson().getBytes(StandardCharsets.UTF_8));
  }

  private static Answers answers(Trial trial, String stand) {
    try {
      return Optional.of(stand)
          .filter(packed -> !packed.isEmpty())
          .map(packed -> new String(Base64.getUrlDecoder().decode(packed), StandardCharsets.UTF_8))
          .map(json -> Answers.fromJson(json, trial.wave().questionnaire()))
          .orElse(Answers.none());
    } catch (IllegalArgumentException broken) {
      throw ProblemType.BAD_REQUEST.because("stand");
    }
  }
}
