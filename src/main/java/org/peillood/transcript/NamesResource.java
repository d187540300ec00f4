package org.peillood.transcript;

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
import java.util.List;
import java.util.Map;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;

/** The names in a text: replaced by pseudonyms, and then the text is released. */
@Path("/focusgroepen/{code}/teksten/{id}")
@Produces(MediaType.TEXT_HTML)
public class NamesResource {

  @Inject TranscriptDesk desk;
  @Inject Transcripts transcripts;
  @Inject ReadingRoom room;
  @Inject Names names;

  @PathParam("code")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  @GET
  @Path("namen")
  @Requires(Permission.CONDUCT)
  public JteModel names() {
    var transcript = room.open(code, id);
    var text = transcripts.current(transcript.id());
    return names(transcript, text, names.in(text), new Form(Map.of()), List.of());
  }

  /** Replaces what was chosen, as a new version, and keeps what stays as it is. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("namen")
  @Requires(Permission.CONDUCT)
  public Response replace(MultivaluedMap<String, String> sent) {
    var form = new Form(sent);
    var frame = desk.frame();
    var transcript = room.open(code, id);
    var text = transcripts.current(transcript.id());
    if (!desk.unsaid(transcript).isEmpty()) {
      var fault = Form.fault(frame, "speakers", "unsaid");
      return TranscriptResource.refused(
          names(transcript, text, names.typed(text, form), form, List.of(fault)));
    }
    var choice = names.chosen(frame, text, form);
    if (!choice.faults().isEmpty()) {
      return TranscriptResource.refused(
          names(transcript, text, names.typed(text, form), form, choice.faults()));
    }
    return transcripts.change(transcript.id(), form.seen(), room.by(), pen -> write(pen, choice))
        ? TranscriptResource.to(transcript.address() + "/namen")
        : overtaken(form);
  }

  private static void write(Transcripts.Pen pen, Names.Chosen chosen) {
    pen.proposeAgain(chosen.again());
    pen.stay(chosen.staying());
    pen.pseudonymise(chosen.replaced());
  }

  private Response overtaken(Form form) {
    var transcript = room.open(code, id);
    var text = transcripts.current(transcript.id());
    return TranscriptResource.overtaken(
        names(transcript, text, names.typed(text, form), form, desk.overtaken()));
  }

  private JteModel names(
      Transcript transcript,
      TranscriptText text,
      List<NamesPage.Name> found,
      Form form,
      List<Complaint> complaints) {
    room.shows(transcript, text);
    var page =
        new NamesPage(
            desk.group(code),
            transcript,
            found,
            names.staying(text),
            form.all("weer"),
            form.one("ook"),
            form.one("ook-naam"),
            desk.unsaid(transcript).size());
    return new StaticTemplates().transcriptNames(desk.frame(), page, complaints);
  }

  @GET
  @Path("vrijgeven")
  @Requires(Permission.CONDUCT)
  public JteModel confirmRelease() {
    return release(room.open(code, id), List.of());
  }

  /** Lets those who do research read the text from now on. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("vrijgeven")
  @Requires(Permission.CONDUCT)
  public Response release(MultivaluedMap<String, String> sent) {
    var transcript = room.open(code, id);
    if (!desk.unsaid(transcript).isEmpty() || transcript.isReleased()) {
      var what = transcript.isReleased() ? "released" : "unsaid";
      var fault = Form.fault(desk.frame(), "speakers", what);
      return TranscriptResource.refused(release(transcript, List.of(fault)));
    }
    return transcripts.change(
            transcript.id(), new Form(sent).seen(), room.by(), Transcripts.Pen::release)
        ? TranscriptResource.to(desk.group(code).address() + "/teksten")
        : TranscriptResource.overtaken(release(room.open(code, id), desk.overtaken()));
  }

  private JteModel release(Transcript transcript, List<Complaint> complaints) {
    var text = transcripts.current(transcript.id());
    room.shows(transcript, text);
    var page =
        new NamesPage(
            desk.group(code),
            transcript,
            names.in(text),
            List.of(),
            List.of(),
            "",
            "",
            desk.unsaid(transcript).size());
    return new StaticTemplates().transcriptRelease(desk.frame(), page, complaints);
  }
}
