package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The moments of a year that have a day, over all actions; each can be told to be done. */
@Path("/plan/{year: \\d{4}}/mijlpalen")
@Produces(MediaType.TEXT_HTML)
public class MilestonesResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject PlanEdits edits;

  @GET
  @Requires(Permission.READ)
  public JteModel all(@PathParam("year") int year) {
    return shown(year, List.of());
  }

  /** Tells that one was done today. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response done(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
    var code = Sheet.one(typed, "actie");
    var action = plan.of(year).action(code).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    int row = (int) number(Sheet.one(typed, "rij"));
    var rows = new ArrayList<>(action.sheet().rows("timing"));
    long seen = number(Sheet.one(typed, "gezien"));
    if (row >= 0 && row < rows.size() && action.revision() == seen) {
      var cells = new ArrayList<>(rows.get(row));
      cells.set(cells.size() - 1, edits.today().toString());
      rows.set(row, List.copyOf(cells));
      var sent = Sheet.EMPTY.withRows("timing", rows);
      var fields = List.of(PlanForm.timing());
      var by = pages.viewer().orElseThrow().name();
      if (edits.write(new PlanCode(year, code), PartKind.ACTION, seen, fields, sent, by)
          == PlanEdits.Outcome.WRITTEN) {
        return Response.seeOther(URI.create(YearPlan.desk(year) + "/mijlpalen")).build();
      }
    }
    var frame = pages.frame("plan");
    var told =
        new Complaint(
            code, frame.t("policy.fault.overtaken"), frame.t("policy.milestones.overtaken"));
    return Response.status(ProblemType.CHANGED_MEANWHILE.status())
        .entity(shown(year, List.of(told)))
        .build();
  }

  private JteModel shown(int year, List<Complaint> complaints) {
    return new StaticTemplates()
        .policyMilestones(
            pages.frame("plan"), Milestones.of(plan.of(year), edits.today()), complaints);
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
  }
}
