package org.peillood.qda;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.web.ProblemType;

/** The transcripts of several groups as one project of REFI-QDA. */
@Path("/focusgroepen/qdpx")
public class ProjectsResource {

  private static final int MOST = 100;

  @Inject FocusGroups groups;
  @Inject ProjectDesk desk;

  @GET
  @Requires(Permission.RESEARCH)
  public Response file(@QueryParam("groep") List<String> codes) {
    var chosen = codes.stream().distinct().limit(MOST).map(groups::group).toList();
    if (chosen.isEmpty()) {
      throw ProblemType.BAD_REQUEST.because("groep");
    }
    return ProjectResource.answer("focusgroepen", desk.leave(chosen));
  }
}
