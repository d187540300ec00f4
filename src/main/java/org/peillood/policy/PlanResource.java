package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;

/** The pages of the plan that is worked with: goals, themes, actions and indicators. */
@Path("/plan")
@Produces(MediaType.TEXT_HTML)
public class PlanResource {

  @Inject PlanPages shown;
  @Inject Plan plan;

  @GET
  @Requires(Permission.READ)
  public JteModel overview() {
    return shown.overview(plan.current());
  }

  @GET
  @Path("doelen")
  @Requires(Permission.READ)
  public JteModel goals() {
    return shown.goals(plan.current());
  }

  @GET
  @Path("themas/{code}")
  @Requires(Permission.READ)
  public JteModel theme(@PathParam("code") String code) {
    return shown.theme(plan.current(), code);
  }

  @GET
  @Path("acties/{code}")
  @Requires(Permission.READ)
  public JteModel action(@PathParam("code") String code) {
    return shown.action(plan.current(), code);
  }

  @GET
  @Path("indicatoren/{code}")
  @Requires(Permission.READ)
  public JteModel indicator(@PathParam("code") String code) {
    return shown.indicator(plan.current(), code);
  }
}
