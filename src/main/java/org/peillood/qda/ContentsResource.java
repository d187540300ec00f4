package org.peillood.qda;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.Optional;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;

/** What projects that were read into a group say besides its texts, to be read only. */
@Path("/focusgroepen/{code}/qdpx/inhoud")
public class ContentsResource {

  @Inject FocusGroups groups;
  @Inject KeptProjects kept;
  @Inject AuditTrail trail;
  @Inject Pages pages;

  @PathParam("code")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  /** All of it; cases are about people, so that it was read stands in the audit trail. */
  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    var group = groups.group(code);
    var projects = new ArrayList<ProjectContents>();
    for (var project : kept.of(code)) {
      projects.add(ProjectContents.of(project.fileName(), opened(project)));
    }
    trail.add(
        pages.viewer().orElseThrow().name(),
        Act.PROJECT_READ,
        new AuditTrail.About(code, Optional.empty(), "qdpx"),
        projects.stream().mapToLong(each -> each.cases().size()).sum());
    return new StaticTemplates().qdaKept(pages.frame("focusgroups"), group, projects);
  }

  private QdaFile opened(KeptProject project) {
    try {
      return QdaFile.open(project.fileName(), kept.content(project));
    } catch (QdaRefused refused) {
      throw new IllegalStateException("a project that was taken can be read", refused);
    }
  }
}
