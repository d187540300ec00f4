package org.peillood.note;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.catalogue.Surveys;
import org.peillood.finding.Citation;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Plan;
import org.peillood.survey.Item;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The statistics that a note stands on, linked by hand. */
@Path("/notas/{code}/cijfers")
@Produces(MediaType.TEXT_HTML)
public class NoteStatisticsResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Notes notes;
  @Inject ClaimDesk desk;
  @Inject Surveys surveys;
  @Inject Analysis analysis;

  /**
   * The statistics of a note.
   *
   * @param wave id of a survey and code of a wave with {@code /} between them
   * @param item name of a question
   * @param tabulation as JSON, from wherever a figure is shown
   */
  @GET
  @Requires(Permission.READ)
  public JteModel all(
      @PathParam("code") String code,
      @QueryParam("golf") @DefaultValue("") String wave,
      @QueryParam("vraag") @DefaultValue("") String item,
      @QueryParam("tabulatie") @DefaultValue("") String tabulation) {
    var note = note(code);
    var result = tabulation.isEmpty() ? usual(wave, item) : Optional.of(run(tabulation));
    return page(note, wave, item, result, List.of());
  }

  /** Links a row of a result. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response link(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var note = note(code);
    var form = new DossierForm(fields);
    var result = run(form.one("tabulatie"));
    var cited =
        Citation.parse(form.one("rij"))
            .filter(each -> each.row(result).filter(row -> row.figure().isShown()).isPresent());
    if (cited.isEmpty()) {
      var frame = pages.frame("notes");
      var told = DossierForm.fault(frame, "note.statistics", "no-row");
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(
              page(note, form.one("golf"), form.one("vraag"), Optional.of(result), List.of(told)))
          .build();
    }
    notes.link(code, Optional.empty(), cited.get(), result, by());
    return to(code);
  }

  /** Ends the link of a statistic on which no number stands. */
  @POST
  @Path("los")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response unlink(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var note = note(code);
    var id =
        notes.statistics(code).stream()
            .map(LinkedStatistic::id)
            .filter(each -> each.toString().equals(new DossierForm(fields).one("cijfer")))
            .findFirst()
            .orElseThrow(() -> ProblemType.NOT_FOUND.because());
    return notes.unlink(code, id) ? to(code) : used(note, id);
  }

  private Response used(EvidenceItem note, UUID id) {
    var label =
        desk.statistics(note, pages.language()).stream()
            .filter(each -> each.key().equals(id.toString()))
            .map(Statistic::label)
            .findFirst()
            .orElse("");
    var told = DossierForm.fault(pages.frame("notes"), "note.statistics", "used", label);
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(page(note, "", "", Optional.empty(), List.of(told)))
        .build();
  }

  private JteModel page(
      EvidenceItem note,
      String wave,
      String item,
      Optional<TabulationResult> result,
      List<Complaint> complaints) {
    var page =
        new StatisticsPage(
            note,
            desk.statistics(note, pages.language()),
            surveys.catalogue().surveys(),
            wave,
            items(wave),
            item,
            result);
    return new StaticTemplates().noteStatistics(pages.frame("notes"), page, complaints);
  }

  private List<Item> items(String chosen) {
    var parts = chosen.split("/", 2);
    return surveys
        .catalogue()
        .survey(parts[0])
        .flatMap(survey -> survey.waves().stream().filter(w -> isOf(w.code(), parts)).findFirst())
        .map(
            wave ->
                wave.questionnaire().items().stream()
                    .filter(item -> item.type().isAnswered())
                    .toList())
        .orElse(List.of());
  }

  private Optional<TabulationResult> usual(String chosen, String name) {
    var parts = chosen.split("/", 2);
    var survey = surveys.catalogue().survey(parts[0]);
    var wave =
        survey.flatMap(s -> s.waves().stream().filter(w -> isOf(w.code(), parts)).findFirst());
    var item = items(chosen).stream().filter(each -> each.name().equals(name)).findFirst();
    return wave.isPresent() && item.isPresent()
        ? Optional.of(
            analysis.usual(survey.orElseThrow(), wave.get(), item.get(), pages.language()))
        : Optional.empty();
  }

  private static boolean isOf(String wave, String[] parts) {
    return parts.length > 1 && wave.equals(parts[1]);
  }

  /** With its waves named: the latest wave would be another one next year. */
  private TabulationResult run(String json) {
    var tabulation = Tabulation.fromJson(json);
    var result = analysis.run(tabulation, pages.language());
    var waves = result.tables().stream().map(table -> table.wave()).distinct().toList();
    return tabulation.waves().isEmpty()
        ? analysis.run(tabulation.inWaves(waves), pages.language())
        : result;
  }

  private static Response to(String code) {
    return Response.seeOther(URI.create("/notas/" + code + "/cijfers")).build();
  }

  private EvidenceItem note(String code) {
    return plan.note(code).orElseThrow(() -> ProblemType.UNKNOWN_NOTE.because(code));
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
