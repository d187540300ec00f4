package org.peillood.register;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.policy.Plan;
import org.peillood.web.ProblemType;

/** The registers for programs. */
@Path("/api/registers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "registers",
    description = "Events, mandates, contacts, requests, publications, trajectories and funnels")
public class RegisterApiResource {

  @Inject Registers registers;
  @Inject Plan plan;

  /**
   * An entry.
   *
   * @param when the moment as it was written
   * @param day the day, or the first one of its week, month or season
   * @param count how many it stands for; empty for a series of which nobody knows how many it were
   * @param counts whether its outcome is one that counts where no rule says otherwise
   * @param details what only its register has; {@code instead-of} is the id of another entry
   */
  public record Reading(
      UUID id,
      int year,
      String title,
      String state,
      String when,
      Optional<LocalDate> day,
      String exactness,
      String planned,
      OptionalInt count,
      boolean counts,
      String theme,
      Set<String> indicators,
      Map<String, String> details) {

    static Reading of(RegisterEntry entry) {
      return new Reading(
          entry.id(),
          entry.planYear(),
          entry.title(),
          entry.state(),
          entry.when(),
          entry.day(),
          entry.exactness().slug(),
          entry.planned(),
          entry.count(),
          entry.register().counted().contains(entry.state()),
          entry.theme(),
          entry.indicators(),
          entry.body());
    }
  }

  @GET
  @Path("{register}")
  @Requires(Permission.READ)
  @Operation(
      summary = "All entries of a register in a year",
      description = "In the order of their days; those without a day come last.")
  public List<Reading> all(
      @Parameter(description = "Such as momenten, mandaten or contacten") @PathParam("register")
          String slug,
      @Parameter(description = "Of the plan; that which is worked with when empty")
          @QueryParam("year")
          @DefaultValue("")
          String year) {
    var register = Register.at(slug).orElseThrow(() -> ProblemType.NOT_FOUND.because(slug));
    var of = year.matches("\\d{4}") ? plan.of(Integer.parseInt(year)) : plan.current();
    return registers.of(of.year().year(), register).stream().map(Reading::of).toList();
  }
}
