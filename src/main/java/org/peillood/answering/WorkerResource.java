package org.peillood.answering;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.peillood.web.Assets;
import org.peillood.web.Public;

/**
 * The service worker that keeps respondents going without a network. It stands beside the pages it
 * looks after: its folder is as far as it may reach.
 */
@Path("/v/wacht.js")
public class WorkerResource {

  @GET
  @Public
  public Response worker() {
    return Response.ok(Assets.content("wacht.js"))
        .header("Content-Type", "text/javascript; charset=utf-8")
        .header("Cache-Control", "no-cache")
        .build();
  }
}
