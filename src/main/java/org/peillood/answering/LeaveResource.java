package org.peillood.answering;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peillood.web.Pages;
import org.peillood.web.Public;
import org.peillood.web.Settings;

/**
 * Away from here at once, to a page about the weather, for somebody who is being watched. The
 * browser is asked to forget what it kept of this site (Clear-Site-Data, honoured over https). On a
 * shared device it is the first page for the next person.
 */
@Path("/weg")
public class LeaveResource {

  private static final URI ELSEWHERE = URI.create("https://www.meteo.be/");

  @Inject SharedDevices devices;
  @Inject Settings settings;

  @GET
  @Public
  public Response leave() {
    return devices.here().map(this::next).orElseGet(LeaveResource::away);
  }

  private static Response away() {
    return Response.seeOther(ELSEWHERE)
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  // On a shared device away is the first page again, with nothing left of who went.
  private Response next(SharedDevice device) {
    var secure = settings.secureCookies();
    return Response.seeOther(URI.create(device.start()))
        .cookie(SharedDeviceResource.cookie(SharedDevices.UNDER_WAY, "", 0, secure))
        .cookie(SharedDeviceResource.cookie(Pages.LANGUAGE_COOKIE, "", 0, secure))
        .cookie(StartResource.codeCookie(device.survey(), "", 0, secure))
        .cookie(WordsResource.cookie(device.survey(), "", 0, secure))
        .header("Clear-Site-Data", "\"cache\", \"storage\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
