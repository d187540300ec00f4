package org.peillood.note;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.policy.Plan;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The numbers in notes for programs. */
@Path("/api/notes/{code}/versions/{number}/numbers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notes", description = "The numbers in policy notes and the figures they stand on")
public class NoteApiResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Notes notes;
  @Inject ClaimDesk desk;

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "The numbers of a version of a note",
      description =
          "In the order of the text, each with its sentence, how it stands with the figure it is"
              + " held against, and who confirmed that.")
  public ClaimReading numbers(@PathParam("code") String code, @PathParam("number") String number) {
    var note = plan.note(code).orElseThrow(() -> ProblemType.UNKNOWN_NOTE.because(code));
    var version =
        notes.versions(code).stream()
            .filter(each -> Integer.toString(each.number()).equals(number))
            .findFirst()
            .orElseThrow(() -> ProblemType.NOT_FOUND.because());
    return ClaimReading.of(desk.check(note, version, pages.language()));
  }
}
