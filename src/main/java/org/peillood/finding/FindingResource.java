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
import java.net.URI;
import java.time.Clock;
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
  @Inject Desk desk;
  @Inject QuotesUnder quotes;
  @Inject Charts charts;
  @Inject Clock clock;
  @Inject Instance<FindingPanel> panels;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var frame = pages.frame(PLACE);
    return new StaticTemplates().findingFindings(frame, walk.all(frame.language()));
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("code") String code) {
    var frame = pages.frame(PLACE);
    var line = walk.line(findings.finding(code), frame.language());
    var added = panels.stream().flatMap(panel -> panel.of(frame, line.finding()).stream()).toList();
    return new StaticTemplates()
        .findingFinding(
            frame,
            FindingPage.of(
                line, quotes.of(line.finding()), charts, frame.language(), clock.getZone()),
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
    findings.remove(code);
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
