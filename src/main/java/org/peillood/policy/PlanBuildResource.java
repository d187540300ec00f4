package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** How a plan is put together: its parts in their order, and which action serves which goal. */
@Path("/plan/{year: \\d{4}}")
@Produces(MediaType.TEXT_HTML)
public class PlanBuildResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject PlanEdits edits;
  @Inject @Any Instance<PlanLeaning> elsewhere;

  @GET
  @Path("opbouw")
  @Requires(Permission.EDIT_PLAN)
  public JteModel build(@PathParam("year") int year) {
    return build(plan.of(year), List.of());
  }

  /** Moves a part among its like, or removes it. */
  @POST
  @Path("opbouw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response change(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
    var of = plan.of(year);
    var code = Sheet.one(typed, "code");
    var kind =
        PartKind.at(Sheet.one(typed, "soort"))
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    var found = of.part(kind, code);
    if (found.isEmpty()) {
      return refused(of, code, "gone", "");
    }
    var part = found.get();
    var tree = new PlanTree(of);
    if (!Sheet.one(typed, "knop").equals("verwijderen")) {
      boolean up = Sheet.one(typed, "knop").equals("omhoog");
      tree.neighbour(kind, part, up)
          .ifPresent(
              other -> edits.swap(kind, new PlanCode(year, code), new PlanCode(year, other), by()));
      return to(of.desk() + "/opbouw#" + code);
    }
    var leaning = new ArrayList<>(tree.leaningOn(kind, part));
    elsewhere.forEach(feature -> leaning.addAll(feature.on(year, code)));
    if (!leaning.isEmpty()) {
      return refused(of, code, "leans", String.join(", ", leaning.stream().distinct().toList()));
    }
    var fields = PlanForm.begun(kind, of, part.sheet());
    var came = edits.remove(new PlanCode(year, code), kind, fields, by());
    return came == PlanEdits.Outcome.WRITTEN
        ? to(of.desk() + "/opbouw")
        : refused(plan.of(year), code, "gone", "");
  }

  @GET
  @Path("matrix")
  @Requires(Permission.EDIT_PLAN)
  public JteModel matrix(
      @PathParam("year") int year,
      @QueryParam("doel") @DefaultValue("") String goal,
      @QueryParam("stap") @DefaultValue("") String step,
      @QueryParam("actie") @DefaultValue("") String action) {
    return new StaticTemplates()
        .policyMatrix(pages.frame("plan"), GoalMatrix.of(plan.of(year), goal, step, action));
  }

  /**
   * Makes and removes links. The form says which links its writer saw, so only what that person
   * changed is changed, and nobody else's work is undone.
   */
  @POST
  @Path("matrix")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_PLAN)
  public Response link(@PathParam("year") int year, MultivaluedMap<String, String> typed) {
    var seen = links(typed.get("was"));
    var chosen = links(typed.get("nu"));
    var added = new HashSet<>(chosen);
    added.removeAll(seen);
    var removed = new HashSet<>(seen);
    removed.removeAll(chosen);
    edits.link(year, sorted(added), sorted(removed), by());
    var matrix =
        GoalMatrix.of(
            plan.of(year),
            Sheet.one(typed, "doel"),
            Sheet.one(typed, "stap"),
            Sheet.one(typed, "actie"));
    return to(matrix.address());
  }

  private static List<PlanEdits.Link> sorted(Set<PlanEdits.Link> links) {
    return links.stream()
        .sorted(Comparator.comparing(PlanEdits.Link::goal).thenComparing(PlanEdits.Link::action))
        .toList();
  }

  private static Set<PlanEdits.Link> links(@Nullable List<String> cells) {
    return cells == null
        ? Set.of()
        : cells.stream()
            .map(cell -> cell.split("\\|"))
            .filter(pair -> pair.length == 2)
            .map(pair -> new PlanEdits.Link(pair[0], pair[1]))
            .collect(Collectors.toSet());
  }

  private JteModel build(YearPlan of, List<Complaint> complaints) {
    return new StaticTemplates().policyBuild(pages.frame("plan"), of, complaints);
  }

  private Response refused(YearPlan of, String code, String what, String detail) {
    var frame = pages.frame("plan");
    var key = "policy.fault." + what;
    var told = new Complaint(code, frame.t(key, detail), frame.t(key + ".remedy"));
    var problem = what.equals("gone") ? ProblemType.CHANGED_MEANWHILE : ProblemType.INVALID_INPUT;
    return Response.status(problem.status()).entity(build(of, List.of(told))).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
