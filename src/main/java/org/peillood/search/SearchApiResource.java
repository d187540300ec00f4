package org.peillood.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;

/** Search for programs. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Full text of plans, notes, findings, quotes and questions")
public class SearchApiResource {

  @Inject Search search;

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "What has these words",
      description =
          "The best first, at most 20 on a page. Words between quotation marks stand together, a"
              + " minus leaves out, a star at the end stands for any letters. Stretches of title"
              + " and excerpt say whether they are what was looked for.")
  public Found find(
      @Parameter(description = "What to look for") @QueryParam("q") @DefaultValue("") String typed,
      @Parameter(description = "Only this kind, such as note or quote")
          @QueryParam("kind")
          @DefaultValue("")
          String kind,
      @Parameter(description = "Only what is about the theme with this code")
          @QueryParam("theme")
          @DefaultValue("")
          String theme,
      @Parameter(description = "Only what belongs to this year")
          @QueryParam("year")
          @DefaultValue("")
          String year,
      @Parameter(description = "From 1") @QueryParam("page") @DefaultValue("1") String page) {
    return search.find(typed, Filter.asked(kind, theme, year), SearchResource.number(page));
  }
}
