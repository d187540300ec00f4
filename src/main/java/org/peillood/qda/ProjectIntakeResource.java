package org.peillood.qda;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.CodeFrames;
import org.peillood.coding.Marks;
import org.peillood.coding.Names;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.HeldElsewhere;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Reads a project in: first a look at what is in it, then into a group. */
@Path("/focusgroepen/inlezen")
public class ProjectIntakeResource {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @Inject Pages pages;
  @Inject FocusGroups groups;
  @Inject CodeFrames frames;
  @Inject KeptProjects kept;
  @Inject ProjectIntake intake;
  @Inject HeldElsewhere elsewhere;

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    return page(List.of());
  }

  private JteModel page(List<Complaint> complaints) {
    return new StaticTemplates().qdaExchange(frame(), groups.all(), complaints);
  }

  /** Keeps a file and shows what is in it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.RESEARCH)
  public Response bring(List<EntityPart> parts) throws IOException {
    var brought = Brought.of(parts);
    if (brought.files().isEmpty()) {
      return refused(page(List.of(CodebookIntake.said(LineFault.of(0, "no-file"), frame()))));
    }
    var file = brought.files().entrySet().iterator().next();
    try {
      var refusals = QdaFile.open(file.getKey(), file.getValue()).refusals();
      if (!refusals.isEmpty()) {
        return refused(page(said(refusals)));
      }
    } catch (QdaRefused unreadable) {
      return refused(page(said(unreadable.faults())));
    }
    var id = kept.keep(file.getKey(), file.getValue(), by());
    return to("/focusgroepen/inlezen/" + id);
  }

  @GET
  @Path("{id}")
  @Requires(Permission.RESEARCH)
  public Response look(@PathParam("id") String id) {
    var project = untaken(id);
    if (project.isEmpty()) {
      return gone();
    }
    var file = opened(project.get());
    var form =
        new ProjectPage.Form(
            "",
            HeldElsewhere.Told.of(file.project().name(), day(file.project().stamp())),
            "",
            "",
            file.project().name(),
            frame().language().code(),
            false);
    return Response.ok(shown(project.get(), file, form, List.of())).build();
  }

  /** The day on which a project was begun, if the file says it. */
  private static String day(Stamp stamp) {
    return Stream.of(stamp.at(), stamp.changedAt())
        .map(DAY::matcher)
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .findFirst()
        .orElse("");
  }

  /** Takes it into a group, or into one of its own when none was chosen. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  @Transactional
  public Response take(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    var project = untaken(id);
    if (project.isEmpty()) {
      return gone();
    }
    var file = opened(project.get());
    var draft = ProjectDraft.of(file);
    var form = sent(fields);
    var faults = new ArrayList<Complaint>();
    var group = groups.find(form.group());
    if (form.group().isEmpty()) {
      faults.addAll(elsewhere.faults(frame(), form.told()));
    } else if (group.isEmpty()) {
      faults.add(fault("qda.take.group", "group"));
    }
    if (!form.language().matches("[a-z]{2,3}(-[a-z0-9]{2,8})*")) {
      faults.add(fault("qda.take.language", "language", form.language()));
    }
    faults.addAll(faultsOfFrame(form));
    var frame = Optional.of(form.frame()).filter(known -> !known.isEmpty());
    if (!draft.codes().isEmpty() && (frame.isEmpty() || frames.exists(frame.get()))) {
      intake
          .codebook(draft, frame().language(), frame)
          .faults()
          .forEach(fault -> faults.add(CodebookIntake.said(fault, frame())));
    }
    if (!faults.isEmpty()) {
      return refused(shown(project.get(), file, form, faults));
    }
    var into = group.orElseGet(() -> begun(form));
    intake.take(project.get(), file, draft, order(form, into), by());
    return to(into.address());
  }

  private FocusGroup begun(ProjectPage.Form form) {
    return elsewhere.begin(form.told(), new Language(form.language()), frame().language(), by());
  }

  private ProjectIntake.Order order(ProjectPage.Form form, FocusGroup group) {
    boolean isNew = form.frame().isEmpty();
    return new ProjectIntake.Order(
        group,
        isNew,
        isNew ? form.id() : form.frame(),
        new Names(
            Map.of(frame().language().code(), form.name().isEmpty() ? form.id() : form.name())),
        new Language(form.language()),
        frame().language(),
        form.isReleased());
  }

  private List<Complaint> faultsOfFrame(ProjectPage.Form form) {
    if (!form.frame().isEmpty()) {
      return frames.exists(form.frame())
          ? List.of()
          : List.of(frameFault("qda.take.frame", "mark"));
    }
    var faults = new ArrayList<Complaint>();
    if (!Marks.isMark(form.id()) || form.id().equals("inlezen")) {
      faults.add(frameFault("coding.frame.id", "mark"));
    } else if (frames.exists(form.id())) {
      faults.add(frameFault("coding.frame.id", "taken"));
    }
    if (form.name().isEmpty()) {
      faults.add(frameFault("qda.take.frame.name", "no-name"));
    } else if (form.name().length() > CodebookDraft.LONGEST_NAME) {
      faults.add(frameFault("qda.take.frame.name", "too-long"));
    }
    return faults;
  }

  private Complaint frameFault(String where, String what) {
    var key = "coding.fault." + what;
    return new Complaint(frame().t(where), frame().t(key), frame().t(key + ".remedy"));
  }

  private Complaint fault(String where, String what, Object... details) {
    var key = "qda.take.fault." + what;
    return new Complaint(
        frame().t(where), frame().t(key, details), frame().t(key + ".remedy", details));
  }

  private static ProjectPage.Form sent(MultivaluedMap<String, String> fields) {
    return new ProjectPage.Form(
        one(fields, "groep"),
        new HeldElsewhere.Told(
            one(fields, "titel"),
            one(fields, "thema"),
            one(fields, "eigenaar"),
            one(fields, "gehouden-op")),
        one(fields, "kader"),
        one(fields, "code").toLowerCase(Locale.ROOT),
        one(fields, "naam"),
        one(fields, "taal").toLowerCase(Locale.ROOT),
        one(fields, "staat").equals("vrij"));
  }

  private static String one(MultivaluedMap<String, String> fields, String name) {
    var sent = fields.getFirst(name);
    return sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "").strip();
  }

  private JteModel shown(
      KeptProject project, QdaFile file, ProjectPage.Form form, List<Complaint> complaints) {
    var page =
        ProjectPage.of(
            project.id(),
            file,
            ProjectDraft.of(file),
            project.fileName(),
            said(file.faults()),
            groups.all(),
            elsewhere.themes(frame().language()),
            frames.all(),
            form);
    return new StaticTemplates().qdaProject(frame(), page, complaints);
  }

  private Optional<KeptProject> untaken(String id) {
    try {
      return kept.untaken(UUID.fromString(id), by());
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  // It was judged when it was brought.
  private QdaFile opened(KeptProject project) {
    try {
      return QdaFile.open(project.fileName(), kept.content(project));
    } catch (QdaRefused refused) {
      throw new IllegalStateException("a project that is kept can be read", refused);
    }
  }

  private List<Complaint> said(List<QdaFault> faults) {
    var page = frame();
    return faults.stream().map(fault -> CodebookIntake.said(fault, page)).toList();
  }

  private Response gone() {
    return Response.status(ProblemType.NOT_FOUND.status())
        .entity(page(List.of(fault("qda.codebook.file", "gone"))))
        .build();
  }

  private Frame frame() {
    return pages.frame("focusgroups");
  }

  private static Response refused(JteModel page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(page).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }

  private String by() {
    return pages.viewer().orElseThrow().name();
  }
}
