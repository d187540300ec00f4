package org.peillood.finding;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The evidence of a finding: each piece with its part, adding one, and taking one away. */
@Path("/bevindingen/{code}/bewijs")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FindingEvidenceResource {

  @Inject Pages pages;
  @Inject Findings findings;
  @Inject EvidenceDesk desk;

  /**
   * The page.
   *
   * @param question by its key, to see figures of it
   * @param tabulation as JSON, from wherever a figure is shown
   */
  @GET
  @Requires(Permission.WRITE_FINDING)
  public JteModel all(
      @PathParam("code") String code,
      @QueryParam("vraag") @DefaultValue("") String question,
      @QueryParam("tabulatie") @DefaultValue("") String tabulation) {
    return page(
        code, new EvidenceDesk.Asked(question, tabulation), EvidenceForm.blank(), List.of());
  }

  @POST
  @Requires(Permission.WRITE_FINDING)
  public Response add(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var form = EvidenceForm.sent(fields);
    var faults = desk.add(code, form, writer());
    return faults.isEmpty() ? to(code) : refused(code, form, faults);
  }

  @POST
  @Path("weg")
  @Requires(Permission.WRITE_FINDING)
  public Response takeAway(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
    var form = EvidenceForm.sent(fields);
    var check = new EvidenceDesk.Check(Texts.in(pages.language()), new ArrayList<>());
    if (form.why().isEmpty() || form.why().length() > Stance.LONGEST_WHY) {
      check.wrong("why-away", Stance.LONGEST_WHY);
      return refused(code, form, check.faults());
    }
    return switch (findings.takeAway(code, piece(form), form.why(), writer().account())) {
      case DONE -> to(code);
      case NOT_THERE -> {
        check.wrong("not-there");
        yield refused(code, form, check.faults());
      }
      case LAST_FIGURE -> {
        check.wrong("last-figure");
        yield refused(code, form, check.faults());
      }
    };
  }

  private static UUID piece(EvidenceForm form) {
    try {
      return UUID.fromString(form.target());
    } catch (IllegalArgumentException e) {
      throw ProblemType.NOT_FOUND.because();
    }
  }

  private Response refused(String code, EvidenceForm form, List<Complaint> faults) {
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(page(code, new EvidenceDesk.Asked("", form.tabulation()), form, faults))
        .build();
  }

  private JteModel page(
      String code, EvidenceDesk.Asked asked, EvidenceForm form, List<Complaint> complaints) {
    return new StaticTemplates()
        .findingEvidence(
            pages.frame("findings"), desk.page(code, asked, form, complaints, pages.language()));
  }

  private Desk.Writer writer() {
    return new Desk.Writer(pages.viewer().orElseThrow().name(), pages.language());
  }

  private static Response to(String code) {
    return Response.seeOther(URI.create("/bevindingen/" + code + "#bewijs")).build();
  }
}
