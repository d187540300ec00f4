package org.peillood.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Trends;
import org.peillood.web.Json;
import org.peillood.web.Pages;
import org.peillood.web.Texts;

/** The trends of a tabulation over the waves of its survey, as a file or for programs. */
@Path("/tijdlijn.{kind: csv|json}")
public class TrendResource {

  @Inject Pages pages;
  @Inject Trends trends;

  /**
   * The file; a list without any trend where fewer than two waves ask the same.
   *
   * @param json the tabulation; of its waves, or of all where it names none
   * @param excel whether a table of characters is written so that Excel opens it
   */
  @GET
  @Requires(Permission.READ)
  public Response trends(
      @PathParam("kind") String kind,
      @QueryParam("tabulatie") @DefaultValue("") String json,
      @QueryParam("excel") @DefaultValue("") String excel) {
    var language = pages.language();
    var tabulation = Tabulation.fromJson(json);
    var found = trends.of(tabulation, language);
    var dialect = excel.isEmpty() ? Dialect.PLAIN : Dialect.EXCEL;
    boolean isCsv = kind.equals("csv");
    StreamingOutput file =
        isCsv
            ? out -> TrendCsv.write(found, Texts.in(language), dialect, out)
            : out -> out.write(Json.JSON.writeValueAsBytes(found));
    return Response.ok(file, isCsv ? "text/csv;charset=UTF-8" : "application/json")
        .header(
            "Content-Disposition",
            "attachment; filename=\"tijdlijn-" + tabulation.id() + "." + kind + "\"")
        .build();
  }
}
