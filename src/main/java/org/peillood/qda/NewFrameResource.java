package org.peillood.qda;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.web.Brought;

/** Begins a code frame with the codes of a file. */
@Path("/codekaders/inlezen")
public class NewFrameResource {

  @Inject CodebookIntake intake;

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    return intake.empty(Optional.empty());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.RESEARCH)
  public Response bring(List<EntityPart> parts) throws IOException {
    return answer(intake.bring(Optional.empty(), Brought.of(parts)));
  }

  static Response answer(CodebookIntake.Outcome outcome) {
    return outcome.page().isPresent()
        ? Response.status(outcome.status()).entity(outcome.page().get()).build()
        : Response.seeOther(URI.create(outcome.address())).build();
  }
}
