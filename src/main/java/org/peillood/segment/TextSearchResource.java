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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.Code;
import org.peillood.pages.StaticTemplates;
import org.peillood.segment.Segment.Given;
import org.peillood.transcript.Span;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/** Where a transcript is searched, and hits get a code after somebody looked at each. */
@Path("/focusgroepen/{group}/teksten/{id}/coderen/zoeken")
public class TextSearchResource {

  @Inject TextDesk desk;
  @Inject Segments segments;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page(
      @QueryParam("zoek") @DefaultValue("") String asked,
      @QueryParam("patroon") @DefaultValue("") String pattern,
      @QueryParam("stuk") @DefaultValue("") String stretch) {
    return page(asked.strip(), pattern.equals("ja"), stretch, "", List.of());
  }

  private JteModel page(
      String asked, boolean isPattern, String sent, String code, List<Complaint> complaints) {
    var text = desk.text(group, id);
    var stretch = SearchPage.STRETCHES.contains(sent) ? sent : "words";
    var found = TextSearch.in(text, asked, isPattern);
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, found.hits().size());
    var page =
        new SearchPage(
            text,
            desk.tree(desk.chosen(text)),
            asked,
            isPattern,
            stretch,
            code,
            found.hits().stream().map(hit -> hit(text, hit, stretch)).toList(),
            found.end().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return new StaticTemplates().segmentSearch(desk.page(), page, complaints);
  }

  private static SearchPage.Hit hit(SpokenText text, Span hit, String stretch) {
    var turn = text.turnAt(hit.start()).orElseThrow();
    var of =
        switch (stretch) {
          case "turn" -> turn.words();
          case "sentence" ->
              text.sentences(turn).stream().filter(hit::overlaps).findFirst().orElse(hit);
          default -> hit;
        };
    return new SearchPage.Hit(
        turn.number(),
        turn.speaker(),
        new Span(turn.start(), hit.start()).in(text.text()),
        hit.in(text.text()),
        new Span(hit.end(), turn.end()).in(text.text()),
        of.start() + "-" + of.end());
  }

  /** Gives a code to the hits that were ticked, as one act. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response code(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = desk.text(group, id);
    var code =
        desk.tree(desk.chosen(text)).code(sent.one("code")).filter(Code::isActive).map(Code::mark);
    var spans =
        sent.all("treffer").stream().map(Sent::span).flatMap(Optional::stream).distinct().toList();
    if (code.isEmpty() || spans.isEmpty()) {
      return again(sent, ProblemType.INVALID_INPUT, code.isEmpty() ? "no-code" : "no-hit");
    }
    try {
      segments.give(
          text.id(),
          sent.number("tekst"),
          spans,
          List.of(new Given(code.get(), Valence.NONE, "")),
          desk.by());
    } catch (Problem problem) {
      if (problem.type() != ProblemType.CHANGED_MEANWHILE) {
        throw problem;
      }
      return again(sent, ProblemType.CHANGED_MEANWHILE, "overtaken");
    }
    return Response.seeOther(URI.create(TextDesk.home(text) + "/coderen?bericht=gecodeerd"))
        .build();
  }

  private Response again(Sent sent, ProblemType type, String fault) {
    return Response.status(type.status())
        .entity(
            page(
                sent.one("zoek"),
                sent.one("patroon").equals("ja"),
                sent.one("stuk"),
                sent.one("code"),
                desk.fault("segment.search", fault)))
        .build();
  }
}
