package org.peillood.planfiles;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * The page of what in the plan may not hold together, and of what is odd in its source. A warning
 * can be marked as seen, with a reason.
 */
@Path("/plan/controle")
@Produces(MediaType.TEXT_HTML)
public class PlanChecksResource {

  private static final int LONGEST = 1000;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject SeenWarnings seen;

  @GET
  @Requires(Permission.READ)
  public JteModel warnings(@QueryParam("jaar") @DefaultValue("") String year) {
    return shown(chosen(year), Optional.empty(), List.of());
  }

  /** Marks a warning as seen, or takes such a mark away. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response mark(MultivaluedMap<String, String> typed) {
    var of = chosen(one(typed, "jaar"));
    int year = of.year().year();
    var undone = one(typed, "terug");
    if (!undone.isEmpty()) {
      seen.undo(year, id(undone));
      return to(year, one(typed, "soort"));
    }
    var found =
        found(of).stream()
            .filter(
                warning ->
                    warning.check().slug().equals(one(typed, "soort"))
                        && warning.code().equals(one(typed, "code"))
                        && warning.detail().equals(raw(typed, "gezegd")))
            .findFirst();
    var reason = one(typed, "reden");
    if (found.isEmpty()) {
      return refused(
          of, Optional.empty(), ProblemType.CHANGED_MEANWHILE, "warning-changed", reason);
    }
    if (reason.isEmpty() || reason.length() > LONGEST) {
      return refused(
          of,
          Optional.of(new ChecksPage.Typed(found.get(), reason)),
          ProblemType.INVALID_INPUT,
          "warning-reason",
          String.valueOf(LONGEST));
    }
    seen.mark(year, found.get(), reason, pages.viewer().orElseThrow().name());
    return to(year, found.get().check().slug());
  }

  private YearPlan chosen(String year) {
    return year.matches("\\d{4}") ? plan.of(Integer.parseInt(year)) : plan.current();
  }

  private List<Warning> found(YearPlan of) {
    var all = new ArrayList<>(PlanWarnings.in(of));
    all.addAll(OtherYears.warnings(plan, of));
    return all;
  }

  private JteModel shown(
      YearPlan of, Optional<ChecksPage.Typed> typed, List<Complaint> complaints) {
    var page = new ChecksPage(of, found(of), seen.of(of.year().year()), typed, complaints);
    return new StaticTemplates().planfilesChecks(pages.frame("plan"), page);
  }

  private Response refused(
      YearPlan of,
      Optional<ChecksPage.Typed> typed,
      ProblemType problem,
      String what,
      String detail) {
    var frame = pages.frame("plan");
    var key = "planfiles.fault." + what;
    var where = frame.t("planfiles.seen.reason");
    var told = new Complaint(where, frame.t(key, detail), frame.t(key + ".remedy", detail));
    return Response.status(problem.status()).entity(shown(of, typed, List.of(told))).build();
  }

  private static Response to(int year, String check) {
    var at = check.matches("[a-z-]+") ? "#" + check : "";
    return Response.seeOther(URI.create("/plan/controle?jaar=" + year + at)).build();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemType.NOT_FOUND.because(text);
    }
  }

  // As a browser sends it: it ends lines its own way.
  private static String raw(MultivaluedMap<String, String> typed, String name) {
    return Optional.ofNullable(typed.getFirst(name)).orElse("").replace("\r\n", "\n");
  }

  private static String one(MultivaluedMap<String, String> typed, String name) {
    return raw(typed, name).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }
}
