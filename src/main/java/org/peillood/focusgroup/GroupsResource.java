package org.peillood.focusgroup;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;

/** The list of focus groups. */
@Path("/focusgroepen")
@Produces(MediaType.TEXT_HTML)
public class GroupsResource {

  @Inject GroupDesk desk;
  @Inject FocusGroups groups;
  @Inject HeldGroups held;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return new StaticTemplates()
        .focusgroupGroups(desk.frame(), desk.plan(), groups.all(), held.all());
  }
}
