package org.peillood.note;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Plan;
import org.peillood.transcript.TranscriptRefused;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The versions of a note, and the numbers of each held against the statistics of the note. */
@Path("/notas/{code}/versies")
@Produces(MediaType.TEXT_HTML)
public class NoteVersionsResource {

  private static final int LONGEST_CHANGES = 1000;
  private static final int LONGEST_REASON = 1000;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Notes notes;
  @Inject ClaimDesk desk;

  @GET
  @Requires(Permission.READ)
  public JteModel all(@PathParam("code") String code) {
    return all(note(code), "nl", "", "", List.of());
  }

  /** Keeps a file or a typed text as the next version. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.WRITE_FINDING)
  public Response bring(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
    var note = note(code);
    var frame = pages.frame("notes");
    var brought = Brought.of(parts);
    var language = DossierForm.clean(brought.field("taal"));
    var changes = DossierForm.clean(brought.field("wijziging"));
    var typed = DossierForm.clean(brought.field("tekst"));
    var tongue = Texts.STAFF_LANGUAGES.stream().filter(l -> l.code().equals(language)).findFirst();
    if (tongue.isEmpty()) {
      return refused(all(note, "nl", changes, typed, faults(frame, "note.language", "language")));
    }
    if (changes.length() > LONGEST_CHANGES) {
      return refused(
          all(note, language, changes, typed, faults(frame, "note.changes", "too-long")));
    }
    if (brought.files().isEmpty() && typed.isEmpty()) {
      return refused(all(note, language, changes, typed, faults(frame, "note.text", "no-text")));
    }
    NoteText text;
    try {
      text = read(tongue.get(), changes, typed, brought);
    } catch (TranscriptRefused refused) {
      return refused(all(note, language, changes, typed, List.of(told(frame, refused))));
    }
    int seen =
        brought.field("gezien").matches("\\d{1,6}")
            ? Integer.parseInt(brought.field("gezien"))
            : -1;
    var kept = notes.bring(code, seen, text, by());
    if (kept.isEmpty()) {
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(
              all(note, language, changes, typed, faults(frame, "note.versions", "new-version")))
          .build();
    }
    return Response.seeOther(URI.create(kept.get().address())).build();
  }

  private static NoteText read(Language language, String changes, String typed, Brought brought) {
    if (brought.files().isEmpty()) {
      return NoteText.typed(language, changes, typed);
    }
    var file = brought.files().entrySet().iterator().next();
    return NoteText.of(language, changes, file.getKey(), file.getValue());
  }

  private static Complaint told(Frame frame, TranscriptRefused refused) {
    var args = Stream.concat(Stream.of((Object) refused.line()), refused.args().stream()).toArray();
    return new Complaint(
        frame.t("note.file"), frame.t(refused.key(), args), frame.t("transcript.refused.remedy"));
  }

  /** A version with its numbers marked and listed. */
  @GET
  @Path("{number}")
  @Requires(Permission.READ)
  public JteModel one(
      @PathParam("code") String code,
      @PathParam("number") String number,
      @QueryParam("stand") @DefaultValue("") String state) {
    return check(note(code), version(code, number), state, Optional.empty(), List.of());
  }

  /** Keeps what a person decides about one number. */
  @POST
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.WRITE_FINDING)
  public Response decide(
      @PathParam("code") String code,
      @PathParam("number") String number,
      MultivaluedMap<String, String> fields) {
    var note = note(code);
    var version = version(code, number);
    var frame = pages.frame("notes");
    var form = new DossierForm(fields);
    var checked = desk.check(note, version, frame.language());
    int place = form.one("getal").matches("\\d{1,6}") ? Integer.parseInt(form.one("getal")) : 0;
    var claim = checked.claim(place).orElseThrow(() -> ProblemType.NOT_FOUND.because());
    var typed = new ClaimsPage.Typed(place, form.one("cijfer"), form.one("reden"));
    var chosen =
        checked.statistics().stream().filter(s -> s.key().equals(typed.statistic())).findFirst();
    var verdict =
        DossierForm.value(NumberDecision.Verdict.class, form.one("besluit"))
            .orElse(NumberDecision.Verdict.STANDS);
    var what =
        verdict == NumberDecision.Verdict.STANDS && chosen.isEmpty()
            ? "no-statistic"
            : verdict == NumberDecision.Verdict.NO_CLAIM && typed.reason().isEmpty()
                ? "no-reason"
                : typed.reason().length() > LONGEST_REASON ? "too-long" : "";
    var state = form.one("stand");
    if (!what.isEmpty()) {
      var told = DossierForm.fault(frame, "note.check", what, claim.number().written());
      return refused(check(note, version, state, Optional.of(typed), List.of(told)));
    }
    var ruling =
        new NumberDecision.Ruling(
            verdict,
            verdict == NumberDecision.Verdict.STANDS
                ? chosen.map(statistic -> desk.kept(code, statistic, by()))
                : Optional.empty(),
            typed.reason());
    if (!notes.decide(version, claim.number(), form.one("gezien"), ruling, by())) {
      var told = DossierForm.fault(frame, "note.check", "decided", claim.number().written());
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(check(note, version, state, Optional.of(typed), List.of(told)))
          .build();
    }
    var shown = state(state).map(each -> "?stand=" + each.slug()).orElse("");
    return Response.seeOther(URI.create(version.address() + shown + "#" + claim.anchor())).build();
  }

  /** The file in which a version came, as it was. */
  @GET
  @Path("{number}/bestand")
  @Produces(MediaType.WILDCARD)
  @Requires(Permission.READ)
  public Response file(@PathParam("code") String code, @PathParam("number") String number) {
    var version = version(code, number);
    var content = notes.file(version).orElseThrow(() -> ProblemType.NOT_FOUND.because());
    boolean word = content.length > 1 && content[0] == 'P' && content[1] == 'K';
    return attached(
        content,
        word ? WORD : MediaType.APPLICATION_OCTET_STREAM,
        name(version) + (word ? ".docx" : ".txt"));
  }

  /** The numbers as a list for a spreadsheet. */
  @GET
  @Path("{number}/getallen.csv")
  @Produces(MediaType.WILDCARD)
  @Requires(Permission.READ)
  public Response csv(@PathParam("code") String code, @PathParam("number") String number) {
    var version = version(code, number);
    var frame = pages.frame("notes");
    var checked = desk.check(note(code), version, frame.language());
    return attached(
        ClaimList.csv(checked, frame), "text/csv;charset=UTF-8", name(version) + ".csv");
  }

  /** The numbers as a list for Word. */
  @GET
  @Path("{number}/getallen.docx")
  @Produces(MediaType.WILDCARD)
  @Requires(Permission.READ)
  public Response word(@PathParam("code") String code, @PathParam("number") String number)
      throws IOException {
    var version = version(code, number);
    var frame = pages.frame("notes");
    var note = note(code);
    var checked = desk.check(note, version, frame.language());
    return attached(ClaimList.word(note, checked, frame), WORD, name(version) + "-getallen.docx");
  }

  private static String name(NoteVersion version) {
    return version.note() + "-v" + version.number();
  }

  private static Response attached(byte[] content, String type, String name) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private JteModel check(
      EvidenceItem note,
      NoteVersion version,
      String state,
      Optional<ClaimsPage.Typed> typed,
      List<Complaint> complaints) {
    var frame = pages.frame("notes");
    int latest = notes.latest(note.code()).map(NoteVersion::number).orElse(0);
    var page =
        new ClaimsPage(
            note, desk.check(note, version, frame.language()), state(state), latest, typed);
    return new StaticTemplates().noteCheck(frame, page, complaints);
  }

  private static Optional<Claim.State> state(String slug) {
    return Arrays.stream(Claim.State.values()).filter(s -> s.slug().equals(slug)).findFirst();
  }

  private JteModel all(
      EvidenceItem note, String language, String changes, String text, List<Complaint> faults) {
    return new StaticTemplates()
        .noteVersions(
            pages.frame("notes"),
            new NoteVersionsPage(
                note, notes.versions(note.code()), Texts.STAFF_LANGUAGES, language, changes, text),
            faults);
  }

  private static List<Complaint> faults(Frame frame, String where, String what) {
    return List.of(DossierForm.fault(frame, where, what));
  }

  private static Response refused(JteModel page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(page).build();
  }

  private NoteVersion version(String code, String number) {
    return notes.versions(code).stream()
        .filter(version -> Integer.toString(version.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because());
  }

  private EvidenceItem note(String code) {
    return plan.note(code).orElseThrow(() -> ProblemType.UNKNOWN_NOTE.because(code));
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
