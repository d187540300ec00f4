package org.peillood.planfiles;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.web.Pages;

/** The page of what in the plan may not hold together, and of what is odd in its source. */
@Path("/plan/controle")
@Produces(MediaType.TEXT_HTML)
public class PlanChecksResource {

  @Inject Pages pages;
  @Inject Plan plan;

  @GET
  @Requires(Permission.READ)
  public JteModel warnings(@QueryParam("jaar") @DefaultValue("") String year) {
    var current = year.matches("\\d{4}") ? plan.of(Integer.parseInt(year)) : plan.current();
    return new StaticTemplates()
        .planfilesChecks(pages.frame("plan"), current, PlanWarnings.in(current));
  }
}
