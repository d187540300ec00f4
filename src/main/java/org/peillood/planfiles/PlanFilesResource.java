package org.peillood.planfiles;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanFiles;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The plan as files, to take along and to bring in. */
@Path("/plan/bestanden")
public class PlanFilesResource {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject PlanFiles files;
  @Inject KeptPlans kept;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "peillood.iati.organisation")
  Optional<String> organisation;

  @QueryParam("jaar")
  @DefaultValue("")
  String year = "";

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Requires(Permission.READ)
  public JteModel all() {
    return page(Optional.empty(), List.of());
  }

  @GET
  @Path("{file: plan\\.yaml|bewijs\\.yaml|plan\\.json|plan\\.xlsx|plan-csv\\.zip}")
  @Requires(Permission.READ)
  public Response file(@PathParam("file") String file) {
    var current = chosen();
    var trees = PlanIntake.trees(current);
    var marks = PlanMarks.of(PlanItems.of(trees));
    if (file.equals("plan.xlsx")) {
      var faults = new Faults(file, pages.frame("plan").texts());
      PlanWorkbook.tooLong(PlanTables.of(trees), faults);
      if (!faults.found().isEmpty()) {
        return Response.status(ProblemType.PLAN_REFUSED.status())
            .type(MediaType.TEXT_HTML)
            .entity(page(Optional.empty(), faults.found()))
            .build();
      }
    }
    StreamingOutput content =
        switch (file) {
          case "plan.yaml" ->
              out -> out.write(utf8(PlanFiles.yaml(trees.plan()) + marks.comments()));
          case "bewijs.yaml" -> out -> out.write(utf8(PlanFiles.yaml(trees.evidence())));
          case "plan.json" -> out -> out.write(utf8(PlanIntake.json(trees, marks)));
          case "plan.xlsx" -> out -> PlanWorkbook.write(tables(trees, marks), out);
          default -> out -> PlanZip.write(tables(trees, marks), out);
        };
    return sent(content, mediaType(file), current.year().year() + "-" + file);
  }

  /** The plan as activities of IATI. */
  @GET
  @Path("iati.xml")
  @Requires(Permission.READ)
  public Response iati() {
    var identifier =
        organisation.filter(id -> !id.isBlank()).orElseThrow(ProblemType.NOT_FOUND::because);
    var current = chosen();
    var made = clock.instant();
    return sent(
        out -> IatiFile.write(current, identifier, made, out),
        "application/xml",
        "iati-" + current.year().year() + ".xml");
  }

  /** Looks at files that were sent, and keeps the plan in them when that was asked for. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  @Requires(Permission.IMPORT)
  public Response bring(List<EntityPart> parts) throws IOException {
    var keep = false;
    var sent = new ArrayList<Sent>();
    for (var part : parts) {
      var name = part.getFileName().orElse("");
      if (part.getName().equals("doen")) {
        keep = new String(part.getContent().readNBytes(16), StandardCharsets.UTF_8).equals("keep");
      } else if (!name.isBlank()) {
        sent.add(new Sent(name, part.getContent().readNBytes(PlanIntake.LARGEST + 1)));
      }
    }
    try {
      var brought = read(sent);
      var read = brought.plan();
      if (files.has(read.year().year())) {
        var name = sent.get(0).name();
        var content = PlanIntake.json(brought.trees(), brought.marks());
        var by = pages.viewer().orElseThrow().name();
        var waiting = kept.sent(read.year().year(), name, content, by);
        return Response.seeOther(URI.create("/plan/bestanden/vergelijken/" + waiting.id())).build();
      }
      if (keep) {
        files.keep(read);
        return Response.seeOther(URI.create(read.desk())).build();
      }
      return Response.ok(page(Optional.of(read), List.of())).build();
    } catch (Problem problem) {
      if (problem.type() != ProblemType.PLAN_REFUSED) {
        throw problem;
      }
      return refused(Optional.empty(), problem.complaints());
    }
  }

  // The year that is asked for, or the one that is worked with.
  private YearPlan chosen() {
    return year.matches("\\d{4}") ? plan.of(Integer.parseInt(year)) : plan.current();
  }

  private PlanIntake.Brought read(List<Sent> sent) {
    for (var one : sent) {
      if (one.content().size() > PlanIntake.LARGEST) {
        throw ProblemType.PLAN_REFUSED.withComplaints(
            List.of(told("large", one.name(), PlanIntake.LARGEST / (1024 * 1024))));
      }
    }
    if (sent.size() == 1 && !isYaml(sent.get(0))) {
      return PlanIntake.read(sent.get(0).name(), sent.get(0).content().bytes(), chosen(), words());
    }
    if (sent.size() == 2 && sent.stream().allMatch(PlanFilesResource::isYaml)) {
      return PlanIntake.read(
          sent.get(0).name(),
          sent.get(0).content().bytes(),
          sent.get(1).name(),
          sent.get(1).content().bytes(),
          words());
    }
    throw ProblemType.PLAN_REFUSED.withComplaints(List.of(told("which")));
  }

  private Complaint told(String fault, Object... details) {
    var frame = pages.frame("plan");
    return new Complaint(
        frame.t("planfiles.import.file"),
        frame.t("planfiles.fault." + fault, details),
        frame.t("planfiles.fault." + fault + ".remedy", details));
  }

  private static boolean isYaml(Sent one) {
    var name = one.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private Response refused(Optional<YearPlan> read, List<Complaint> complaints) {
    return Response.status(ProblemType.PLAN_REFUSED.status())
        .entity(page(read, complaints))
        .build();
  }

  private JteModel page(Optional<YearPlan> read, List<Complaint> complaints) {
    var current = chosen();
    var differences =
        read.map(
            other -> PlanDifference.between(PlanIntake.trees(current), PlanIntake.trees(other)));
    return new StaticTemplates()
        .planfilesFiles(
            pages.frame("plan"),
            current,
            organisation.filter(id -> !id.isBlank()).isPresent(),
            read,
            differences.orElse(List.of()),
            kept.before(current.year().year()),
            read.map(other -> OtherYears.titles(plan, other)).orElse(List.of()),
            complaints);
  }

  private static List<PlanTables.Table> tables(PlanTables.Trees trees, PlanMarks marks) {
    var tables = new ArrayList<>(PlanTables.of(trees));
    tables.add(marks.table());
    return tables;
  }

  private Texts words() {
    return pages.frame("plan").texts();
  }

  private static Response sent(StreamingOutput content, String type, String name) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String mediaType(String file) {
    return switch (file) {
      case "plan.json" -> "application/json";
      case "plan.xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "plan-csv.zip" -> "application/zip";
      default -> "application/yaml";
    };
  }

  /** A file as it came. */
  private record Sent(String name, Content content) {
    Sent(String name, byte[] bytes) {
      this(name, new Content(bytes));
    }
  }

  /** The bytes of a file. */
  private static final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    int size() {
      return bytes.length;
    }
  }
}
