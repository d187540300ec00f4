package org.peillood.access;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;

/** The page on which staff make keys for devices in the field, and revoke them. */
@Path("/toestellen")
public class DeviceResource {

  @Inject Pages pages;
  @Inject Devices devices;
  @Inject Settings settings;
  @Context UriInfo uri;

  /**
   * A key that has just been made; shown once.
   *
   * @param address what the app is given as its server
   * @param server the address for those who fill in the key as a password
   */
  public record NewKey(String device, String key, String address, String server) {}

  @GET
  @Requires(Permission.IMPORT)
  public JteModel list() {
    return page(Optional.empty(), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response make(@FormParam("naam") @DefaultValue("") String name) {
    try {
      var key = devices.make(name, pages.viewer().orElseThrow().name());
      var server = settings.addressFor(uri.getBaseUri()) + "/openrosa";
      var fresh = new NewKey(name.strip(), key, server + "/k/" + key, server);
      return Response.ok(page(Optional.of(fresh), List.of())).build();
    } catch (Problem refused) {
      return Response.status(refused.type().status())
          .entity(page(Optional.empty(), refused.complaints()))
          .build();
    }
  }

  @POST
  @Path("intrekken")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response revoke(@FormParam("toestel") @DefaultValue("") String id) {
    if (!id.matches("[0-9a-f-]{36}")) {
      throw ProblemType.NOT_FOUND.because(id);
    }
    devices.revoke(UUID.fromString(id));
    return Response.seeOther(URI.create("/toestellen")).build();
  }

  private JteModel page(Optional<NewKey> fresh, List<Complaint> complaints) {
    return new StaticTemplates()
        .accessDevices(pages.frame("devices"), devices.all(), fresh, complaints);
  }
}
