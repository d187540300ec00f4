package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;

/** The same pages for any year there is, by the year in the address; and what they add up to. */
@Path("/plan/{year: \\d{4}}")
@Produces(MediaType.TEXT_HTML)
public class PlanYearResource {

  @Inject PlanPages shown;
  @Inject Plan plan;

  @GET
  @Requires(Permission.READ)
  public JteModel overview(@PathParam("year") int year) {
    return shown.overview(plan.of(year));
  }

  @GET
  @Path("doelen")
  @Requires(Permission.READ)
  public JteModel goals(@PathParam("year") int year) {
    return shown.goals(plan.of(year));
  }

  @GET
  @Path("themas/{code}")
  @Requires(Permission.READ)
  public JteModel theme(@PathParam("year") int year, @PathParam("code") String code) {
    return shown.theme(plan.of(year), code);
  }

  @GET
  @Path("acties/{code}")
  @Requires(Permission.READ)
  public JteModel action(@PathParam("year") int year, @PathParam("code") String code) {
    return shown.action(plan.of(year), code);
  }

  @GET
  @Path("indicatoren/{code}")
  @Requires(Permission.READ)
  public JteModel indicator(@PathParam("year") int year, @PathParam("code") String code) {
    return shown.indicator(plan.of(year), code);
  }

  /** What stood in the way, counted across themes. */
  @GET
  @Path("oorzaken")
  @Requires(Permission.READ)
  public JteModel causes(
      @PathParam("year") int year,
      @QueryParam("oorzaak") @DefaultValue("") String cause,
      @QueryParam("thema") @DefaultValue("") String theme,
      @QueryParam("status") @DefaultValue("") String status,
      @QueryParam("bron") @DefaultValue("") String basis) {
    return shown.causes(plan.of(year), new CauseCount.Filter(cause, theme, status, basis));
  }
}
