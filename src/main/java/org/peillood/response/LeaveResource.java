package org.peillood.response;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peillood.web.Public;

/**
 * Away from here at once, to a page about the weather, for somebody who is being watched. The
 * browser is asked to forget what it kept of this site (Clear-Site-Data, honoured over https).
 */
@Path("/weg")
public class LeaveResource {

  private static final URI ELSEWHERE = URI.create("https://www.meteo.be/");

  @GET
  @Public
  public Response leave() {
    return Response.seeOther(ELSEWHERE)
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
