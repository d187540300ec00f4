package org.peillood.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.analysis.NoTrend;
import org.peillood.analysis.OverWaves;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TrendWords;
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
   * The file. After the trends it says of each item that has none why, such as that fewer than two
   * waves ask it: in JSON an object with {@code items}, {@code wording}, {@code reason} and {@code
   * sentence}, and in a table a line with the sentence where others say why the line stops.
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
    var found = trends.over(tabulation, language);
    var words = TrendWords.in(Texts.in(language));
    var dialect = excel.isEmpty() ? Dialect.PLAIN : Dialect.EXCEL;
    boolean isCsv = kind.equals("csv");
    StreamingOutput file =
        isCsv
            ? out -> TrendCsv.write(found, Texts.in(language), dialect, out)
            : out -> out.write(Json.JSON.writeValueAsBytes(listed(found, words)));
    return Response.ok(file, isCsv ? "text/csv;charset=UTF-8" : "application/json")
        .header(
            "Content-Disposition",
            "attachment; filename=\"tijdlijn-" + tabulation.id() + "." + kind + "\"")
        .build();
  }

  /** What has no trend, for programs. */
  private record Without(
      List<String> items, String wording, NoTrend.Reason reason, String sentence) {}

  private static List<Object> listed(OverWaves found, TrendWords words) {
    var all = new ArrayList<Object>(found.trends());
    found
        .without()
        .forEach(
            one ->
                all.add(
                    new Without(one.items(), one.wording(), one.reason(), words.sentence(one))));
    return all;
  }
}
