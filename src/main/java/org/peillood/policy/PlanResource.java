package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The pages of the plan: goals, themes, actions and indicators. */
@Path("/plan")
@Produces(MediaType.TEXT_HTML)
public class PlanResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject Instance<IndicatorPanel> panels;
  @Inject Instance<MeasuredReadings> readings;

  @GET
  @Requires(Permission.READ)
  public JteModel overview() {
    return new StaticTemplates().policyPlan(pages.frame("plan"), plan.current());
  }

  @GET
  @Path("doelen")
  @Requires(Permission.READ)
  public JteModel goals() {
    return new StaticTemplates().policyGoals(pages.frame("plan"), plan.current());
  }

  @GET
  @Path("themas/{code}")
  @Requires(Permission.READ)
  public JteModel theme(@PathParam("code") String code) {
    var theme = plan.theme(code).orElseThrow(() -> ProblemType.UNKNOWN_THEME.because(code));
    return new StaticTemplates().policyTheme(pages.frame("plan"), plan.current(), theme);
  }

  @GET
  @Path("acties/{code}")
  @Requires(Permission.READ)
  public JteModel action(@PathParam("code") String code) {
    var action = plan.action(code).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    return new StaticTemplates().policyAction(pages.frame("plan"), plan.current(), action);
  }

  @GET
  @Path("indicatoren/{code}")
  @Requires(Permission.READ)
  public JteModel indicator(@PathParam("code") String code) {
    var indicator =
        plan.indicator(code).orElseThrow(() -> ProblemType.UNKNOWN_INDICATOR.because(code));
    var frame = pages.frame("plan");
    var added = panels.stream().flatMap(panel -> panel.of(frame, indicator).stream()).toList();
    var measured =
        readings.stream()
            .flatMap(each -> each.of(indicator.year(), indicator.code()).stream())
            .toList();
    return new StaticTemplates()
        .policyIndicator(frame, plan.current(), indicator, Proposal.of(indicator), measured, added);
  }
}
