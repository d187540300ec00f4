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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Policy files: what notes, contacts and press are about, over the years. */
@Path("/dossiers")
@Produces(MediaType.TEXT_HTML)
public class PolicyDossierResource {

  private static final int LONGEST_ABOUT = 4000;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Notes notes;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return page(new DossierForm(Map.of()), "", List.of());
  }

  @GET
  @Path("{id}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("id") String id) {
    var dossier = notes.policyDossier(id).orElseThrow(() -> ProblemType.NOT_FOUND.because());
    var form =
        new DossierForm(
            Map.of(
                "naam",
                List.of(dossier.name()),
                "over",
                List.of(dossier.about()),
                DossierForm.VERSION,
                List.of(Long.toString(dossier.version()))));
    return page(form, id, List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response begin(MultivaluedMap<String, String> fields) {
    var form = new DossierForm(fields);
    var faults = faults(form);
    var id = id(form.one("naam"));
    if (faults.isEmpty() && (id.isEmpty() || notes.policyDossier(id).isPresent())) {
      faults.add(DossierForm.fault(pages.frame("notes"), "note.files.name", "taken"));
    }
    if (!faults.isEmpty()) {
      return refused(ProblemType.INVALID_INPUT, page(form, "", faults));
    }
    var begun = notes.begin(id, form.one("naam"), form.one("over"), by());
    return Response.seeOther(URI.create(begun.address())).build();
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    var dossier = notes.policyDossier(id).orElseThrow(() -> ProblemType.NOT_FOUND.because());
    var form = new DossierForm(fields);
    var faults = faults(form);
    if (!faults.isEmpty()) {
      return refused(ProblemType.INVALID_INPUT, page(form, id, faults));
    }
    if (!notes.say(id, form.seen(), form.one("naam"), form.one("over"), by())) {
      var told = DossierForm.fault(pages.frame("notes"), "note.files.name", "overtaken");
      return refused(ProblemType.CHANGED_MEANWHILE, page(form, id, List.of(told)));
    }
    return Response.seeOther(URI.create(dossier.address())).build();
  }

  private List<Complaint> faults(DossierForm form) {
    var faults = new ArrayList<Complaint>();
    var frame = pages.frame("notes");
    if (form.one("naam").isEmpty() || form.one("naam").length() > PolicyDossier.LONGEST_NAME) {
      faults.add(DossierForm.fault(frame, "note.files.name", "no-title"));
    }
    if (form.one("over").length() > LONGEST_ABOUT) {
      faults.add(DossierForm.fault(frame, "note.files.about", "too-long"));
    }
    return faults;
  }

  static String id(String name) {
    var plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(plain.length(), PolicyDossier.LONGEST_ID));
  }

  private JteModel page(DossierForm form, String changed, List<Complaint> faults) {
    var known = notes.dossiers();
    var files =
        notes.policyDossiers().stream()
            .filter(dossier -> changed.isEmpty() || dossier.id().equals(changed))
            .map(
                dossier ->
                    new PolicyDossiersPage.File(
                        dossier,
                        known.stream()
                            .filter(n -> n.policyDossier().equals(Optional.of(dossier.id())))
                            .flatMap(n -> plan.note(n.note()).stream())
                            .toList()))
            .toList();
    return new StaticTemplates()
        .noteFiles(pages.frame("notes"), new PolicyDossiersPage(files, form, changed), faults);
  }

  private static Response refused(ProblemType type, JteModel page) {
    return Response.status(type.status()).entity(page).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
