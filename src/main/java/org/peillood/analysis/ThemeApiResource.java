package org.peillood.analysis;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.Pages;

/** What was measured, for programs. */
@Path("/api/themes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Themes")
public class ThemeApiResource {

  @Inject Pages pages;
  @Inject ThemeResults themes;

  @GET
  @Requires(Permission.READ)
  @Operation(summary = "The themes, with how much was asked and answered about each")
  public List<ThemeResults.Entry> all() {
    return themes.all(pages.language());
  }

  @GET
  @Path("{code}/results")
  @Requires(Permission.READ)
  @Operation(
      summary = "Every figure about a theme",
      description =
          "The same figures as on the theme's page: estimates with interval and base, counts"
              + " below 30 answers, and suppressed cells as such.")
  public ThemeResult results(
      @Parameter(description = "Code of the theme, such as VII") @PathParam("code") String code,
      @Parameter(description = "Codes of waves; the latest with answers when none is given")
          @QueryParam("golf")
          List<String> waves) {
    return themes.of(code, waves, pages.language());
  }
}
