package org.peillood.planfiles;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.planfiles.PlanComparison.Change;
import org.peillood.planfiles.PlanComparison.Side;
import org.peillood.planfiles.PlanIntake.Brought;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.PlanFiles.Replaced;
import org.peillood.policy.PlanFiles.Told;
import org.peillood.policy.PlanLeaning;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/**
 * A plan in a file beside the plan of the same year: a person sees every difference, chooses, and
 * has the plan replaced in one piece. What the plan was before is kept and can be put back the same
 * way.
 */
@Path("/plan/bestanden/vergelijken/{id: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
public class PlanCompareResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject KeptPlans kept;
  @Inject @Any Instance<PlanLeaning> elsewhere;

  @GET
  @Requires(Permission.IMPORT)
  public JteModel compare(@PathParam("id") UUID id) {
    var file = file(id);
    var now = plan.of(file.year());
    return shown(page(now, file, read(file), Map.of(), now.year().revision(), List.of()));
  }

  /** The kept file itself. */
  @GET
  @Path("plan.json")
  @Produces("application/json")
  @Requires(Permission.IMPORT)
  public Response content(@PathParam("id") UUID id) {
    var file = file(id);
    return Response.ok(file.content().getBytes(StandardCharsets.UTF_8), "application/json")
        .header(
            "Content-Disposition", "attachment; filename=\"" + file.year() + "-plan-voor.json\"")
        .build();
  }

  /** Replaces the plan by what was chosen. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response replace(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
    var file = file(id);
    var now = plan.of(file.year());
    var brought = read(file);
    var chosen = chosen(typed);
    var text = String.valueOf(typed.getFirst("gezien"));
    long seen = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    if (now.year().revision() != seen) {
      return overtaken(now, file, brought, chosen);
    }
    var comparison = comparison(now, brought);
    var open = comparison.open(chosen);
    if (!open.isEmpty()) {
      var told = open.stream().map(this::unchosen).toList();
      return refused(page(now, file, brought, chosen, seen, told));
    }
    var made = comparison.made(chosen);
    if (made.isEmpty()) {
      return to(now.year().year());
    }
    try {
      var trees = comparison.merged(chosen);
      var merged = PlanFiles.read(file.name(), trees.plan(), trees.evidence());
      var before = PlanIntake.json(PlanIntake.trees(now), PlanMarks.NONE);
      var by = pages.viewer().orElseThrow().name();
      return kept.replace(file, merged, seen, told(made), before, by) == Replaced.DONE
          ? to(now.year().year())
          : overtaken(plan.of(file.year()), file, brought, chosen);
    } catch (Problem problem) {
      if (problem.type() != ProblemType.PLAN_REFUSED) {
        throw problem;
      }
      return refused(page(now, file, brought, chosen, seen, problem.complaints()));
    }
  }

  private static List<Told> told(List<Change> made) {
    return made.stream()
        .map(
            change ->
                new Told(
                    change.key().kind(),
                    change.key().code(),
                    lines(change, true),
                    lines(change, false)))
        .toList();
  }

  private static String lines(Change change, boolean isHere) {
    return change.fields().stream()
        .map(field -> Map.entry(field.name(), isHere ? field.here() : field.file()))
        .filter(field -> !field.getValue().isEmpty())
        .map(
            field ->
                field.getKey().isEmpty()
                    ? field.getValue()
                    : field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining("\n"));
  }

  private KeptPlan file(UUID id) {
    return kept.file(id).orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
  }

  private Brought read(KeptPlan file) {
    return PlanIntake.read(
        "plan.json",
        file.content().getBytes(StandardCharsets.UTF_8),
        plan.of(file.year()),
        pages.frame("plan").texts());
  }

  private PlanComparison comparison(YearPlan now, Brought brought) {
    int year = now.year().year();
    return PlanComparison.of(
        PlanIntake.trees(now), brought.trees(), brought.marks(), code -> leaning(year, code));
  }

  private List<String> leaning(int year, String code) {
    var names = new ArrayList<String>();
    elsewhere.forEach(feature -> names.addAll(feature.on(year, code)));
    return names.stream().distinct().toList();
  }

  private ComparePage page(
      YearPlan now,
      KeptPlan file,
      Brought brought,
      Map<String, Side> chosen,
      long seen,
      List<Complaint> complaints) {
    return new ComparePage(
        now,
        file,
        new ComparePage.Compared(comparison(now, brought)),
        chosen,
        seen,
        OtherYears.titles(plan, brought.plan()),
        complaints);
  }

  private static Map<String, Side> chosen(MultivaluedMap<String, String> typed) {
    var chosen = new HashMap<String, Side>();
    typed.forEach(
        (name, values) -> {
          if (name.contains("|") && !values.isEmpty()) {
            chosen.put(name, values.get(0).equals("bestand") ? Side.FILE : Side.HERE);
          }
        });
    return chosen;
  }

  private Complaint unchosen(Change change) {
    var frame = pages.frame("plan");
    var isOrder = change.key().code().equals(PlanComparison.ORDER);
    return new Complaint(
        frame.t("planfiles.kind." + change.key().kind())
            + (isOrder ? "" : " " + change.key().code()),
        frame.t("planfiles.fault.unchosen"),
        frame.t("planfiles.fault.unchosen.remedy"));
  }

  private Response overtaken(
      YearPlan now, KeptPlan file, Brought brought, Map<String, Side> chosen) {
    var frame = pages.frame("plan");
    var told =
        new Complaint(
            frame.t("policy.title", now.year().year()),
            frame.t("planfiles.fault.overtaken"),
            frame.t("planfiles.fault.overtaken.remedy"));
    var page = page(now, file, brought, chosen, now.year().revision(), List.of(told));
    return Response.status(ProblemType.CHANGED_MEANWHILE.status()).entity(shown(page)).build();
  }

  private Response refused(ComparePage page) {
    return Response.status(ProblemType.PLAN_REFUSED.status()).entity(shown(page)).build();
  }

  private JteModel shown(ComparePage page) {
    return new StaticTemplates().planfilesCompare(pages.frame("plan"), page);
  }

  private static Response to(int year) {
    return Response.seeOther(URI.create("/plan/bestanden?jaar=" + year + "#eerder")).build();
  }
}
