package org.peillood.policy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;

/** The organisations that are worked with, for programs; never the people at them. */
@Path("/api/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations that are worked with, by all their names")
public class OrganisationApiResource {

  @Inject Organisations organisations;
  @Inject Partners partners;

  /** An organisation. */
  public record Reading(
      UUID id, String name, List<String> otherNames, List<AgreementReading> agreements) {}

  /**
   * What was agreed with it.
   *
   * @param address where it can be read; empty when it exists and is not attached
   * @param copy where a copy is kept; empty for none
   */
  public record AgreementReading(
      String title,
      String address,
      String copy,
      Optional<LocalDate> checked,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {

    static AgreementReading of(Agreement agreement) {
      return new AgreementReading(
          agreement.title(),
          agreement.address(),
          agreement.copy(),
          agreement.checked(),
          agreement.from(),
          agreement.until());
    }
  }

  @GET
  @Requires(Permission.READ)
  @Operation(
      summary = "All organisations",
      description = "By name, with what was agreed with each.")
  public List<Reading> all() {
    var aliases = organisations.aliases();
    return organisations.all().stream()
        .map(
            one ->
                new Reading(
                    one.id(),
                    one.name(),
                    aliases.getOrDefault(one.id(), List.of()),
                    partners.agreements(one.id()).stream().map(AgreementReading::of).toList()))
        .toList();
  }
}
