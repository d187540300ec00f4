package org.peillood.invitation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.answering.SharedDevice;
import org.peillood.answering.SharedDevices;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Settings;

/** The addresses that make a tablet or a helper's telephone a shared device of a wave. */
@Path("/bevragingen/{survey}/uitnodigingen/{wave}/toestellen")
public class DeviceLinksResource extends WaveResource {

  @Inject Associations associations;
  @Inject SharedDevices devices;
  @Inject Settings settings;

  @GET
  @Requires(Permission.INVITE)
  public JteModel page() {
    var places =
        Stream.concat(
                Stream.of(place("", "")),
                associations.of(survey(), wave()).stream()
                    .map(association -> place(association.name(), association.link())))
            .toList();
    return new StaticTemplates()
        .invitationDevices(pages.frame("surveys"), new DevicesPage(survey(), wave(), places));
  }

  private DevicesPage.Place place(String name, String via) {
    var ways =
        Arrays.stream(SharedDevice.Kind.values())
            .map(kind -> new DevicesPage.Way(kind, address(kind, via)))
            .toList();
    return new DevicesPage.Place(name, ways);
  }

  private String address(SharedDevice.Kind kind, String via) {
    return settings.address()
        + devices.path(new SharedDevice(kind, survey().id(), wave().code(), via));
  }
}
