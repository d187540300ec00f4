package org.peillood.transcript;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Viewer;

/** The texts of a focus group: brought in, read, and released to those who code. */
@Path("/focusgroepen/{code}/teksten")
public class TextsResource {

  @Inject Pages pages;
  @Inject FocusGroups groups;
  @Inject Transcripts transcripts;
  @Inject AuditTrail trail;

  @GET
  @Requires(Permission.CONDUCT)
  public JteModel all(@PathParam("code") String code) {
    return all(code, TextForm.begun(groups.group(code).languages()), List.of());
  }

  /** Brings a text in. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.CONDUCT)
  public Response bring(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
    var frame = frame();
    var group = groups.group(code);
    var brought = Brought.of(parts);
    var sent = TextForm.sent(brought);
    var faults = new ArrayList<>(sent.faults(frame));
    var read = read(frame, brought, sent, faults);
    if (read.isEmpty() || !faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(all(code, sent, faults))
          .build();
    }
    var kind = brought.files().isEmpty() ? TextKind.NOTES : TextKind.TRANSCRIPT;
    var kept = transcripts.bring(group.code(), sent.card(kind), read.get().sayings(), by());
    return Response.seeOther(URI.create(kept.address())).build();
  }

  private static Optional<TextFile> read(
      Frame frame, Brought brought, TextForm sent, List<Complaint> faults) {
    try {
      var file = brought.files().entrySet().stream().findFirst();
      if (file.isPresent()) {
        return Optional.of(TextFile.read(file.get().getKey(), file.get().getValue()));
      }
      if (!sent.typed().isEmpty()) {
        return Optional.of(TextFile.typed(sent.typed()));
      }
      faults.add(TextForm.fault(frame, "file", "nothing", ""));
    } catch (Unreadable e) {
      faults.add(TextForm.fault(frame, e.fault()));
    }
    return Optional.empty();
  }

  @GET
  @Path("{id}")
  @Requires(Permission.CONDUCT)
  public JteModel one(@PathParam("code") String code, @PathParam("id") String id) {
    return one(seen(code, id), List.of());
  }

  /** Gives the text to those who code. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.CONDUCT)
  public Response release(
      @PathParam("code") String code,
      @PathParam("id") String id,
      MultivaluedMap<String, String> fields) {
    var transcript = seen(code, id);
    var seen = Optional.ofNullable(fields.getFirst("versie")).orElse("");
    if (transcripts.release(transcript.id(), seen.matches("\\d{1,9}") ? number(seen) : 0)) {
      return Response.seeOther(URI.create(transcript.address())).build();
    }
    var told =
        new Complaint(
            transcript.title(),
            frame().t("transcript.overtaken"),
            frame().t("transcript.overtaken.remedy"));
    return Response.status(ProblemType.CHANGED_MEANWHILE.status())
        .entity(one(seen(code, id), List.of(told)))
        .build();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  // Raw texts are for who brought them in and for who keeps names.
  private Transcript seen(String code, String id) {
    var viewer = viewer();
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .flatMap(text -> transcripts.find(UUID.fromString(text)))
        .filter(transcript -> transcript.groupCode().equals(code))
        .filter(
            transcript ->
                transcript.isReleased()
                    || transcript.broughtBy().equals(viewer.name())
                    || viewer.may(Permission.KEEP_NAMES.name()))
        .orElseThrow(() -> ProblemType.UNKNOWN_TRANSCRIPT.because(id));
  }

  private JteModel one(Transcript transcript, List<Complaint> complaints) {
    var text = transcripts.any(transcript.id(), transcript.currentVersion());
    var act = transcript.isReleased() ? Act.TRANSCRIPT_READ : Act.RAW_TRANSCRIPT_READ;
    var about =
        new AuditTrail.About(
            transcript.groupCode(), Optional.empty(), transcript.id() + " v" + text.version());
    trail.add(by(), act, about, 1);
    return new StaticTemplates().transcriptText(frame(), transcript, text, complaints);
  }

  private JteModel all(String code, TextForm form, List<Complaint> complaints) {
    return new StaticTemplates()
        .transcriptTexts(frame(), groups.group(code), transcripts.ofGroup(code), form, complaints);
  }

  private Frame frame() {
    return pages.frame("focusgroups");
  }

  private Viewer viewer() {
    return pages.viewer().orElseThrow();
  }

  private String by() {
    return viewer().name();
  }
}
