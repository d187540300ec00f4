package org.peillood.note;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;

/** Policy dossiers for programs. */
@Path("/api/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notes", description = "The numbers in policy notes and the figures they stand on")
public class DossiersApiResource {

  @Inject Notes notes;

  /** A policy dossier with the codes of its notes. */
  public record Reading(String id, String name, String about, List<String> notes) {}

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "All policy dossiers",
      description = "Each with the codes of the notes that it holds.")
  public List<Reading> all() {
    var all = notes.dossiers();
    return notes.policyDossiers().stream()
        .map(
            dossier ->
                new Reading(
                    dossier.id(),
                    dossier.name(),
                    dossier.about(),
                    all.stream()
                        .filter(note -> note.policyDossier().equals(Optional.of(dossier.id())))
                        .map(NoteDossier::note)
                        .toList()))
        .toList();
  }
}
