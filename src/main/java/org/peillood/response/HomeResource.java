package org.peillood.response;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.Public;

/** The front door: visitors find the open surveys, those who are signed in their themes. */
@Path("/")
public class HomeResource {

  @Inject Pages pages;
  @Inject Surveys surveys;

  @GET
  @Public
  public Response home() {
    if (pages.viewer().isPresent()) {
      return Response.seeOther(URI.create("/themas")).build();
    }
    var open =
        surveys.catalogue().surveys().stream()
            .filter(survey -> surveys.open(survey).isPresent())
            .toList();
    return Response.ok(new StaticTemplates().responseHome(pages.frame("home"), open)).build();
  }
}
