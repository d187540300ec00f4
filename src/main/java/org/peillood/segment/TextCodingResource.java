package org.peillood.segment;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.Code;
import org.peillood.coding.CodeFrames;
import org.peillood.pages.StaticTemplates;
import org.peillood.segment.Segment.Given;
import org.peillood.segment.TurnPage.TurnForm;
import org.peillood.transcript.Pairings;
import org.peillood.transcript.Span;
import org.peillood.transcript.Transcript;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** Where a transcript is coded: the whole text at once, or turn by turn with forms. */
@Path("/focusgroepen/{group}/teksten/{id}/coderen")
public class TextCodingResource {

  static final int LONGEST_MEMO = 2000;

  @Inject TextDesk desk;
  @Inject Segments segments;
  @Inject SpokenTexts texts;
  @Inject CodeFrames frames;
  @Inject Pairings pairings;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /**
   * The text with everything that may be seen of how it is coded.
   *
   * @param beside the id of the text that is to stand beside it
   */
  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page(
      @QueryParam("bericht") @DefaultValue("") String message,
      @QueryParam("naast") @DefaultValue("") String beside) {
    var text = text();
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, text.turns().size());
    return desk.settings(text)
        .map(
            settings ->
                new StaticTemplates()
                    .segmentText(
                        desk.page(),
                        abreast(text, transcript(text, settings, message), beside),
                        List.of()))
        .orElseGet(() -> begin(text, 0, List.of()));
  }

  private TranscriptPage abreast(SpokenText text, TranscriptPage page, String beside) {
    var others = pairings.besides(text.id());
    var shown = others.stream().filter(each -> each.id().toString().equals(beside)).findFirst();
    return page.with(others, shown.map(other -> beside(text, other)));
  }

  private Pairings.Beside beside(SpokenText text, Transcript other) {
    texts
        .find(other.id())
        .ifPresent(read -> desk.tell(read, Act.TRANSCRIPT_READ_TO_CODE, read.turns().size()));
    return pairings.beside(text.id(), other);
  }

  private JteModel begin(SpokenText text, long version, List<Complaint> complaints) {
    return new StaticTemplates()
        .segmentBegin(desk.page(), text, TextDesk.home(text), frames.all(), version, complaints);
  }

  private TranscriptPage transcript(SpokenText text, CodedText settings, String message) {
    var by = desk.by();
    // Before the segments: what comes in between is fetched once more, and nothing is missed.
    long revision = segments.revision(text.id());
    return TranscriptPage.of(
        text,
        settings,
        desk.frame(settings),
        desk.tree(settings),
        segments.visible(text.id(), by),
        segments.seesAll(text.id(), by),
        segments.done(text.id()),
        by,
        revision,
        Set.of("klaar", "ongedaan", "niets-ongedaan", "ingesteld", "gecodeerd").contains(message)
            ? message
            : "");
  }

  /** Chooses the frame, and whether coders work blind. */
  @POST
  @Path("instellingen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response set(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = text();
    var known = desk.settings(text);
    var frame = sent.one("kader");
    if (frames.all().stream().noneMatch(one -> one.id().equals(frame))) {
      var fault = desk.fault("segment.frame", "frame");
      return answer(
          ProblemType.INVALID_INPUT,
          known
              .map(
                  k ->
                      new StaticTemplates()
                          .segmentText(desk.page(), transcript(text, k, ""), fault))
              .orElseGet(() -> begin(text, 0, fault)));
    }
    if (segments.set(text, frame, sent.one("blind").equals("ja"), sent.version("versie"))) {
      return to("?bericht=ingesteld");
    }
    var settings = desk.chosen(text);
    return answer(
        ProblemType.CHANGED_MEANWHILE,
        new StaticTemplates()
            .segmentText(
                desk.page(),
                transcript(text, settings, ""),
                desk.fault("segment.frame", "settings-overtaken")));
  }

  /** Says that whoever asks has judged the whole text. */
  @POST
  @Path("klaar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response finish() {
    segments.finish(text().id(), desk.by());
    return to("?bericht=klaar");
  }

  /** Undoes what whoever asks did last. */
  @POST
  @Path("ongedaan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response undo() {
    return to(
        "?bericht=" + (segments.undo(text().id(), desk.by()) ? "ongedaan" : "niets-ongedaan"));
  }

  @GET
  @Path("beurten/{turn}")
  @Requires(Permission.RESEARCH)
  public JteModel turn(@PathParam("turn") int number) {
    var text = text();
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, 1);
    return turn(text, number, TurnForm.EMPTY, List.of());
  }

  private JteModel turn(SpokenText text, int number, TurnForm form, List<Complaint> complaints) {
    var turn = text.turn(number).orElseThrow(() -> ProblemType.NOT_FOUND.because(number));
    var others = pairings.besides(text.id());
    var page =
        transcript(text, desk.chosen(text), "")
            .with(others, others.stream().findFirst().map(other -> beside(text, other)));
    var here =
        page.segments().stream()
            .filter(s -> !s.isFlagged() && s.span().overlaps(turn.words()))
            .toList();
    var shown =
        new TurnPage(
            page,
            turn,
            text.sentences(turn),
            form,
            here,
            Hints.of(here.stream().filter(page::isMine).toList()));
    return new StaticTemplates().segmentTurn(desk.page(), shown, complaints);
  }

  /** Codes a turn, or changes what it has; the button says which. */
  @POST
  @Path("beurten/{turn}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response code(@PathParam("turn") int number, MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = text();
    var turn = text.turn(number).orElseThrow(() -> ProblemType.NOT_FOUND.because(number));
    var form = form(sent);
    try {
      return switch (sent.one("knop")) {
        case "weg" -> {
          segments.remove(text.id(), segment(sent), sent.version("versie"), desk.by());
          yield to("/beurten/" + number);
        }
        case "anders" -> {
          segments.say(
              text.id(),
              segment(sent),
              sent.version("versie"),
              form.valence(),
              form.memo(),
              desk.by());
          yield to("/beurten/" + number);
        }
        default -> give(text, turn, form, sent);
      };
    } catch (Problem problem) {
      if (problem.type() != ProblemType.CHANGED_MEANWHILE) {
        throw problem;
      }
      return answer(
          ProblemType.CHANGED_MEANWHILE,
          turn(text(), number, form, desk.fault("segment.turn", "overtaken")));
    }
  }

  private static UUID segment(Sent sent) {
    return sent.idOf("segment").orElseThrow(() -> ProblemType.CHANGED_MEANWHILE.because());
  }

  private Response give(SpokenText text, SpokenTurn turn, TurnForm form, Sent sent) {
    boolean inVivo = sent.one("knop").equals("invivo");
    var span = span(text, turn, form);
    var fault = fault(form, span, inVivo);
    if (fault.isPresent()) {
      return answer(
          ProblemType.INVALID_INPUT,
          turn(text, turn.number(), form, desk.fault("segment.turn", fault.get())));
    }
    var settings = desk.chosen(text);
    var codes =
        inVivo
            ? List.of(
                frames.addInVivo(
                    settings.frame(),
                    form.words(),
                    spokenBy(text, desk.page().language()),
                    desk.by()))
            : List.copyOf(form.codes());
    segments.give(
        text.id(),
        sent.number("tekst"),
        List.of(span.orElseThrow()),
        codes.stream().map(code -> new Given(code, form.valence(), form.memo())).toList(),
        desk.by());
    int next =
        sent.one("knop").equals("volgende") && text.turn(turn.number() + 1).isPresent()
            ? turn.number() + 1
            : turn.number();
    return to("/beurten/" + next);
  }

  /** The language in which a code is named with words of a text. */
  static Language spokenBy(SpokenText text, Language page) {
    return Texts.STAFF_LANGUAGES.contains(text.language()) ? text.language() : page;
  }

  private static Optional<String> fault(TurnForm form, Optional<Span> span, boolean inVivo) {
    if (span.isEmpty()) {
      return Optional.of("words");
    }
    if (inVivo && form.words().isEmpty()) {
      return Optional.of("no-words");
    }
    if (!inVivo && form.codes().isEmpty()) {
      return Optional.of("no-code");
    }
    return form.memo().length() > LONGEST_MEMO ? Optional.of("memo") : Optional.empty();
  }

  private static Optional<Span> span(SpokenText text, SpokenTurn turn, TurnForm form) {
    if (!form.words().isEmpty()) {
      int at = turn.words().in(text.text()).indexOf(form.words());
      return at < 0
          ? Optional.empty()
          : Optional.of(new Span(turn.start() + at, turn.start() + at + form.words().length()));
    }
    var sentences = text.sentences(turn);
    var ticked = form.sentences().stream().filter(n -> n < sentences.size()).sorted().toList();
    return Optional.of(
        ticked.isEmpty()
            ? turn.words()
            : new Span(
                sentences.get(ticked.get(0)).start(),
                sentences.get(ticked.get(ticked.size() - 1)).end()));
  }

  private TurnForm form(Sent sent) {
    var tree = desk.tree(desk.chosen(text()));
    var ticked = new HashSet<Integer>();
    sent.all("zin").stream()
        .filter(number -> number.matches("\\d{1,4}"))
        .forEach(number -> ticked.add(Integer.valueOf(number)));
    var codes = new LinkedHashSet<String>();
    sent.all("code").stream()
        .filter(mark -> tree.code(mark).filter(Code::isActive).isPresent())
        .forEach(codes::add);
    return new TurnForm(
        Set.copyOf(ticked),
        sent.one("woorden"),
        codes,
        Valence.sent(sent.one("waarde")),
        sent.one("memo"));
  }

  private SpokenText text() {
    return desk.text(group, id);
  }

  private static Response answer(ProblemType type, JteModel page) {
    return Response.status(type.status()).entity(page).build();
  }

  private Response to(String rest) {
    return Response.seeOther(
            URI.create("/focusgroepen/" + group + "/teksten/" + id + "/coderen" + rest))
        .build();
  }
}
