package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The pages of the policy notes and other texts for policy makers. */
@Path("/notas")
@Produces(MediaType.TEXT_HTML)
public class NoteResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Instance<NotePanel> panels;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return new StaticTemplates().policyNotes(pages.frame("notes"), plan.notes());
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("code") String code) {
    var note = plan.note(code).orElseThrow(() -> ProblemType.UNKNOWN_NOTE.because(code));
    var frame = pages.frame("notes");
    var added = panels.stream().flatMap(panel -> panel.of(frame, note).stream()).toList();
    return new StaticTemplates().policyNote(frame, plan.of(note.year()), note, added);
  }
}
