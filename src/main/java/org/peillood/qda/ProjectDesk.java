package org.peillood.qda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.web.Pages;

/** Lets projects leave, and remembers that they did. */
@RequestScoped
class ProjectDesk {

  @Inject Projects projects;
  @Inject KeptProjects kept;
  @Inject Origins origins;
  @Inject AuditTrail trail;
  @Inject Pages pages;

  /** The file of these groups. One group whose project was read in goes out as that project. */
  @Transactional
  byte[] leave(List<FocusGroup> groups) {
    var account = pages.viewer().orElseThrow().name();
    var held = projects.of(groups, account, pages.frame("surveys").texts());
    long codings = held.texts().stream().mapToLong(text -> text.parts().size()).sum();
    for (var group : groups) {
      trail.add(
          account,
          Act.TRANSCRIPTS_EXPORTED,
          new AuditTrail.About(group.code(), Optional.empty(), "qdpx"),
          codings);
    }
    var brought = groups.size() == 1 ? kept.of(groups.get(0).code()) : List.<KeptProject>of();
    return brought.size() == 1
        ? amended(groups.get(0), brought.get(0), held).packed()
        : ProjectMaker.archive(held).packed();
  }

  private QdaArchive amended(FocusGroup group, KeptProject brought, Held held) {
    try {
      var gone = new HashSet<String>();
      origins.from(brought.id()).forEach(guid -> gone.add(Guid.key(guid)));
      gone.removeAll(projects.standing(group));
      return Amender.amended(QdaFile.open(brought.fileName(), kept.content(brought)), held, gone);
    } catch (QdaRefused refused) {
      throw new IllegalStateException("a project that was taken can be read", refused);
    }
  }
}
