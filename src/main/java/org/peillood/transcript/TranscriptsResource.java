package org.peillood.transcript;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.ProblemType;

/** The texts of a group, and how one is brought in: looked at first, and then kept. */
@Path("/focusgroepen/{code}/teksten")
@Produces(MediaType.TEXT_HTML)
public class TranscriptsResource {

  @Inject TranscriptDesk desk;
  @Inject Transcripts transcripts;
  @Inject ReadingRoom room;

  @GET
  @Requires(Permission.CONDUCT)
  public JteModel texts(@PathParam("code") String code) {
    var group = desk.group(code);
    var language = group.languages().stream().findFirst().orElse("nl");
    return page(code, Incoming.empty(language), List.of(), List.of(), List.of());
  }

  /** Shows what would be kept of a file or of what was typed, or keeps it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.CONDUCT)
  public Response bring(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
    var frame = desk.frame();
    var group = desk.group(code);
    var brought = Brought.of(parts);
    var form = Incoming.sent(brought);
    ReadTranscript read;
    try {
      if (brought.files().isEmpty()) {
        read = form.read();
      } else {
        var file = brought.files().entrySet().iterator().next();
        read = TranscriptReader.read(file.getKey(), file.getValue());
        form = form.with(read);
      }
    } catch (TranscriptRefused refused) {
      var faults = new ArrayList<>(List.of(refusal(frame, refused)));
      return refused(page(code, form, List.of(), List.of(), faults));
    }
    var warnings = read.warnings().stream().map(each -> words(frame, each)).toList();
    var lines = SpokenLine.of(read.turns(), read.text());
    var others = transcripts.ofGroup(code);
    var faults = form.faults(frame, others);
    if (!faults.isEmpty()) {
      return refused(page(code, form, lines, warnings, faults));
    }
    if (!brought.files().isEmpty() || !brought.field("knop").equals("bewaar")) {
      return Response.ok(page(code, form, lines, warnings, List.of())).build();
    }
    var kept = transcripts.bring(group.code(), form.about(others), read, room.by());
    return Response.seeOther(URI.create(kept.address())).build();
  }

  private static String words(Frame frame, Warning warning) {
    return frame.t(warning.key(), arguments(warning.line(), warning.args()));
  }

  private static Complaint refusal(Frame frame, TranscriptRefused refused) {
    var where =
        refused.line() == 0
            ? frame.t("transcript.file")
            : frame.t("transcript.file-line", refused.line());
    return new Complaint(
        where,
        frame.t(refused.key(), arguments(refused.line(), refused.args())),
        frame.t("transcript.refused.remedy"));
  }

  private static Object[] arguments(int line, List<String> more) {
    return Stream.concat(Stream.of((Object) line), more.stream()).toArray();
  }

  private JteModel page(
      String code,
      Incoming form,
      List<SpokenLine> preview,
      List<String> warnings,
      List<Complaint> complaints) {
    var texts = transcripts.ofGroup(code);
    var readable =
        texts.stream().filter(room::mayRead).map(Transcript::id).collect(Collectors.toSet());
    var page =
        new TextsPage(
            desk.group(code), texts, readable, room.keepsNames(), form, preview, warnings);
    return new StaticTemplates().transcriptTexts(desk.frame(), page, complaints);
  }

  private static Response refused(JteModel page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(page).build();
  }
}
