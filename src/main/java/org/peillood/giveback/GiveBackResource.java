package org.peillood.giveback;

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
import java.util.List;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.invitation.Associations;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;

/** Where staff choose what is given back of a wave, see how it will look, and give it. */
@Path("/bevragingen/{survey}/teruggeven/{wave}")
public class GiveBackResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject GivingBack givingBack;
  @Inject ResultsPages results;
  @Inject Associations associations;
  @Inject Settings settings;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @PathParam("wave")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String waveCode;

  @GET
  @Requires(Permission.PUBLISH)
  public JteModel page(@QueryParam("bericht") @DefaultValue("") String said) {
    var kept = givingBack.of(survey(), wave());
    var notice =
        List.of("bewaard", "gegeven", "teruggenomen").contains(said)
            ? pages.frame("surveys").t("giveback.said." + said)
            : "";
    var choice = kept.map(GivenBack::choice).orElse(Choice.NONE);
    return page(kept, choice, kept.map(GivenBack::version).orElse(0L), notice, List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response change(MultivaluedMap<String, String> fields) {
    var findings = results.findings(survey(), wave());
    var form = GiveBackForm.sent(fields, survey(), wave(), findings);
    var kept = givingBack.of(survey(), wave());
    var shown =
        new GiveBackForm.Shown(
            givingBack.isOver(wave()), kept.filter(GivenBack::isGiven).isPresent());
    var faults = form.faults(survey(), wave(), findings, pages.frame("surveys"), shown);
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(page(kept, form.choice(), form.version(), "", faults))
          .build();
    }
    var by = pages.viewer().orElseThrow().name();
    if (!givingBack.keep(survey(), wave(), form.choice(), form.step(), form.version(), by)) {
      return overtaken(form);
    }
    var said =
        switch (form.step()) {
          case GIVE -> "gegeven";
          case TAKE_BACK -> "teruggenomen";
          case KEEP -> "bewaard";
        };
    return Response.seeOther(URI.create(GiveBackPage.home(survey(), wave()) + "?bericht=" + said))
        .build();
  }

  // What was chosen stands on the page; who presses again has seen that somebody else was first.
  private Response overtaken(GiveBackForm form) {
    var kept = givingBack.of(survey(), wave());
    var frame = pages.frame("surveys");
    var told = "problem." + ProblemType.CHANGED_MEANWHILE.slug();
    var complaint =
        new Complaint(
            frame.t("giveback.title"), frame.t(told + ".title"), frame.t(told + ".remedy"));
    return Response.status(ProblemType.CHANGED_MEANWHILE.status())
        .entity(
            page(
                kept,
                form.choice(),
                kept.map(GivenBack::version).orElse(0L),
                "",
                List.of(complaint)))
        .build();
  }

  /** The page as respondents will see it, with what was kept last. */
  @GET
  @Path("voorbeeld")
  @Requires(Permission.PUBLISH)
  public JteModel preview(
      @QueryParam("taal") @DefaultValue("") String taal,
      @QueryParam("via") @DefaultValue("") String via) {
    var languages = ResultsPages.languages(wave());
    var language = new Language(languages.contains(taal) ? taal : languages.get(0));
    var choice = givingBack.of(survey(), wave()).map(GivenBack::choice).orElse(Choice.NONE);
    return new StaticTemplates()
        .givebackResults(
            pages.frame("surveys", language),
            results.of(survey(), wave(), choice, language, via),
            GiveBackPage.home(survey(), wave()));
  }

  private JteModel page(
      Optional<GivenBack> kept,
      Choice choice,
      long version,
      String notice,
      List<Complaint> complaints) {
    var page =
        new GiveBackPage(
            survey(),
            wave(),
            choice,
            version,
            givingBack.isOver(wave()),
            kept.filter(GivenBack::isGiven).isPresent(),
            settings.address() + "/terug/" + survey().id() + "/" + wave().code(),
            ResultsPages.offered(survey(), wave()),
            results.findings(survey(), wave()),
            associations.of(survey(), wave()));
    return new StaticTemplates().givebackChoose(pages.frame("surveys"), page, notice, complaints);
  }

  private Survey survey() {
    return surveys.survey(surveyId);
  }

  private Wave wave() {
    return surveys.wave(survey(), waveCode);
  }
}
