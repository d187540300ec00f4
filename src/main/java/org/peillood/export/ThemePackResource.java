package org.peillood.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.Pages;

/** The figures of a theme with what is needed to compute them again. */
@Path("/themas/{code}/pakket.zip")
public class ThemePackResource {

  @Inject Pages pages;
  @Inject ThemePacks packs;

  /**
   * The pack.
   *
   * @param waves codes of waves, as on the page of the theme
   */
  @GET
  @Requires(Permission.RESEARCH)
  public Response pack(@PathParam("code") String code, @QueryParam("golf") List<String> waves) {
    var account = pages.viewer().orElseThrow().name();
    var prepared = packs.prepare(code, waves, pages.language(), account);
    StreamingOutput body = prepared::write;
    return Response.ok(body, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"pakket-" + code + ".zip\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
