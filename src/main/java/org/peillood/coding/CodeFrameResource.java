package org.peillood.coding;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Code frames: what each code means, for everyone who reads figures of them, and how they grow. */
@Path("/codekaders")
public class CodeFrameResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject CodeFrames frames;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return all(CodeForm.begun("", 0), List.of());
  }

  /** Begins a frame. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response begin(MultivaluedMap<String, String> fields) {
    var sent = CodeForm.sent(fields);
    var id = sent.mark().toLowerCase(Locale.ROOT);
    var page = pages.frame("surveys");
    var faults = new ArrayList<>(sent.faultsOfMark(page, frames.exists(id)));
    faults.addAll(sent.faults(page));
    if (!faults.isEmpty()) {
      return refused(all(sent, faults));
    }
    if (CodeForm.one(fields, "begin").equals("plan")) {
      frames.beginAs(id, sent.names(), scope(sent), StarterFrame.read(), by());
    } else {
      frames.begin(id, sent.names(), scope(sent), by());
    }
    return to("/codekaders/" + id);
  }

  @GET
  @Path("{frame}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("frame") String id) {
    var frame = frames.frame(id);
    return one(frame, form(frame), "", List.of());
  }

  /** Renames a frame, or adds codes to it at once. */
  @POST
  @Path("{frame}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response change(@PathParam("frame") String id, MultivaluedMap<String, String> fields) {
    var frame = frames.frame(id);
    var sent = CodeForm.sent(fields);
    var page = pages.frame("surveys");
    if (CodeForm.one(fields, "knop").equals("codes")) {
      var typed = CodeForm.one(fields, "regels");
      var added = NewCodes.read(typed, frames.tree(id), page);
      if (!added.faults().isEmpty()) {
        return refused(one(frame, form(frame), typed, added.faults()));
      }
      return frames.change(id, sent.seen(), by(), pen -> pen.addAll("", added.codes()))
          ? to("/codekaders/" + id)
          : overtaken(one(frames.frame(id), form(frames.frame(id)), typed, told()));
    }
    var faults = sent.faults(page);
    if (!faults.isEmpty()) {
      return refused(one(frame, sent, "", faults));
    }
    return frames.change(id, sent.seen(), by(), pen -> pen.rename(sent.names(), scope(sent)))
        ? to("/codekaders/" + id)
        : overtaken(one(frames.frame(id), sent, "", told()));
  }

  private static CodeForm form(CodeFrame frame) {
    return new CodeForm(
        frame.id(), new Code.Meaning(frame.name(), "", "", ""), frame.scope(), frame.edition());
  }

  private JteModel one(CodeFrame frame, CodeForm form, String lines, List<Complaint> complaints) {
    return new StaticTemplates()
        .codingFrame(
            pages.frame("surveys"),
            new FramePage(
                frame,
                frames.tree(frame.id()),
                frames.uses(frame.id()),
                frames.history(frame.id()),
                scopes(),
                form,
                lines),
            complaints);
  }

  private JteModel all(CodeForm form, List<Complaint> complaints) {
    return new StaticTemplates()
        .codingFrames(pages.frame("surveys"), frames.all(), scopes(), form, complaints);
  }

  private List<String> scopes() {
    var all = surveys.catalogue().surveys();
    return Stream.concat(
            all.stream().map(Survey::id),
            all.stream().flatMap(survey -> survey.themes().stream()).distinct().sorted())
        .toList();
  }

  private String scope(CodeForm sent) {
    return Optional.of(sent.parent()).filter(scopes()::contains).orElse("");
  }

  private List<Complaint> told() {
    return List.of(CodeForm.fault(pages.frame("surveys"), "coding.frame", "frame-overtaken"));
  }

  private static Response refused(JteModel page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(page).build();
  }

  private static Response overtaken(JteModel page) {
    return Response.status(ProblemType.CHANGED_MEANWHILE.status()).entity(page).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
