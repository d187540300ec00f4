package org.peillood.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.peillood.store.Health;
import org.peillood.web.ProblemType;
import org.peillood.web.Public;

/** Says whether the platform can serve: for balancers, service units and tests. */
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
    return "ok";
  }
}
