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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.answering.Filling;
import org.peillood.answering.PagePost;
import org.peillood.answering.QuestionPage;
import org.peillood.catalogue.DefinitionSource;
import org.peillood.catalogue.Drafts;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.catalogue.Surveys;
import org.peillood.catalogue.VersionFiles;
import org.peillood.interview.Interview;
import org.peillood.interview.NoSuchPage;
import org.peillood.interview.Page;
import org.peillood.interview.PageRef;
import org.peillood.interview.Turn;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.FileAnswer;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * A draft filled in as a respondent would, without storing anything: the answers so far travel in
 * the form of each page, however long the questionnaire is.
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
   * @param source the file that it was read from, with what belongs to it
   * @param home the page to go back to
   */
  private record Trial(
      Survey survey,
      Wave wave,
      Interview interview,
      Optional<DefinitionSource> source,
      String home,
      String language) {

    Trial in(String other) {
      return new Trial(survey, wave, interview, source, home, other);
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
    return Response.seeOther(address(trial, first).build()).build();
  }

  @GET
  @Path("{page}")
  @Requires(Permission.READ)
  public JteModel page(
      @PathParam("page") String page, @QueryParam("taal") @DefaultValue("") String taal) {
    return shown(trial(taal), page, Answers.none());
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
    var trial = trial("");
    return trial
        .wave()
        .questionnaire()
        .files()
        .file(name)
        .flatMap(file -> trial.source().flatMap(source -> files.laid(source, file)))
        .map(laid -> FileAnswer.of(laid.path(), laid.file().mediaType(), range).build())
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(name));
  }

  @POST
  @Path("{page}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.READ)
  public Response take(
      @PathParam("page") String page,
      @QueryParam("taal") @DefaultValue("") String taal,
      MultivaluedMap<String, String> form) {
    var trial = trial(taal);
    var answers = answers(trial, form);
    var other = Optional.ofNullable(form.getFirst(QuestionPage.Trial.PAGE));
    if (other.isPresent()) {
      return Response.ok(shown(trial, other.get(), answers)).build();
    }
    var post = PagePost.read(form, trial.wave().questionnaire());
    if (post.language().isPresent()) {
      return Response.ok(shown(trial(post.language().get()), page, answers)).build();
    }
    var interview = trial.interview();
    if (post.isBack()) {
      var before = interview.before(answers, page).orElse(page);
      return Response.ok(shown(trial, before, answers)).build();
    }
    var turn = interview.turn(answers, page, post.typed(), trial.language());
    if (turn instanceof Turn.Refused refused) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(shown(trial, refused.page(), answers, refused.messages()))
          .build();
    }
    var accepted = (Turn.Accepted) turn;
    return accepted
        .next()
        .map(next -> Response.ok(shown(trial, next, accepted.answers())).build())
        .orElseGet(() -> Response.seeOther(address(trial, "klaar").build()).build());
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
                                            Optional.of(draft.source()),
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
        making.source(survey, wave),
        "/bevragingen/" + asked.id() + "/instellingen",
        "");
  }

  private JteModel shown(Trial trial, String page, Answers answers) {
    try {
      var shown = trial.interview().page(answers, page, trial.language());
      return shown(trial, shown, answers, Map.of());
    } catch (NoSuchPage gone) {
      throw ProblemType.NOT_FOUND.because(page);
    }
  }

  private JteModel shown(Trial trial, Page page, Answers answers, Map<String, String> messages) {
    var frame = pages.frame("", new Language(trial.language()));
    var action = address(trial, page.name()).queryParam("csrf", "{csrf}").build(frame.csrf());
    return new StaticTemplates()
        .answeringQuestion(
            frame,
            new QuestionPage(
                    trial.survey(),
                    trial.wave(),
                    action.toString(),
                    trial.language(),
                    page,
                    messages)
                .in(
                    new QuestionPage.Trial(
                        trial.home(), address(trial) + "/media/", answers.toJson())),
            Filling.FIRST);
  }

  private static String address(Trial trial) {
    return "/bevragingen/" + trial.survey().id() + "/vragenlijst/" + trial.wave().code() + "/proef";
  }

  private String address() {
    return "/bevragingen/" + survey + "/vragenlijst/";
  }

  private static UriBuilder address(Trial trial, String page) {
    return UriBuilder.fromPath(address(trial)).segment(page).queryParam("taal", trial.language());
  }

  private static Answers answers(Trial trial, MultivaluedMap<String, String> form) {
    var written = Optional.ofNullable(form.getFirst(QuestionPage.Trial.ANSWERS)).orElse("{}");
    try {
      return Answers.fromJson(written, trial.wave().questionnaire());
    } catch (IllegalArgumentException broken) {
      throw ProblemType.BAD_REQUEST.because(QuestionPage.Trial.ANSWERS);
    }
  }
}
