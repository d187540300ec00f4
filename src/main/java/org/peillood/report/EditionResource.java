package org.peillood.report;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * Published reports: each stays at its address as it was, with what changed since told above it.
 */
@Path("/verslag/{year: \\d{4}}/uitgaven")
public class EditionResource {

  @Inject Pages pages;
  @Inject Reports reports;
  @Inject Editions editions;
  @Inject Clock clock;

  @PathParam("year")
  int year;

  /** Publishes the report as it stands now. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response publish(@FormParam("gezien") int seen) {
    var frame = pages.frame("plan");
    var report = reports.now(year, frame.language());
    var missing = Mandatory.missing(report, frame.texts());
    if (!missing.isEmpty()) {
      return refused(ProblemType.INVALID_INPUT, frame, missing);
    }
    return editions
        .publish(report, seen, pages.viewer().orElseThrow().name())
        .map(issue -> Response.seeOther(URI.create(issue.address())).build())
        .orElseGet(() -> refused(ProblemType.CHANGED_MEANWHILE, frame, List.of(overtaken(frame))));
  }

  private static Complaint overtaken(Frame frame) {
    return new Complaint(
        frame.t("report.publish"),
        frame.t("report.fault.overtaken"),
        frame.t("report.fault.overtaken.remedy"));
  }

  private Response refused(ProblemType type, Frame frame, List<Complaint> complaints) {
    return Response.status(type.status())
        .entity(new StaticTemplates().reportChoice(frame, reports.page(year, complaints)))
        .build();
  }

  @GET
  @Path("{number: \\d{1,6}}")
  @Requires(Permission.READ)
  public JteModel page(@PathParam("number") int number, @Context UriInfo uri) {
    var edition = editions.edition(year, number);
    var report = Frozen.read(edition.model(), reports::fetched);
    var asked = Asked.of(uri.getQueryParameters(), pages.language()).in(report);
    var issue = Issue.of(edition);
    boolean comparable = reports.has(year);
    return new StaticTemplates()
        .reportReport(
            pages.frame("plan", asked.language()),
            new ReportPage(
                Optional.of(year).filter(reports::has),
                report.title(),
                issue.address(),
                asked.query(),
                ReportPage.body(report, asked),
                Optional.of(issue),
                Optional.of(issue.day(clock.getZone())),
                comparable
                    ? Corrections.between(
                        report, reports.withoutPictures(year, new Language(edition.language())))
                    : List.of(),
                comparable));
  }

  @GET
  @Path("{number: \\d{1,6}}.{kind: docx|pdf}")
  @Requires(Permission.READ)
  public Response file(
      @PathParam("number") int number, @PathParam("kind") String kind, @Context UriInfo uri) {
    var edition = editions.edition(year, number);
    var report = Frozen.read(edition.model(), reports::fetched);
    var asked = Asked.of(uri.getQueryParameters(), pages.language()).in(report);
    return ReportResource.answer(report, asked, kind, "verslag-" + year + "-uitgave-" + number);
  }
}
