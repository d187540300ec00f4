package org.peillood.report;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;

/** The report of the plan as it stands now: on pages, for Word and as PDF. */
@Path("/verslag")
public class ReportResource {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Inject Pages pages;
  @Inject Reports reports;

  /**
   * Where one chooses how much, of what, and in which form.
   *
   * @param year of the plan that is worked with when none is asked for
   */
  @GET
  @Requires(Permission.READ)
  public JteModel choose(@QueryParam("jaar") @Nullable String year) {
    boolean isYear = year != null && year.matches("\\d{4}");
    return new StaticTemplates()
        .reportChoice(
            pages.frame("plan"),
            reports.page(isYear ? Integer.parseInt(year) : reports.year(), List.of()));
  }

  @GET
  @Path("{year: \\d{4}}")
  @Requires(Permission.READ)
  public JteModel page(@PathParam("year") int year, @Context UriInfo uri) {
    var asked = Asked.of(uri.getQueryParameters(), pages.language());
    var report = asked(year, asked);
    return new StaticTemplates()
        .reportReport(
            pages.frame("plan", asked.language()), ReportPage.now(report, asked.in(report)));
  }

  @GET
  @Path("{year: \\d{4}}.{kind: docx|pdf}")
  @Requires(Permission.READ)
  public Response file(
      @PathParam("year") int year, @PathParam("kind") String kind, @Context UriInfo uri) {
    var asked = Asked.of(uri.getQueryParameters(), pages.language());
    var report = asked(year, asked);
    return answer(report, asked.in(report), kind, "verslag-" + year);
  }

  // The overview has no charts.
  private Report asked(int year, Asked asked) {
    return asked.choice().level() == Choice.Level.OVERVIEW
        ? reports.withoutPictures(year, asked.language())
        : reports.now(year, asked.language());
  }

  static Response answer(Report report, Asked asked, String kind, String name) {
    var blocks = asked.blocks(report);
    var title = report.title();
    boolean isWord = kind.equals("docx");
    var bytes =
        isWord
            ? WordReport.bytes(title, blocks, asked.language())
            : PdfReport.bytes(title, blocks, asked.language());
    return Response.ok(bytes, isWord ? WORD : "application/pdf")
        .header(
            "Content-Disposition",
            (isWord ? "attachment" : "inline")
                + "; filename=\""
                + name
                + "-"
                + asked.suffix()
                + "."
                + kind
                + "\"")
        .build();
  }
}
