package org.peillood.measure;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.finding.Citation;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where a figure is chosen to measure an indicator, and let go again. */
@Path("/metingen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MeasureResource {

  @Inject Pages pages;
  @Inject Analysis analysis;
  @Inject Plan plan;
  @Inject Measures measures;

  @GET
  @Path("nieuw")
  @Requires(Permission.EDIT_PLAN)
  public JteModel begin(
      @QueryParam("tabulatie") @DefaultValue("") String tabulation,
      @QueryParam("jaar") @DefaultValue("") String year) {
    return page(new MeasurePage(fixed(tabulation), of(year), plan.years(), "", "", Map.of()));
  }

  @POST
  @Requires(Permission.EDIT_PLAN)
  public Response choose(
      @FormParam("tabulatie") @DefaultValue("") String tabulation,
      @FormParam("jaar") @DefaultValue("") String year,
      @FormParam("rij") @DefaultValue("") String cited,
      @FormParam("indicator") @DefaultValue("") String indicator) {
    var frame = pages.frame("plan");
    var result = fixed(tabulation);
    var chosen = of(year);
    var faults = faults(frame, result, chosen, cited, indicator);
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(page(new MeasurePage(result, chosen, plan.years(), cited, indicator, faults)))
          .build();
    }
    measures.choose(
        chosen.year().year(),
        indicator,
        result.tabulation(),
        Citation.parse(cited).orElseThrow(),
        pages.viewer().orElseThrow().name());
    return to(chosen.desk() + "/indicatoren/" + indicator);
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/weg")
  @Requires(Permission.EDIT_PLAN)
  public Response drop(@PathParam("id") UUID id) {
    return to(
        measures
            .drop(id)
            .map(gone -> "/plan/" + gone.planYear() + "/indicatoren/" + gone.indicator())
            .orElse("/plan"));
  }

  private static Map<String, Complaint> faults(
      Frame frame, TabulationResult result, YearPlan plan, String cited, String indicator) {
    var faults = new LinkedHashMap<String, Complaint>();
    var row = Citation.parse(cited).flatMap(one -> one.row(result));
    if (row.isEmpty()) {
      faults.put(MeasurePage.ROW, complaint(frame, MeasurePage.ROW, "row"));
    } else if (!row.get().figure().isShown()) {
      faults.put(MeasurePage.ROW, complaint(frame, MeasurePage.ROW, "suppressed"));
    }
    var known = plan.indicator(indicator);
    if (known.isEmpty()) {
      faults.put(MeasurePage.INDICATOR, complaint(frame, MeasurePage.INDICATOR, "indicator"));
    } else if (faults.isEmpty() && !Sight.fits(row.orElseThrow().figure(), known.get().kind())) {
      faults.put(MeasurePage.INDICATOR, complaint(frame, MeasurePage.INDICATOR, "unit"));
    }
    return faults;
  }

  private static Complaint complaint(Frame frame, String field, String fault) {
    return new Complaint(
        frame.t("measure.field." + field),
        frame.t("measure.fault." + fault),
        frame.t("measure.fault." + fault + ".remedy"));
  }

  private YearPlan of(String year) {
    return year.matches("\\d{4}") ? plan.of(Integer.parseInt(year)) : plan.current();
  }

  // "The latest wave" would be another one next year, and then the figure would be about others.
  private TabulationResult fixed(String json) {
    var tabulation = Tabulation.fromJson(json);
    var result = analysis.run(tabulation, pages.language());
    var waves = result.tables().stream().map(ResultTable::wave).distinct().toList();
    return tabulation.waves().isEmpty()
        ? analysis.run(tabulation.inWaves(waves), pages.language())
        : result;
  }

  private JteModel page(MeasurePage page) {
    return new StaticTemplates().measureForm(pages.frame("plan"), page);
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
