package org.peillood.office;

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
import org.peillood.chart.ThemeChart;
import org.peillood.web.Pages;
import org.peillood.web.Texts;

/** The result of any tabulation as a document, for everyone who may read it on a page. */
@Path("/tabel.{kind: docx|pptx}")
public class TableDocumentResource {

  @Inject Pages pages;
  @Inject Analysis analysis;
  @Inject ThemeChart charts;

  /**
   * The document.
   *
   * @param json the tabulation
   */
  @GET
  @Requires(Permission.READ)
  public Response table(
      @PathParam("kind") String kind, @QueryParam("tabulatie") @DefaultValue("") String json) {
    var language = pages.language();
    var result = analysis.run(Tabulation.fromJson(json), language);
    var handout = Handout.of(result, charts.sketching(result, language), Texts.in(language));
    return answer(handout, DocumentKind.of(kind), "tabel-" + result.id());
  }

  static Response answer(Handout handout, DocumentKind kind, String name) {
    StreamingOutput file = out -> kind.write(handout, out);
    return Response.ok(file, kind.mediaType())
        .header(
            "Content-Disposition", "attachment; filename=\"" + name + "." + kind.ending() + "\"")
        .build();
  }
}
