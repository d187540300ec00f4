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
import java.util.Optional;
import java.util.TreeSet;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.segment.Segment.Given;
import org.peillood.web.Complaint;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/** Where coders of a transcript are compared, and where it is settled what holds. */
@Path("/focusgroepen/{group}/teksten/{id}/overeenstemming")
public class CoderAgreementResource {

  @Inject TextDesk desk;
  @Inject Segments segments;

  @PathParam("group")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String group;

  @PathParam("id")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /** The measures on the unit chosen. */
  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page(@QueryParam("eenheid") @DefaultValue("") String unit) {
    return page(CodingUnit.sent(unit), List.of());
  }

  private JteModel page(CodingUnit unit, List<Complaint> complaints) {
    var text = desk.text(group, id);
    desk.tell(text, Act.TRANSCRIPT_READ_TO_CODE, text.turns().size());
    var tree = desk.tree(desk.chosen(text));
    boolean seesAll = segments.seesAll(text.id(), desk.by());
    var all = segments.all(text.id());
    var coders = new TreeSet<>(segments.done(text.id()));
    all.stream().filter(s -> !s.isSettled()).map(Segment::coder).forEach(coders::add);
    boolean shown = seesAll && coders.size() > 1;
    var settled = segments.settlements(text.id());
    var page =
        new AgreementPage(
            text,
            tree,
            seesAll,
            shown ? Optional.of(CoderAgreement.of(text, all, coders, unit)) : Optional.empty(),
            shown ? Disagreement.of(text, all, settled, coders) : List.of(),
            settled);
    return new StaticTemplates().segmentAgreement(desk.page(), page, complaints);
  }

  /** Settles what holds for a turn. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response settle(MultivaluedMap<String, String> fields) {
    var sent = new Sent(fields);
    var text = desk.text(group, id);
    if (!segments.seesAll(text.id(), desk.by())) {
      throw ProblemType.NOT_PERMITTED.because(desk.by());
    }
    var tree = desk.tree(desk.chosen(text));
    var codes =
        sent.all("code").stream()
            .filter(mark -> tree.code(mark).isPresent())
            .distinct()
            .map(mark -> new Given(mark, Valence.sent(sent.one("waarde-" + mark)), ""))
            .toList();
    try {
      segments.settle(text.id(), sent.number("tekst"), sent.number("beurt"), codes, desk.by());
    } catch (Problem problem) {
      if (problem.type() != ProblemType.CHANGED_MEANWHILE) {
        throw problem;
      }
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(page(CodingUnit.TURN, desk.fault("segment.turn", "overtaken")))
          .build();
    }
    return Response.seeOther(
            URI.create(TextDesk.home(text) + "/overeenstemming#b" + sent.number("beurt")))
        .build();
  }
}
