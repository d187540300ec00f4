package org.peillood.segment;

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
import java.util.List;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/** Where segments whose words changed get another place, or are given up. */
@Path("/focusgroepen/{group}/teksten/{id}/coderen/herstel")
public class RepairResource {

  @Inject TextDesk desk;
  @Inject Segments segments;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /** A segment whose words changed, and where these words stand now. */
  public record Flagged(Segment segment, List<SearchPage.Hit> places) {}

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    return page("", List.of());
  }

  private JteModel page(String words, List<Complaint> complaints) {
    var text = desk.text(group, id);
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, text.turns().size());
    var flagged =
        segments.visible(text.id(), desk.by()).stream()
            .filter(Segment::isFlagged)
            .map(s -> new Flagged(s, places(text, s)))
            .toList();
    return new StaticTemplates()
        .segmentRepair(desk.page(), text, TextDesk.home(text), flagged, words, complaints);
  }

  private static List<SearchPage.Hit> places(SpokenText text, Segment segment) {
    return TextSearch.in(text, segment.excerpt().lines().findFirst().orElse(""), false)
        .hits()
        .stream()
        .limit(20)
        .map(
            hit -> {
              var turn = text.turnAt(hit.start()).orElseThrow();
              return new SearchPage.Hit(
                  turn.number(),
                  turn.speaker(),
                  "",
                  hit.in(text.text()),
                  "",
                  hit.start() + "-" + hit.end());
            })
        .toList();
  }

  /** Puts a segment where its words stand now, or where other words stand, or gives it up. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response repair(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = desk.text(group, id);
    var segment = sent.idOf("segment").orElseThrow(() -> ProblemType.CHANGED_MEANWHILE.because());
    if (sent.one("knop").equals("weg")) {
      segments.giveUp(text.id(), segment);
      return to(text);
    }
    var typed = sent.one("woorden");
    var place =
        typed.isEmpty()
            ? Sent.span(sent.one("plaats"))
            : TextSearch.in(text, typed, false).hits().stream().findFirst();
    if (place.isEmpty()) {
      return answer(ProblemType.INVALID_INPUT, typed, "place");
    }
    try {
      segments.repair(text.id(), segment, sent.number("tekst"), place.get());
    } catch (Problem problem) {
      if (problem.type() != ProblemType.CHANGED_MEANWHILE) {
        throw problem;
      }
      return answer(ProblemType.CHANGED_MEANWHILE, typed, "overtaken");
    }
    return to(text);
  }

  private Response answer(ProblemType type, String typed, String fault) {
    return Response.status(type.status())
        .entity(page(typed, desk.fault("segment.repair", fault)))
        .build();
  }

  private static Response to(SpokenText text) {
    return Response.seeOther(URI.create(TextDesk.home(text) + "/coderen/herstel")).build();
  }
}
