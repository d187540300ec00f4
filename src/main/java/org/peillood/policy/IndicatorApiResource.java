package org.peillood.policy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.ProblemType;

/** The indicators of the plan for programs. */
@Path("/api/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan", description = "The yearly plan and what became of it")
public class IndicatorApiResource {

  @Inject Plan plan;

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "All indicators of the plan",
      description =
          "In the order of the report, each with its target, result, status and evidence.")
  public List<IndicatorReading> all() {
    var current = plan.current();
    return current.indicators().stream().map(one -> IndicatorReading.of(current, one)).toList();
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  @Operation(
      summary = "One indicator of the plan",
      description = "By its code, for instance 7.B.2.")
  public IndicatorReading one(@PathParam("code") String code) {
    return plan.indicator(code)
        .map(indicator -> IndicatorReading.of(plan.current(), indicator))
        .orElseThrow(() -> ProblemType.UNKNOWN_INDICATOR.because(code));
  }
}
