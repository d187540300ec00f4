package org.peillood.note;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.NewNote;
import org.peillood.policy.Plan;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Begins a note that is in no imported plan, under the next code of the series. */
@Path("/notas/nieuw")
@Produces(MediaType.TEXT_HTML)
public class NewNoteResource {

  /** What a text for policy makers can be. */
  static final List<EvidenceItem.Kind> KINDS =
      List.of(
          EvidenceItem.Kind.POLICY_NOTE,
          EvidenceItem.Kind.ADVICE,
          EvidenceItem.Kind.MEMORANDUM,
          EvidenceItem.Kind.LETTER);

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PERIOD = 200;

  @Inject Pages pages;
  @Inject Plan plan;

  @GET
  @Requires(Permission.WRITE_FINDING)
  public JteModel form() {
    return page(new DossierForm(Map.of()), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response begin(MultivaluedMap<String, String> fields) {
    var form = new DossierForm(fields);
    var frame = pages.frame("notes");
    var faults = new ArrayList<Complaint>();
    if (form.one("titel").isEmpty() || form.one("titel").length() > LONGEST_TITLE) {
      faults.add(DossierForm.fault(frame, "note.title", "no-title"));
    }
    if (form.one("periode").length() > LONGEST_PERIOD) {
      faults.add(DossierForm.fault(frame, "note.period", "too-long"));
    }
    var kind =
        DossierForm.value(EvidenceItem.Kind.class, form.one("soort")).filter(KINDS::contains);
    if (kind.isEmpty()) {
      faults.add(DossierForm.fault(frame, "note.kind", "no-kind"));
    }
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status()).entity(page(form, faults)).build();
    }
    var themes =
        plan.themes().stream()
            .map(theme -> theme.code())
            .filter(code -> form.has("thema", code))
            .toList();
    var begun =
        plan.begin(
            new NewNote(
                kind.orElseThrow(),
                form.one("titel"),
                frame.t("note.begun-here"),
                form.one("periode"),
                List.of(),
                themes));
    return Response.seeOther(URI.create("/notas/" + begun.code() + "/dossier")).build();
  }

  private JteModel page(DossierForm form, List<Complaint> faults) {
    return new StaticTemplates()
        .noteBegin(pages.frame("notes"), form, KINDS, plan.themes(), faults);
  }
}
