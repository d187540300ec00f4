package org.peillood.answering;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.OwnWords;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Public;

/**
 * A survey's first page, its privacy notice, and the yes or no with which a response begins. Where
 * only those who were invited can begin, the page asks for their code first. A code in an address
 * moves at once into a cookie that ends with the first question, so that it stays in no history and
 * in no log of a next page.
 */
@Path("/v/{survey}")
public class StartResource extends WordsResource {

  private static final String CODE = "toegang";
  private static final int TIME_TO_DECIDE = 7200; // seconds

  @Inject Surveys surveys;
  @Inject Walk walk;
  @Inject Conversation conversation;
  @Inject Instance<Admissions> admissions;
  @Inject StartTokens tokens;
  @Inject OwnWords ownWords;
  @Inject SharedDevices devices;

  @CookieParam(CODE)
  @DefaultValue("")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String kept;

  @CookieParam(WORDS)
  @DefaultValue("")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String words;

  @GET
  @Public
  public Response start(
      @PathParam("survey") String id,
      @QueryParam("golf") @DefaultValue("") String golf,
      @QueryParam("taal") @DefaultValue("") String taal,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("via") @DefaultValue("") String via) {
    var survey = survey(id, taal);
    if (!code.isBlank()) {
      return enter(survey, golf, taal, code);
    }
    var wave = surveys.open(survey, wanted(golf));
    if (!wave.isByInvitation()) {
      return Response.ok(page(survey, wave, taal, via, "")).build();
    }
    var admission = admission(survey, kept);
    if (admission instanceof Admission.UnderWay underWay) {
      return onward(survey, underWay);
    }
    return admission instanceof Admission.Granted granted && granted.wave().equals(wave.code())
        ? Response.ok(page(survey, wave, taal, via, "")).build()
        : Response.ok(door(survey, wave, taal, "", "")).build();
  }

  /** A code that was typed. */
  @POST
  @Path("toegang")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Public
  public Response enter(
      @PathParam("survey") String id,
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("golf") @DefaultValue("") String golf,
      @FormParam("taal") @DefaultValue("") String taal) {
    return enter(survey(id, taal), golf, taal, code);
  }

  @GET
  @Path("privacy")
  @Public
  public JteModel privacy(
      @PathParam("survey") String id, @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    var language = conversation.language().code();
    return new StaticTemplates()
        .answeringPrivacy(
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
    var taal = field(form, "taal");
    var survey = survey(id, taal);
    var wave = surveys.open(survey, wanted(field(form, "golf")));
    conversation.speakAmong(wave.languages(), taal);
    var admission = admission(survey, kept);
    if (admission instanceof Admission.UnderWay underWay) {
      return onward(survey, underWay);
    }
    var granted =
        admission instanceof Admission.Granted found && found.wave().equals(wave.code())
            ? Optional.of(found)
            : Optional.<Admission.Granted>empty();
    if (wave.isByInvitation() && granted.isEmpty()) {
      return Response.status(422)
          .entity(door(survey, wave, taal, "", conversation.frame().t("response.entry.again")))
          .build();
    }
    var arrival = new Arrival(granted, association(survey, wave, form), devices.here(survey.id()));
    var somebody = somebody(survey, form);
    var answered = somebody.flatMap(known -> ownWords.answered(known, wave));
    return answered.isPresent()
        ? Response.seeOther(URI.create("/v/" + survey.id() + "/" + answered.get()))
            .cookie(forget(survey))
            .cookie(pass(answered.get()))
            .build()
        : begin(survey, wave, form, arrival, somebody);
  }

  // Only what is sent from a page that said so is connected: words may still lie in the browser of
  // a machine that somebody else uses now.
  private Optional<OwnWords.Somebody> somebody(Survey survey, MultivaluedMap<String, String> form) {
    return inCookie(words)
        .filter(code -> survey.hasPanel() && !field(form, SAID).isEmpty())
        .map(code -> ownWords.find(survey, List.of(code)))
        .filter(OwnWords.Somebody.class::isInstance)
        .map(OwnWords.Somebody.class::cast);
  }

  private Response begin(
      Survey survey,
      Wave wave,
      MultivaluedMap<String, String> form,
      Arrival arrival,
      Optional<OwnWords.Somebody> somebody) {
    var post = PagePost.read(form, wave.questionnaire());
    var language = conversation.language().code();
    var beginning =
        walk.begin(survey, wave, post, language, arrival, tokens.read(field(form, "begin")));
    if (beginning instanceof Walk.Beginning.Begun begun) {
      somebody.ifPresent(known -> ownWords.connect(known, begun.key()));
      var first = SurveyPageResource.address(survey.id(), begun.key(), begun.page());
      return Response.seeOther(first)
          .cookie(cookie(survey, "", 0), forget(survey))
          .cookie(pass(begun.key()))
          .build();
    } else if (beginning instanceof Walk.Beginning.Unanswered unanswered) {
      var via = arrival.association().orElse("");
      return Response.status(422)
          .entity(page(survey, wave, field(form, "taal"), via, unanswered.message()))
          .build();
    }
    return Response.seeOther(URI.create("/v/" + survey.id() + "/nee?taal=" + language))
        .cookie(forget(survey))
        .build();
  }

  @GET
  @Path("nee")
  @Public
  public JteModel declined(
      @PathParam("survey") String id, @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = survey(id, taal);
    return new StaticTemplates().answeringRefused(conversation.frame(), survey);
  }

  private Response enter(Survey survey, String golf, String taal, String code) {
    var admission = admission(survey, code);
    if (admission instanceof Admission.UnderWay underWay) {
      return onward(survey, underWay);
    }
    if (admission instanceof Admission.Granted granted) {
      var start =
          UriBuilder.fromPath("/v/{survey}")
              .queryParam("golf", "{golf}")
              .queryParam("taal", "{taal}")
              .build(survey.id(), granted.wave(), conversation.language().code());
      return Response.seeOther(start)
          .cookie(cookie(survey, granted.code(), TIME_TO_DECIDE))
          .build();
    }
    var reason = ((Admission.Refused) admission).reason();
    var key = "response.entry." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var wave = surveys.open(survey, wanted(golf));
    conversation.speakAmong(wave.languages(), taal);
    return Response.status(reason == Admission.Reason.TOO_MANY ? 429 : 422)
        .entity(door(survey, wave, taal, code, conversation.frame().t(key)))
        .build();
  }

  private Admission admission(Survey survey, String code) {
    return code.isBlank() || admissions.isUnsatisfied()
        ? new Admission.Refused(Admission.Reason.UNREADABLE)
        : admissions.get().of(survey, code);
  }

  private Optional<String> association(
      Survey survey, Wave wave, MultivaluedMap<String, String> form) {
    return devices
        .here(survey.id())
        .map(SharedDevice::via)
        .filter(name -> !name.isBlank())
        .or(() -> Optional.of(field(form, "via")))
        .filter(name -> !name.isBlank() && admissions.isResolvable())
        .flatMap(name -> admissions.get().association(survey, wave, name));
  }

  private Response onward(Survey survey, Admission.UnderWay underWay) {
    return Response.seeOther(URI.create("/v/" + survey.id() + "/" + underWay.key()))
        .cookie(cookie(survey, "", 0))
        .cookie(pass(underWay.key()))
        .build();
  }

  private NewCookie[] pass(String key) {
    return SharedDeviceResource.pass(devices, key, settings);
  }

  private NewCookie cookie(Survey survey, String code, int seconds) {
    return codeCookie(survey.id(), code, seconds, settings.secureCookies());
  }

  /** The cookie that keeps the code somebody brought, until they begin. */
  static NewCookie codeCookie(String survey, String code, int seconds, boolean secure) {
    return new NewCookie.Builder(CODE)
        .value(code)
        .path("/v/" + survey)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static String field(MultivaluedMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
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

  private JteModel page(Survey survey, Wave wave, String taal, String via, String message) {
    conversation.speakAmong(wave.languages(), taal);
    var frame = conversation.frame();
    var brought =
        survey.hasPanel() && inCookie(words).isPresent()
            ? Invitation.Words.BROUGHT
            : Invitation.Words.NONE;
    var invitation = new Invitation(survey, wave, frame.language().code(), via, brought);
    var assisted = devices.here(survey.id()).filter(SharedDevice::isAssisted).isPresent();
    return new StaticTemplates()
        .answeringStart(frame, invitation, tokens.next(), message, assisted);
  }

  private JteModel door(Survey survey, Wave wave, String taal, String typed, String message) {
    conversation.speakAmong(wave.languages(), taal);
    var frame = conversation.frame();
    var invitation =
        new Invitation(survey, wave, frame.language().code(), "", Invitation.Words.NONE);
    return new StaticTemplates().answeringDoor(frame, invitation, typed, message);
  }
}
