package org.peillood.note;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanPart;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The dossier of a note: how far it is, for whom, where it was presented, what came of it. */
@Path("/notas/{code}/dossier")
@Produces(MediaType.TEXT_HTML)
public class NoteDossierResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Notes notes;

  @GET
  @Requires(Permission.WRITE_FINDING)
  public JteModel form(@PathParam("code") String code) {
    var note = note(code);
    return page(note, DossierForm.of(notes.dossier(code), note.themes(), by()), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response keep(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var note = note(code);
    var form = new DossierForm(fields);
    var frame = pages.frame("notes");
    var read =
        form.read(
            frame,
            plan.themes().stream().map(PlanPart::code).toList(),
            notes.policyDossiers().stream().map(PolicyDossier::id).toList());
    if (read.said().isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(page(note, form, read.faults()))
          .build();
    }
    if (!notes.say(code, form.seen(), read.said().get(), by())) {
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(
              page(
                  note, form, List.of(DossierForm.fault(frame, "note.dossier.title", "overtaken"))))
          .build();
    }
    return Response.seeOther(URI.create("/notas/" + code)).build();
  }

  private JteModel page(EvidenceItem note, DossierForm form, List<Complaint> faults) {
    return new StaticTemplates()
        .noteDossier(
            pages.frame("notes"),
            new DossierPage(note, form, plan.themes(), notes.policyDossiers()),
            faults);
  }

  private EvidenceItem note(String code) {
    return plan.note(code).orElseThrow(() -> ProblemType.UNKNOWN_NOTE.because(code));
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
