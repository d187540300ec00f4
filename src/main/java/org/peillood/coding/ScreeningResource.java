package org.peillood.coding;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.privacy.PersonalTraces;
import org.peillood.privacy.PersonalTraces.Trace;
import org.peillood.survey.Survey;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where somebody reads a text as it was written, and decides what others may read of it. */
@Path("/open-antwoorden/{survey}/{mark}/nakijken")
public class ScreeningResource {

  private static final int LONGEST = 100_000;
  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject OpenDesk desk;
  @Inject Screenings screenings;
  @Inject ReadingTrail trail;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @PathParam("mark")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String mark;

  /** The form as it was sent. */
  public static class Sent {
    @FormParam("tekst")
    @DefaultValue("")
    String wording = "";

    @FormParam("knop")
    @DefaultValue("")
    String button = "";

    @FormParam("toch")
    @DefaultValue("")
    String anyway = "";

    @FormParam("versie")
    @DefaultValue("")
    String version = "";

    @FormParam("gelezen")
    @DefaultValue("")
    String read = "";

    long seen() {
      return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }
  }

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    var line = desk.line(desk.text(survey(), mark));
    var typed =
        line.readable().orElseGet(() -> ScreenedWording.proposedFor(line.text().text()).text());
    return page(line, typed, List.of(), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response decide(@BeanParam Sent sent) {
    var text = desk.text(survey(), mark);
    var wording = ScreenedWording.typed(sent.wording.replaceAll(UNPRINTABLE, ""));
    boolean release = !sent.button.equals("achterhouden");
    if (!text.hash().equals(sent.read)) {
      return again(ProblemType.CHANGED_MEANWHILE, text, wording, "text");
    }
    if (release) {
      var refused = refused(text, wording, sent);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    var decision =
        release ? Screening.Decision.release(wording, text.text()) : Screening.Decision.withhold();
    return switch (screenings.decide(surveyId, text, sent.seen(), decision, by())) {
      case KEPT -> next(text);
      case OVERTAKEN -> again(ProblemType.CHANGED_MEANWHILE, text, wording, "overtaken");
      case TEXT_CHANGED ->
          again(ProblemType.CHANGED_MEANWHILE, desk.text(survey(), mark), wording, "text");
    };
  }

  private Optional<Response> refused(OpenText text, ScreenedWording wording, Sent sent) {
    if (wording.text().length() > LONGEST || !wording.onlyLeavesOutOf(text.text())) {
      return Optional.of(again(ProblemType.INVALID_INPUT, text, wording, "changed"));
    }
    if (wording.text().replace(PersonalTraces.LEFT_OUT, "").isBlank()) {
      return Optional.of(again(ProblemType.INVALID_INPUT, text, wording, "nothing"));
    }
    var left = PersonalTraces.in(wording.text());
    return left.isEmpty() || sent.anyway.equals("ja")
        ? Optional.empty()
        : Optional.of(
            Response.status(ProblemType.INVALID_INPUT.status())
                .entity(page(desk.line(text), wording.text(), left, List.of(fault("traces"))))
                .build());
  }

  // What was typed stands on the page, with what somebody else decided or the respondent changed.
  private Response again(ProblemType type, OpenText text, ScreenedWording wording, String fault) {
    return Response.status(type.status())
        .entity(page(desk.line(text), wording.text(), List.of(), List.of(fault(fault))))
        .build();
  }

  private Complaint fault(String fault) {
    var frame = pages.frame("surveys");
    var key = "coding.fault." + fault;
    return new Complaint(frame.t("coding.screen.wording"), frame.t(key), frame.t(key + ".remedy"));
  }

  private Response next(OpenText text) {
    var address =
        desk.lines(survey(), text.item()).stream()
            .filter(line -> line.state() == ScreeningState.TO_SCREEN)
            .findFirst()
            .map(line -> TextListPage.address(survey(), line.text(), "nakijken"))
            .orElseGet(() -> TextListPage.home(survey(), text.item()) + "?bericht=nagekeken");
    return Response.seeOther(URI.create(address)).build();
  }

  private JteModel page(TextLine line, String typed, List<Trace> left, List<Complaint> complaints) {
    var survey = survey();
    trail.shows(survey, line);
    var item = OpenDesk.item(survey, line.text().item());
    var waiting =
        desk.lines(survey, item.name()).stream()
            .filter(other -> other.state() == ScreeningState.TO_SCREEN)
            .filter(other -> !other.text().mark().equals(mark))
            .count();
    return new StaticTemplates()
        .codingScreen(
            pages.frame("surveys"),
            new ScreeningPage(survey, item, line, typed, left, waiting),
            complaints);
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }

  private Survey survey() {
    return surveys.survey(surveyId);
  }
}
