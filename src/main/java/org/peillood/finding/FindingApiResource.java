package org.peillood.finding;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.Pages;

/** The findings for programs. */
@Path("/api/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings", description = "What is said on the ground of figures, and under what")
public class FindingApiResource {

  @Inject Pages pages;
  @Inject Findings findings;
  @Inject Walk walk;

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "All findings",
      description =
          "Oldest first, each with the notes and indicators it is put under and its evidence: the"
              + " result as it was when it was cited, and the same tabulation run now.")
  public List<FindingReading> all() {
    return walk.all(pages.language()).stream().map(FindingReading::of).toList();
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  @Operation(summary = "One finding", description = "By its code, for instance B-001.")
  public FindingReading one(@PathParam("code") String code) {
    return FindingReading.of(walk.line(findings.finding(code), pages.language()));
  }
}
