package org.peillood.response;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.XlsFormWriter;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** What staff see of the surveys: how they go, what they ask, and what is wrong with them. */
@Path("/bevragingen")
public class FieldworkResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject ResponseCounts counts;
  @Inject SurveyDrafts drafts;
  @Inject @Any Instance<ItemPanel> panels;
  @Inject @Any Instance<WavePanel> wavePanels;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var catalogue = surveys.catalogue();
    var frame = pages.frame("surveys");
    return new StaticTemplates()
        .responseSurveys(
            frame,
            catalogue.surveys().stream().map(this::fieldwork).toList(),
            catalogue.problems(),
            frame.may(Permission.PUBLISH.name()) ? drafts.all() : List.of(),
            surveys.overruled());
  }

  @GET
  @Path("{survey}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("survey") String id) {
    var frame = pages.frame("surveys");
    var survey = surveys.survey(id);
    var about = new HashMap<String, List<JteModel>>();
    for (var wave : survey.waves()) {
      about.put(
          wave.code(),
          wavePanels.stream().flatMap(p -> p.about(frame, survey, wave).stream()).toList());
    }
    var page = fieldwork(survey).with(about);
    return new StaticTemplates().responseSurvey(frame, page);
  }

  /** The questionnaire of a wave as a workbook, for other programs that know XLSForm. */
  @GET
  @Path("{survey}/vragenlijst-{wave}.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  @Requires(Permission.READ)
  public Response workbook(@PathParam("survey") String id, @PathParam("wave") String code) {
    var wave =
        surveys
            .survey(id)
            .wave(code)
            .orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(id + " " + code));
    StreamingOutput workbook = out -> XlsFormWriter.write(wave.questionnaire(), out);
    return Response.ok(workbook)
        .header(
            "Content-Disposition", "attachment; filename=\"" + id + "-" + wave.code() + ".xlsx\"")
        .build();
  }

  // Where a form for the field has a name twice, the name of an item has slashes.
  @GET
  @Path("{survey}/vragen/{item: .+}")
  @Requires(Permission.READ)
  public JteModel item(
      @PathParam("survey") String id, @PathParam("item") String name, @Context UriInfo asked) {
    var page = itemPage(surveys.survey(id), name);
    var frame = pages.frame("surveys");
    var query = asked.getQueryParameters();
    var sections =
        panels.stream()
            .sorted(Comparator.comparingInt(ItemPanel::order))
            .flatMap(panel -> panel.about(frame, page.survey(), page.item(), query).stream())
            .toList();
    return new StaticTemplates().responseItemPage(frame, page, sections);
  }

  private FieldworkPage fieldwork(Survey survey) {
    var modes = FieldworkPage.Modes.of(survey, counts.byMode(survey.id()));
    return new FieldworkPage(survey, counts.byDisposition(survey.id()), modes, Map.of());
  }

  private ItemPage itemPage(Survey survey, String name) {
    var waves =
        FieldworkPage.newestFirst(survey).stream()
            .filter(wave -> wave.questionnaire().anyItem(name).isPresent())
            .toList();
    return waves.stream()
        .findFirst()
        .flatMap(newest -> newest.questionnaire().anyItem(name))
        .map(item -> new ItemPage(survey, item, waves))
        .orElseThrow(() -> ProblemType.UNKNOWN_ITEM.because(name));
  }
}
