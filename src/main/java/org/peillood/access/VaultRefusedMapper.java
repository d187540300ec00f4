package org.peillood.access;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.store.VaultRefused;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;

/** Tells people what it means that the vault refuses, and the log what it is about. */
@Provider
public class VaultRefusedMapper implements ExceptionMapper<VaultRefused> {

  private static final Logger LOG = Logger.getLogger(VaultRefusedMapper.class.getName());

  @Context Providers providers;

  @Override
  public Response toResponse(VaultRefused refused) {
    LOG.log(Level.SEVERE, "the vault refuses", refused);
    return providers.getExceptionMapper(Problem.class).toResponse(problem(refused));
  }

  private static Problem problem(VaultRefused refused) {
    return switch (refused.reason()) {
      case CLOSED -> ProblemType.VAULT_CLOSED.because();
      case BROKEN -> ProblemType.SEAL_BROKEN.because();
    };
  }
}
