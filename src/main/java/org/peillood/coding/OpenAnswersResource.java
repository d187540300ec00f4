package org.peillood.coding;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** What people wrote at the open questions of a survey, as who does research reads it. */
@Path("/bevragingen/{survey}/open-antwoorden")
public class OpenAnswersResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject OpenDesk desk;
  @Inject CodeFrames frames;
  @Inject Codings codings;
  @Inject ReadingTrail trail;
  @Inject ChosenQuotes quotes;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String surveyId;

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel questions() {
    var survey = survey();
    var questions =
        OpenItems.of(survey).values().stream()
            .map(
                item ->
                    new OpenQuestion(
                        item, desk.lines(survey, item.name()), frames.of(survey.id(), item.name())))
            .toList();
    return new StaticTemplates().codingQuestions(pages.frame("surveys"), survey, questions);
  }

  @GET
  @Path("{item: .+}")
  @Requires(Permission.RESEARCH)
  public JteModel texts(@PathParam("item") String item, @Context UriInfo asked) {
    var query = asked.getQueryParameters();
    var page = page(item, query);
    var said = query.getOrDefault("bericht", List.of(""));
    var frame = pages.frame("surveys");
    var notice =
        List.of("nagekeken", "gecodeerd", "kader", "citaat", "citaat-weg").contains(said.get(0))
            ? frame.t("coding.said." + said.get(0))
            : "";
    return shown(page, notice, List.of());
  }

  /** Chooses the frame with which the answers to a question are coded. */
  @POST
  @Path("{item: .+}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response use(@PathParam("item") String item, @FormParam("kader") String frame) {
    var page = page(item, Map.of());
    var chosen = page.frames().stream().filter(fits -> fits.id().equals(frame)).findFirst();
    var complaint = chosen.isEmpty() ? "unknown" : "";
    if (complaint.isEmpty() && !frames.use(surveyId, item, frame)) {
      complaint = "coded";
    }
    if (complaint.isEmpty()) {
      return Response.seeOther(URI.create(page.home() + "?bericht=kader")).build();
    }
    var said = pages.frame("surveys");
    var key = "coding.fault.frame-" + complaint;
    var told = new Complaint(said.t("coding.frame"), said.t(key), said.t(key + ".remedy"));
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(shown(page, "", List.of(told)))
        .build();
  }

  private JteModel shown(TextListPage page, String notice, List<Complaint> complaints) {
    trail.shows(page.survey(), page.filter().wave(), page.item().name(), page.lines());
    return new StaticTemplates().codingTexts(pages.frame("surveys"), page, notice, complaints);
  }

  private TextListPage page(String name, Map<String, List<String>> query) {
    var survey = survey();
    var item = OpenDesk.item(survey, name);
    var all = desk.lines(survey, name);
    var filter = TextFilter.asked(query);
    var frame = frames.of(survey.id(), name);
    var tree = frame.map(CodeFrame::id).map(frames::tree).orElseGet(() -> new CodeTree(List.of()));
    return new TextListPage(
        survey,
        item,
        filter,
        filter.of(all),
        all,
        frame,
        tree.nodes(),
        frames.fitting(survey, item),
        Agreement.of(codings.of(survey.id(), name).values(), tree),
        quotes.standings(survey, item, all));
  }

  private Survey survey() {
    return surveys.survey(surveyId);
  }
}
