package org.peillood.note;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Plan;

/** Policy notes of every year for programs. */
@Path("/api/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notes", description = "The numbers in policy notes and the figures they stand on")
public class NotesApiResource {

  @Inject Plan plan;
  @Inject Notes notes;

  /**
   * A policy note.
   *
   * @param facts what is known of it: addressees, co-authors, where it was presented, sources,
   *     effects; empty while nobody wrote anything about it
   * @param versions of its text, newest first, without the words
   */
  public record Reading(
      String code,
      int year,
      String kind,
      String title,
      List<String> themes,
      Optional<String> state,
      Optional<String> policyDossier,
      Optional<NoteFacts> facts,
      List<VersionReading> versions) {}

  /** A version of the text of a note. */
  public record VersionReading(int number, String language, String changes, Instant kept) {}

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "All policy notes",
      description = "Of every year, each with what is known of it and the versions of its text.")
  public List<Reading> all() {
    return plan.notes().stream().map(this::reading).toList();
  }

  private Reading reading(EvidenceItem note) {
    var dossier = notes.dossier(note.code());
    return new Reading(
        note.code(),
        note.year(),
        note.kind().name(),
        note.title(),
        note.themes(),
        dossier.map(one -> one.state().name()),
        dossier.flatMap(NoteDossier::policyDossier),
        dossier.map(NoteDossier::facts),
        notes.versions(note.code()).stream()
            .map(
                version ->
                    new VersionReading(
                        version.number(),
                        version.language().code(),
                        version.changes(),
                        version.kept()))
            .toList());
  }
}
