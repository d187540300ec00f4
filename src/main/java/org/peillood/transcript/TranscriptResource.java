package org.peillood.transcript;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.GroupPanel;
import org.peillood.focusgroup.Person;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** One text: how it is read and changed, who speaks in it, and its versions. */
@Path("/focusgroepen/{code}/teksten/{id}")
@Produces(MediaType.TEXT_HTML)
public class TranscriptResource {

  private static final int FIRST_WORDS = 120;

  @Inject TranscriptDesk desk;
  @Inject Transcripts transcripts;
  @Inject Pairings pairings;
  @Inject ReadingRoom room;
  @Inject Instance<TextPanel> panels;

  @PathParam("code")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /**
   * The text, beside its original or a translation when there is one.
   *
   * @param beside the id of the text that is to stand beside it
   */
  @GET
  @Requires(Permission.CONDUCT)
  public JteModel read(@QueryParam("naast") @DefaultValue("") String beside) {
    var transcript = room.open(code, id);
    var text = transcripts.current(transcript.id());
    var others =
        Stream.concat(
                transcript.translationOf().flatMap(transcripts::find).stream(),
                transcripts.translationsOf(transcript.id()).stream())
            .filter(room::mayRead)
            .toList();
    var other =
        others.stream()
            .filter(each -> each.id().toString().equals(beside))
            .findFirst()
            .or(() -> others.stream().findFirst())
            .filter(each -> !beside.equals("niets"));
    var abreast = other.map(each -> pairings.abreast(transcript, each));
    room.shows(transcript, text);
    other.ifPresent(each -> room.shows(each, abreast.orElseThrow().other()));
    var page =
        new TextPage(
            desk.group(code),
            transcript,
            SpokenLine.of(text),
            other,
            abreast.map(both -> SpokenLine.of(both.other())).orElse(List.of()),
            abreast.map(PairingPage::rows).orElse(List.of()),
            abreast.filter(Pairings.Abreast::isSaid).isPresent(),
            others,
            panels.stream()
                .flatMap(panel -> panel.of(desk.frame(), transcript).stream())
                .sorted(Comparator.comparingInt(GroupPanel.Link::order))
                .toList(),
            desk.unsaid(transcript).size());
    return new StaticTemplates().transcriptText(desk.frame(), page);
  }

  @GET
  @Path("sprekers")
  @Requires(Permission.CONDUCT)
  public JteModel speakers() {
    var transcript = room.open(code, id);
    return speakers(transcript, Map.of(), List.of());
  }

  /** Keeps who the speakers are, and names them so in the text. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("sprekers")
  @Requires(Permission.CONDUCT)
  public Response keepSpeakers(MultivaluedMap<String, String> sent) {
    var form = new Form(sent);
    var transcript = room.open(code, id);
    var typed = new HashMap<String, String>();
    var labels = form.all("label");
    for (int i = 0; i < labels.size(); i++) {
      typed.put(labels.get(i), form.at("wie", i));
    }
    var people = desk.people(code).stream().map(Person::label).toList();
    var meant = new HashMap<String, String>();
    for (var entry : typed.entrySet()) {
      if (people.contains(entry.getValue())) {
        meant.put(entry.getKey(), entry.getValue());
      } else if (entry.getValue().equals(SpeakersPage.UNKNOWN)) {
        meant.put(entry.getKey(), "");
      } else if (!entry.getValue().isEmpty()) {
        var fault = Form.fault(desk.frame(), "speakers", "no-person", entry.getValue());
        return refused(speakers(transcript, typed, List.of(fault)));
      }
    }
    var unknown = Texts.in(transcript.language()).get("transcript.unknown-speaker");
    return transcripts.change(
            transcript.id(), form.seen(), room.by(), pen -> pen.speakers(meant, unknown))
        ? to(transcript.address())
        : overtaken(speakers(transcripts.transcript(transcript.id()), typed, desk.overtaken()));
  }

  private JteModel speakers(
      Transcript transcript, Map<String, String> typed, List<Complaint> complaints) {
    var text = transcripts.current(transcript.id());
    room.shows(transcript, text);
    var said = transcripts.speakers(transcript.id());
    var speakers = new ArrayList<SpeakersPage.Speaker>();
    for (var label : TranscriptDesk.labels(text)) {
      var theirs =
          text.turns().stream().filter(turn -> turn.turn().speaker().equals(label)).toList();
      var person =
          Optional.ofNullable(said.get(label))
              .map(each -> each.isEmpty() ? SpeakersPage.UNKNOWN : each)
              .orElse("");
      var words = text.words(theirs.get(0));
      speakers.add(
          new SpeakersPage.Speaker(
              label,
              theirs.size(),
              words.length() > FIRST_WORDS ? words.substring(0, FIRST_WORDS) + "…" : words,
              typed.getOrDefault(label, person)));
    }
    return new StaticTemplates()
        .transcriptSpeakers(
            desk.frame(),
            new SpeakersPage(desk.group(code), transcript, speakers, desk.people(code)),
            complaints);
  }

  @GET
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public JteModel edit() {
    var transcript = room.open(code, id);
    var text = transcripts.current(transcript.id());
    room.shows(transcript, text);
    return edit(transcript, text.text(), List.of());
  }

  /** Keeps the text as a new version. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Path("wijzigen")
  @Requires(Permission.CONDUCT)
  public Response keepEdited(MultivaluedMap<String, String> sent) {
    var form = new Form(sent);
    var transcript = room.open(code, id);
    var typed = form.one("tekst");
    var faults = Incoming.faultsOfText(desk.frame(), typed);
    if (!faults.isEmpty()) {
      return refused(edit(transcript, typed, faults));
    }
    var read = TranscriptReader.ofText(typed);
    return transcripts.change(transcript.id(), form.seen(), room.by(), pen -> pen.edit(read.text()))
        ? to(transcript.address())
        : overtaken(edit(transcripts.transcript(transcript.id()), typed, desk.overtaken()));
  }

  private JteModel edit(Transcript transcript, String text, List<Complaint> complaints) {
    return new StaticTemplates()
        .transcriptEdit(
            desk.frame(),
            new EditPage(desk.group(code), transcript, text, transcript.edition()),
            complaints);
  }

  /** The versions, and what two of them differ in. */
  @GET
  @Path("versies")
  @Requires(Permission.CONDUCT)
  public JteModel versions(
      @QueryParam("van") @DefaultValue("") String older,
      @QueryParam("naar") @DefaultValue("") String newer) {
    var transcript = room.open(code, id);
    var all = transcripts.versions(transcript.id());
    var readable =
        all.stream()
            .map(TranscriptVersion::number)
            .filter(number -> room.mayRead(transcript, number))
            .collect(Collectors.toSet());
    int from = number(older);
    int to = number(newer);
    List<Comparison.Stretch> compared = List.of();
    if (from > 0 && to > 0) {
      if (!readable.contains(from) || !readable.contains(to)) {
        throw ProblemType.NOT_PERMITTED.because();
      }
      var before = transcripts.version(transcript.id(), from);
      var after = transcripts.version(transcript.id(), to);
      room.shows(transcript, before);
      room.shows(transcript, after);
      compared = Comparison.of(before.text(), after.text());
    }
    return new StaticTemplates()
        .transcriptVersions(
            desk.frame(),
            new TextVersionsPage(desk.group(code), transcript, all, readable, from, to, compared));
  }

  private static int number(String sent) {
    return sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : 0;
  }

  static Response refused(JteModel page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(page).build();
  }

  static Response overtaken(JteModel page) {
    return Response.status(ProblemType.CHANGED_MEANWHILE.status()).entity(page).build();
  }

  static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
