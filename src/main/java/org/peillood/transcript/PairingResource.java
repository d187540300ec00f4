package org.peillood.transcript;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.transcript.Pairing.Side;
import org.peillood.transcript.Pairings.Abreast;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** Where somebody says which turns of a text and of its translation belong together. */
@Path("/focusgroepen/{code}/teksten/{id}/koppelen")
@Produces(MediaType.TEXT_HTML)
public class PairingResource {

  private static final Pattern ACT =
      Pattern.compile("(join|split|empty|close)-(one|other)-(\\d{1,6})");

  @Inject TranscriptDesk desk;
  @Inject Transcripts transcripts;
  @Inject Pairings pairings;
  @Inject ReadingRoom room;

  @PathParam("code")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /** What was done, and at which row, from 1. */
  private record Done(Pairing pairing, int row) {}

  /**
   * Both texts, row by row.
   *
   * @param beside the id of the other text
   * @param open the number of the row that is being changed
   */
  @GET
  @Requires(Permission.CONDUCT)
  public JteModel page(
      @QueryParam("naast") @DefaultValue("") String beside,
      @QueryParam("rij") @DefaultValue("0") int open) {
    var transcript = room.open(code, id);
    return page(transcript, other(transcript, beside), open, List.of());
  }

  private JteModel page(
      Transcript transcript, Transcript other, int open, List<Complaint> complaints) {
    var abreast = pairings.abreast(transcript, other);
    room.shows(transcript, abreast.one());
    room.shows(other, abreast.other());
    return new StaticTemplates()
        .transcriptPairing(
            desk.frame(),
            PairingPage.of(desk.group(code), transcript, other, abreast, open),
            complaints);
  }

  /** Keeps what a button says. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.CONDUCT)
  public Response keep(
      @QueryParam("naast") @DefaultValue("") String beside, MultivaluedMap<String, String> sent) {
    var form = new Form(sent);
    var transcript = room.open(code, id);
    var other = other(transcript, beside);
    var abreast = pairings.abreast(transcript, other);
    boolean isSame =
        abreast.edition() == form.seen() && abreast.versions().equals(form.one("versies"));
    if (!isSame) {
      return overtaken(transcript, other, form);
    }
    var done =
        done(abreast, form.one("knop")).orElseThrow(() -> ProblemType.INVALID_INPUT.because());
    if (!pairings.keep(transcript, other, abreast, done.pairing(), room.by())) {
      return overtaken(transcript, other, form);
    }
    var row = done.row() > 0 ? "&rij=" + done.row() + "#r" + done.row() : "";
    return TranscriptResource.to(transcript.address() + "/koppelen?naast=" + other.id() + row);
  }

  private Response overtaken(Transcript transcript, Transcript other, Form form) {
    var act = ACT.matcher(form.one("knop"));
    int row = act.matches() ? Integer.parseInt(act.group(3)) : 0;
    return TranscriptResource.overtaken(
        page(transcript, other, row, List.of(Form.fault(desk.frame(), "pairing", "pairing-late"))));
  }

  private static Optional<Done> done(Abreast abreast, String act) {
    var pairing = abreast.pairing();
    if (act.equals("speakers")) {
      return Optional.of(
          new Done(Pairing.bySpeaker(speakers(abreast.one()), speakers(abreast.other())), 0));
    }
    if (act.equals("even")) {
      return Optional.of(
          new Done(Pairing.even(abreast.one().turns().size(), abreast.other().turns().size()), 0));
    }
    var parts = ACT.matcher(act);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var side = parts.group(2).equals("one") ? Side.ONE : Side.OTHER;
    int row = Integer.parseInt(parts.group(3));
    if (row < 1 || row > pairing.rows()) {
      return Optional.empty();
    }
    int size = pairing.size(side, row - 1);
    return switch (parts.group(1)) {
      case "join" ->
          Optional.of(row)
              .filter(at -> at > 1 && size > 0)
              .map(at -> new Done(pairing.joined(side, at - 1), at - 1));
      case "split" ->
          Optional.of(row)
              .filter(at -> size > 1)
              .map(at -> new Done(pairing.split(side, at - 1), at));
      case "empty" ->
          Optional.of(row)
              .filter(at -> size > 0)
              .map(at -> new Done(pairing.emptied(side, at - 1), at));
      default ->
          Optional.of(row)
              .filter(at -> size == 0)
              .map(at -> new Done(pairing.closed(side, at - 1), at));
    };
  }

  private static List<String> speakers(TranscriptText text) {
    return text.turns().stream().map(turn -> turn.turn().speaker()).toList();
  }

  private Transcript other(Transcript transcript, String beside) {
    return Stream.concat(
            transcript.translationOf().flatMap(transcripts::find).stream(),
            transcripts.translationsOf(transcript.id()).stream())
        .filter(each -> each.id().toString().equals(beside))
        .filter(room::mayRead)
        .findFirst()
        .orElseThrow(() -> ProblemType.UNKNOWN_TRANSCRIPT.because(beside));
  }
}
