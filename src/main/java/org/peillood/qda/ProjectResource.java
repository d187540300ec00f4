package org.peillood.qda;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.FocusGroups;

/** The transcripts of one group with how they were coded, as a project of REFI-QDA. */
@Path("/focusgroepen/{code}/qdpx")
public class ProjectResource {

  @Inject FocusGroups groups;
  @Inject ProjectDesk desk;

  @PathParam("code")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  @GET
  @Requires(Permission.RESEARCH)
  public Response file() {
    return answer(code, desk.leave(List.of(groups.group(code))));
  }

  static Response answer(String name, byte[] bytes) {
    return Response.ok(bytes, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + name + ".qdpx\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
