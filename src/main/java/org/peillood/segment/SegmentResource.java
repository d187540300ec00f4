package org.peillood.segment;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.Code;
import org.peillood.coding.CodeFrames;
import org.peillood.segment.Segment.Given;
import org.peillood.transcript.Span;
import org.peillood.web.ProblemType;

/** The segments of a transcript for the script of its page: every act is one small request. */
@Path("/focusgroepen/{group}/teksten/{id}/segmenten")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentResource {

  @Inject TextDesk desk;
  @Inject Segments segments;
  @Inject CodeFrames frames;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /**
   * A segment as the script knows it.
   *
   * @param b where it begins
   * @param e where it ends
   * @param seen its version
   */
  public record Shown(
      UUID id,
      int b,
      int e,
      String code,
      int colour,
      String coder,
      boolean mine,
      boolean settled,
      boolean flagged,
      String valence,
      String sign,
      String memo,
      long seen) {}

  /** A code that was made meanwhile. */
  public record NewCode(String mark, String name, int colour, String key) {}

  /**
   * What changed.
   *
   * @param text the version of the text now
   * @param hints what is unusual about it, in words
   */
  public record Change(
      long revision,
      int text,
      List<Shown> segments,
      List<UUID> gone,
      List<String> hints,
      Optional<NewCode> code) {}

  /** What came after a revision. */
  @GET
  @Requires(Permission.RESEARCH)
  public Change since(@QueryParam("na") @DefaultValue("0") long revision) {
    var text = text();
    var news = segments.since(text.id(), desk.by(), revision);
    return new Change(
        news.revision(),
        text.version(),
        shown(text, news.segments()),
        news.gone(),
        List.of(),
        Optional.empty());
  }

  /** Gives a code to a stretch. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Change give(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = text();
    var mark = sent.one("code");
    if (desk.tree(desk.chosen(text)).code(mark).filter(Code::isActive).isEmpty()) {
      throw ProblemType.INVALID_INPUT.because();
    }
    return given(text, sent, mark, Optional.empty());
  }

  private Change given(SpokenText text, Sent sent, String mark, Optional<NewCode> code) {
    var span = sent.span();
    var given = new Given(mark, Valence.sent(sent.one("waarde")), memo(sent));
    var made =
        segments.give(text.id(), sent.number("tekst"), List.of(span), List.of(given), desk.by());
    return changed(text, made, List.of(), span, code);
  }

  /** Makes a code that is named with the words of a stretch, and gives it to that. */
  @POST
  @Path("invivo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Change inVivo(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = text();
    var span = sent.span();
    if (text.version() != sent.number("tekst")) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
    if (!span.isWithin(text.text().length()) || text.excerpt(span).isBlank()) {
      throw ProblemType.INVALID_INPUT.because();
    }
    var words = text.excerpt(span).strip();
    var language = TextCodingResource.spokenBy(text, desk.page().language());
    var mark = frames.addInVivo(desk.chosen(text).frame(), words, language, desk.by());
    return given(text, sent, mark, Optional.of(new NewCode(mark, words, 0, "")));
  }

  /** Says otherwise what is made of a segment, or takes it away; the button says which. */
  @POST
  @Path("{segment}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Change change(@PathParam("segment") String one, MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = text();
    var segment = Sent.id(one).orElseThrow(() -> ProblemType.NOT_FOUND.because(one));
    long seen = sent.version("versie");
    if (sent.one("knop").equals("weg")) {
      segments.remove(text.id(), segment, seen, desk.by());
      return changed(text, List.of(), List.of(segment), new Span(0, 0), Optional.empty());
    }
    var kept =
        segments.say(
            text.id(), segment, seen, Valence.sent(sent.one("waarde")), memo(sent), desk.by());
    return changed(text, List.of(kept), List.of(), kept.span(), Optional.empty());
  }

  /** Undoes what whoever asks did last; the page then asks what is new. */
  @POST
  @Path("ongedaan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Change undo(MultivaluedMap<String, String> fields) {
    long before = new Sent(fields).version("na");
    var text = text();
    boolean undone = segments.undo(text.id(), desk.by());
    var news = segments.since(text.id(), desk.by(), before);
    return new Change(
        news.revision(),
        text.version(),
        shown(text, news.segments()),
        news.gone(),
        List.of(desk.page().t(undone ? "segment.said.ongedaan" : "segment.said.niets-ongedaan")),
        Optional.empty());
  }

  // The revision of an own act is not told: what others did before it is still to be fetched.
  private Change changed(
      SpokenText text, List<Segment> kept, List<UUID> gone, Span span, Optional<NewCode> code) {
    var by = desk.by();
    var hints =
        text.turnsOf(span).stream()
            .flatMap(turn -> Hints.of(segments.own(text.id(), turn.words(), by)).stream())
            .distinct()
            .map(hint -> desk.page().t("segment.hint." + hint))
            .toList();
    return new Change(0, text.version(), shown(text, kept), gone, hints, code);
  }

  private List<Shown> shown(SpokenText text, List<Segment> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    var tree = desk.tree(desk.chosen(text));
    var by = desk.by();
    return all.stream()
        .map(
            s ->
                new Shown(
                    s.id(),
                    s.start(),
                    s.end(),
                    s.code(),
                    tree.colour(s.code()),
                    s.coder(),
                    !s.isSettled() && s.coder().equals(by),
                    s.isSettled(),
                    s.isFlagged(),
                    s.valence().slug(),
                    s.valence().sign(),
                    s.memo(),
                    s.version()))
        .toList();
  }

  private static String memo(Sent sent) {
    var memo = sent.one("memo");
    if (memo.length() > TextCodingResource.LONGEST_MEMO) {
      throw ProblemType.INVALID_INPUT.because();
    }
    return memo;
  }

  private SpokenText text() {
    return desk.text(group, id);
  }
}
