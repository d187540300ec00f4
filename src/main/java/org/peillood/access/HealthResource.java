package org.peillood.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.store.Health;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/**
 * Says whether the platform can serve, for balancers, service units and tests, and what else is
 * wrong, for people.
 */
@Path("/gezond")
public class HealthResource {

  @Inject Health health;

  @GET
  @Public
  @Produces(MediaType.TEXT_PLAIN)
  public String healthy() {
    if (!health.databaseAnswers()) {
      throw ProblemType.UNAVAILABLE.because();
    }
    // The first line is for whoever decides whether this node gets requests, the others for people.
    return Stream.concat(Stream.of("ok"), health.troubles().stream())
        .collect(Collectors.joining("\n"));
  }
}
