package org.peillood.transcript;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;

/** The key of a group: the names behind its pseudonyms, for who keeps names. */
@Path("/focusgroepen/{code}/sleutel")
@Produces(MediaType.TEXT_HTML)
public class KeyResource {

  @Inject TranscriptDesk desk;
  @Inject Pseudonyms pseudonyms;
  @Inject ReadingRoom room;

  @GET
  @Requires(Permission.KEEP_NAMES)
  public JteModel key(@PathParam("code") String code) {
    var group = desk.group(code);
    var key = pseudonyms.of(code);
    room.showsKey(code, key.size());
    return new StaticTemplates().transcriptKey(desk.frame(), group, key);
  }
}
