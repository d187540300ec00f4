package org.peillood.finding;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.chart.Charts;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The pages of findings: the list, one finding with its line, and writing, changing, removing. */
@Path("/bevindingen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FindingResource {

  private static final String PLACE = "findings";

  @Inject Pages pages;
  @Inject Findings findings;
  @Inject Walk walk;
  @Inject Alerts alerts;
  @Inject Desk desk;
  @Inject QuotesUnder quotes;
  @Inject Charts charts;
  @Inject Clock clock;
  @Inject Instance<FindingPanel> panels;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var lines = walk.all(pages.language());
    alerts.bringUpToDate(lines, pages.language());
    var waiting = alerts.unseen(pages.viewer().orElseThrow().name());
    return new StaticTemplates().findingFindings(pages.frame(PLACE), lines, waiting);
  }

  @GET
  @Path("lijst.csv")
  @Produces(MediaType.WILDCARD)
  @Requires(Permission.READ)
  public Response table() {
    var frame = pages.frame(PLACE);
    return Response.ok(
            FindingTable.of(walk.all(frame.language()), frame).csv(), "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"bevindingen.csv\"")
        .build();
  }

  /** Somebody says to know what is told of a finding. */
  @POST
  @Path("meldingen")
  @Requires(Permission.READ)
  public Response see(MultivaluedMap<String, String> fields) {
    alerts.see(EvidenceForm.one(fields, "melding"), pages.viewer().orElseThrow().name());
    return Response.seeOther(URI.create("/bevindingen")).build();
  }

  /** From a figure to the evidence of the finding under which somebody wants it. */
  @GET
  @Path("bij")
  @Requires(Permission.WRITE_FINDING)
  public Response under(
      @QueryParam("bevinding") @DefaultValue("") String code,
      @QueryParam(FindingForm.TABULATION) @DefaultValue("") String tabulation) {
    var to =
        UriBuilder.fromPath("/bevindingen/{code}/bewijs")
            .queryParam(FindingForm.TABULATION, "{tabulation}")
            .build(findings.finding(code).code(), tabulation);
    return Response.seeOther(to).build();
  }

  @GET
  @Path("{code}/geschiedenis")
  @Requires(Permission.READ)
  public JteModel history(@PathParam("code") String code) {
    var changes = findings.history(code);
    if (changes.isEmpty()) {
      findings.finding(code); // older than its history, or never there
    }
    return new StaticTemplates().findingHistory(pages.frame(PLACE), code, changes, clock.getZone());
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("code") String code) {
    var line = walk.line(findings.finding(code), pages.language());
    alerts.bringUpToDate(List.of(line), pages.language());
    var frame = pages.frame(PLACE);
    var added = panels.stream().flatMap(panel -> panel.of(frame, line.finding()).stream()).toList();
    return new StaticTemplates()
        .findingFinding(
            frame,
            FindingPage.of(
                line,
                quotes.of(line.finding()),
                alerts.of(code),
                charts,
                frame.language(),
                clock.getZone()),
            added);
  }

  @GET
  @Path("nieuw")
  @Requires(Permission.WRITE_FINDING)
  public JteModel begin(
      @QueryParam(FindingForm.TABULATION) @DefaultValue("") String tabulation,
      @QueryParam(FindingForm.CHART) @DefaultValue("") String chart) {
    return tabulation.isEmpty()
        ? new StaticTemplates().findingChoose(pages.frame(PLACE))
        : form(desk.begin(tabulation, chart, pages.language()));
  }

  @POST
  @Requires(Permission.WRITE_FINDING)
  public Response write(MultivaluedMap<String, String> fields) {
    var page = desk.checked(FindingForm.sent(fields), Texts.in(pages.language()));
    return page.faults().isEmpty() ? seeOther(desk.write(page, writer()).code()) : refused(page);
  }

  @GET
  @Path("{code}/wijzigen")
  @Requires(Permission.WRITE_FINDING)
  public JteModel change(@PathParam("code") String code) {
    return form(desk.changing(findings.finding(code)));
  }

  @POST
  @Path("{code}/wijzigen")
  @Requires(Permission.WRITE_FINDING)
  public Response change(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var form = FindingForm.sent(fields);
    var faults = desk.reword(code, form, writer());
    return faults.isEmpty()
        ? seeOther(code)
        : refused(desk.changing(findings.finding(code), form, faults));
  }

  @GET
  @Path("{code}/verwijderen")
  @Requires(Permission.WRITE_FINDING)
  public JteModel confirmRemoval(@PathParam("code") String code) {
    return new StaticTemplates().findingRemove(pages.frame(PLACE), findings.finding(code));
  }

  @POST
  @Path("{code}/verwijderen")
  @Requires(Permission.WRITE_FINDING)
  public Response remove(@PathParam("code") String code) {
    findings.remove(code, writer().account());
    return Response.seeOther(URI.create("/bevindingen")).build();
  }

  private Desk.Writer writer() {
    return new Desk.Writer(pages.viewer().orElseThrow().name(), pages.language());
  }

  private JteModel form(FormPage page) {
    return new StaticTemplates().findingForm(pages.frame(PLACE), page);
  }

  private Response refused(FormPage page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(form(page)).build();
  }

  private static Response seeOther(String code) {
    return Response.seeOther(URI.create("/bevindingen/" + code)).build();
  }
}
