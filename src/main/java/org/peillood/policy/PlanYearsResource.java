package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The years that have a plan: begin an empty one, and say with which one everybody works. */
@Path("/plan/jaren")
@Produces(MediaType.TEXT_HTML)
public class PlanYearsResource {

  private static final int LONGEST_WHY = 2000;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject PlanStore store;
  @Inject PlanFiles files;
  @Inject PlanEdits edits;

  @GET
  @Requires(Permission.EDIT_PLAN)
  public JteModel all() {
    return shown(Typed.NOTHING, List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response change(MultivaluedMap<String, String> typed) {
    var text = Sheet.one(typed, "jaar");
    int year = text.matches("2[01]\\d{2}") ? Integer.parseInt(text) : 0;
    if (Sheet.one(typed, "knop").equals("gebruiken")) {
      edits.use(year, by());
      return to("/plan/jaren");
    }
    if (Sheet.one(typed, "knop").equals("hervatten")) {
      edits.resume(year, by());
      return to("/plan/jaren");
    }
    var frame = pages.frame("plan");
    if (Sheet.one(typed, "knop").equals("opschorten")) {
      return suspended(year, Sheet.one(typed, "waarom"), frame);
    }
    boolean free = year >= 2000 && year <= 2100;
    var source = Sheet.one(typed, "van");
    if (Sheet.one(typed, "knop").equals("overnemen")
        && free
        && source.matches("\\d{4}")
        && files.copy(plan.of(Integer.parseInt(source)), year)) {
      return to("/plan/" + year);
    }
    free &= !Sheet.one(typed, "knop").equals("overnemen");
    if (free
        && edits.begin(year, frame.t("policy.title", year), plan.current().year().year(), by())
            == PlanEdits.Outcome.WRITTEN) {
      return to("/plan/" + year + "/opbouw");
    }
    var told =
        new Complaint(
            frame.t("policy.field.year"),
            frame.t("policy.fault.year"),
            frame.t("policy.fault.year.remedy"));
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(shown(new Typed(text, 0, ""), List.of(told)))
        .build();
  }

  private Response suspended(int year, String why, Frame frame) {
    if (!why.isEmpty() && why.length() <= LONGEST_WHY) {
      edits.suspend(year, why, by());
      return to("/plan/jaren");
    }
    var fault = "policy.fault." + (why.isEmpty() ? "missing" : "too-long");
    var told =
        new Complaint(
            frame.t("policy.years.suspend.why"), frame.t(fault), frame.t(fault + ".remedy"));
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(shown(new Typed("", year, why), List.of(told)))
        .build();
  }

  /**
   * What was sent and refused.
   *
   * @param year of a new plan
   * @param suspended the year that was to be suspended; 0 for none
   */
  public record Typed(String year, int suspended, String why) {
    static final Typed NOTHING = new Typed("", 0, "");
  }

  private JteModel shown(Typed typed, List<Complaint> complaints) {
    return new StaticTemplates().policyYears(pages.frame("plan"), store.years(), typed, complaints);
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
