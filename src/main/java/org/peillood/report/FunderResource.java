package org.peillood.report;

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
import java.util.Optional;
import java.util.UUID;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanPart;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Who pays for which actions, so that each gets a report on these. */
@Path("/verslag/{year: \\d{4}}/financiers")
public class FunderResource {

  private static final String ID = "{id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
  // PostgreSQL keeps no NUL in a text, and a name needs no other such sign.
  private static final String UNPRINTABLE = "\\p{Cntrl}";
  private static final int LONGEST = 200;

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Funders funders;

  @PathParam("year")
  int year;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return all("", List.of());
  }

  private JteModel all(String typed, List<Complaint> complaints) {
    return new StaticTemplates()
        .reportFunders(pages.frame("plan"), yearPlan(), funders.of(year), typed, complaints);
  }

  /** Adds a funder, which has no actions yet. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response add(MultivaluedMap<String, String> fields) {
    yearPlan();
    var name = one(fields, "naam");
    var faults = faults(name);
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status()).entity(all(name, faults)).build();
    }
    return to(address() + "/" + funders.add(year, name).id());
  }

  @GET
  @Path(ID)
  @Requires(Permission.READ)
  public JteModel one(@PathParam("id") String id) {
    return one(FunderPage.of(funder(id), yearPlan()));
  }

  private JteModel one(FunderPage page) {
    return new StaticTemplates().reportFunder(pages.frame("plan"), page);
  }

  /** Changes or removes a funder; the button says which. */
  @POST
  @Path(ID)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    var funder = funder(id);
    long seen = number(one(fields, "gezien"));
    if (one(fields, "knop").equals("weg")) {
      return funders.remove(funder.id(), seen)
          ? to(address())
          : overtaken(FunderPage.of(funder(id), yearPlan()));
    }
    var known = yearPlan().actions().stream().map(PlanPart::code).toList();
    var sent = fields.getOrDefault("actie", List.of());
    var actions = known.stream().filter(sent::contains).toList();
    var name = one(fields, "naam");
    var faults = faults(name);
    var page = new FunderPage(id, name, actions, seen, yearPlan(), faults);
    if (!faults.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status()).entity(one(page)).build();
    }
    return funders.change(funder.id(), seen, name, actions) ? to(address()) : overtaken(page);
  }

  // What was typed is kept, and a second look is all it takes to keep it after all.
  private Response overtaken(FunderPage page) {
    var told =
        new FunderPage(
            page.id(),
            page.name(),
            page.actions(),
            funder(page.id()).version(),
            page.plan(),
            List.of(fault("overtaken")));
    return Response.status(ProblemType.CHANGED_MEANWHILE.status()).entity(one(told)).build();
  }

  private List<Complaint> faults(String name) {
    if (name.isEmpty()) {
      return List.of(fault("no-name"));
    }
    return name.length() > LONGEST ? List.of(fault("long-name")) : List.of();
  }

  private Complaint fault(String what) {
    var frame = pages.frame("plan");
    var key = "report.fault." + what;
    return new Complaint(frame.t("report.funder.name"), frame.t(key), frame.t(key + ".remedy"));
  }

  private Funder funder(String id) {
    return Optional.of(UUID.fromString(id))
        .flatMap(known -> funders.find(year, known))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(id));
  }

  private YearPlan yearPlan() {
    return plan.of(year);
  }

  private String address() {
    return "/verslag/" + year + "/financiers";
  }

  private static String one(MultivaluedMap<String, String> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(text -> text.replaceAll(UNPRINTABLE, " ").strip())
        .orElse("");
  }

  private static long number(String sent) {
    return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : -1;
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
