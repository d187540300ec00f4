package org.peillood.office;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.chart.Gallery;
import org.peillood.web.Pages;
import org.peillood.web.Texts;

/** A chart of the gallery as a document. */
@Path("/grafieken/{id: [a-z0-9-]+}.{kind: docx|pptx}")
public class ChartDocumentResource {

  @Inject Pages pages;
  @Inject Gallery gallery;

  /**
   * The document.
   *
   * @param language code of its language; else that of the reader
   */
  @GET
  @Requires(Permission.READ)
  public Response chart(
      @PathParam("id") String id,
      @PathParam("kind") String kind,
      @QueryParam("taal") @DefaultValue("") String language) {
    var chosen =
        Texts.STAFF_LANGUAGES.stream()
            .filter(one -> one.code().equals(language))
            .findFirst()
            .orElseGet(pages::language);
    var handout = Handout.of(gallery.drawing(id, chosen));
    return TableDocumentResource.answer(handout, DocumentKind.of(kind), id);
  }
}
