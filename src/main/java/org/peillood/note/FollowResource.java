package org.peillood.note;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.Viewer;

/** How the numbers of all notes stand, those of whoever looks first. */
@Path("/notas/opvolging")
@Produces(MediaType.TEXT_HTML)
public class FollowResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Notes notes;
  @Inject ClaimDesk desk;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var frame = pages.frame("notes");
    var viewer = pages.viewer().map(Viewer::name).orElse("");
    var pagesOfNotes =
        notes.written().stream()
            .flatMap(code -> page(code, frame.language()).stream())
            .sorted(
                Comparator.comparing((NotePage page) -> isOf(page, viewer) ? 0 : 1)
                    .thenComparing(page -> page.note().code()))
            .toList();
    return new StaticTemplates().noteFollow(frame, pagesOfNotes, viewer);
  }

  private static boolean isOf(NotePage page, String viewer) {
    return page.dossier().map(NoteDossier::owner).filter(viewer::equals).isPresent();
  }

  private Optional<NotePage> page(String code, Language language) {
    return plan.note(code)
        .map(
            note ->
                new NotePage(
                    note,
                    notes.dossier(code),
                    Optional.empty(),
                    List.of(),
                    desk.check(note, language)));
  }
}
