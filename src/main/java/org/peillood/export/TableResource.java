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
import org.peillood.analysis.Analysis;
import org.peillood.analysis.Tabulation;
import org.peillood.web.Json;
import org.peillood.web.Pages;
import org.peillood.web.Texts;

/** The result of a tabulation as a file, for everyone who may read it on a page. */
@Path("/tabel.{kind: csv|xlsx|json}")
public class TableResource {

  @Inject Pages pages;
  @Inject Analysis analysis;

  /**
   * The file.
   *
   * @param json the tabulation
   * @param excel whether a table of characters is written so that Excel opens it
   */
  @GET
  @Requires(Permission.READ)
  public Response table(
      @PathParam("kind") String kind,
      @QueryParam("tabulatie") @DefaultValue("") String json,
      @QueryParam("excel") @DefaultValue("") String excel) {
    var language = pages.language();
    var words = Texts.in(language);
    var result = analysis.run(Tabulation.fromJson(json), language);
    var dialect = excel.isEmpty() ? Dialect.PLAIN : Dialect.EXCEL;
    StreamingOutput file =
        switch (kind) {
          case "csv" -> out -> TableCsv.write(result, words, dialect, out);
          case "xlsx" -> out -> TableWorkbook.write(result, words, out);
          default -> out -> out.write(Json.JSON.writeValueAsBytes(result));
        };
    return Response.ok(file, mediaType(kind))
        .header(
            "Content-Disposition",
            "attachment; filename=\"tabel-" + result.id() + "." + kind + "\"")
        .build();
  }

  private static String mediaType(String kind) {
    return switch (kind) {
      case "csv" -> "text/csv;charset=UTF-8";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/json";
    };
  }
}
