package org.peillood.publishing;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.DefinitionSource;
import org.peillood.catalogue.Drafts;
import org.peillood.catalogue.PublishedVersion;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.Difference.Effect;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * The versions of a survey's questionnaires: bringing the next one, and putting it in the field.
 */
@Path("/bevragingen/{survey}/vragenlijst")
public class VersionResource {

  /** What a form calls an item of which a person says that its series ends. */
  static final String BROKEN = "breuk-";

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Drafts drafts;
  @Inject @Any Instance<Leaners> leaners;
  @Inject @Any Instance<LanguageGate> gates;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    return page(pages.frame("surveys"), List.of());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.PUBLISH)
  public Response bring(List<EntityPart> parts) throws IOException {
    var frame = pages.frame("surveys");
    var brought = Brought.of(parts);
    var asked = surveys.survey(survey);
    if (brought.files().isEmpty()) {
      var missing =
          new Complaint(
              frame.t("publishing.file"),
              frame.t("publishing.no-file"),
              frame.t("publishing.no-file.remedy"));
      return refused(frame, List.of(missing));
    }
    var wave = surveys.wave(asked, brought.field("golf"));
    var problems = drafts.bring(asked, wave, DefinitionSource.of(brought.files()), account());
    return problems.stream().noneMatch(DefinitionProblem::isError)
        ? Response.seeOther(address(asked, wave)).build()
        : refused(frame, problems.stream().map(problem -> complaint(problem, frame)).toList());
  }

  @GET
  @Path("{wave}")
  @Requires(Permission.READ)
  public JteModel draft(@PathParam("wave") String code) {
    var asked = surveys.survey(survey);
    var wave = surveys.wave(asked, code);
    var frame = pages.frame("surveys");
    return new StaticTemplates().publishingDraft(frame, draftPage(asked, wave, frame));
  }

  @POST
  @Path("{wave}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response decide(@PathParam("wave") String code, MultivaluedMap<String, String> form) {
    var asked = surveys.survey(survey);
    var wave = surveys.wave(asked, code);
    if ("weg".equals(form.getFirst("knop"))) {
      drafts.discard(asked, wave);
    } else if (!progress(asked, wave, pages.frame("surveys")).stream()
        .allMatch(LanguageGate.Progress::isOpen)) {
      return Response.status(ProblemType.INVALID_INPUT.status()).entity(draft(code)).build();
    } else {
      var broken =
          form.entrySet().stream()
              .filter(field -> field.getKey().startsWith(BROKEN))
              .filter(field -> field.getValue().contains("ja"))
              .map(field -> field.getKey().substring(BROKEN.length()))
              .collect(Collectors.toSet());
      drafts.publish(asked, wave, after(form), broken, account());
    }
    return Response.seeOther(URI.create("/bevragingen/" + asked.id() + "/vragenlijst")).build();
  }

  @GET
  @Path("{wave}/bron/{number: [0-9]{1,6}}")
  @Requires(Permission.READ)
  public Response source(@PathParam("wave") String code, @PathParam("number") int number) {
    var asked = surveys.survey(survey);
    var wave = surveys.wave(asked, code);
    return surveys.published(asked, wave).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(PublishedVersion::source)
        .map(source -> download(asked, wave, number, source))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(code + " " + number));
  }

  private static Response download(Survey survey, Wave wave, int number, DefinitionSource source) {
    var ending = source.name().replaceAll(".*\\.", "").replaceAll("[^A-Za-z0-9]", "");
    var name = survey.id() + "-" + wave.code() + "-v" + number + "." + ending;
    return Response.ok(source.bytes(), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private DraftPage draftPage(Survey asked, Wave wave, Frame frame) {
    var draft =
        drafts.of(asked, wave).orElseThrow(() -> ProblemType.NOT_FOUND.because(wave.code()));
    Map<String, List<Leaners.Leaner>> leaning = new LinkedHashMap<>();
    draft.diff().changes().stream()
        .filter(change -> change.effect() != Effect.CONTINUES)
        .flatMap(change -> wave.questionnaire().anyItem(change.item()).stream())
        .forEach(
            item ->
                leaning.put(
                    item.name(),
                    leaners.stream()
                        .flatMap(each -> each.on(asked, item, frame.language()).stream())
                        .toList()));
    var warnings = draft.warnings().stream().map(problem -> complaint(problem, frame)).toList();
    return new DraftPage(asked, wave, draft, warnings, leaning, progress(asked, wave, frame));
  }

  private List<LanguageGate.Progress> progress(Survey asked, Wave wave, Frame frame) {
    return gates.stream().flatMap(gate -> gate.ofVersion(asked, wave, frame).stream()).toList();
  }

  private JteModel page(Frame frame, List<Complaint> complaints) {
    var asked = surveys.survey(survey);
    var rows =
        asked.waves().stream()
            .sorted(Comparator.comparing(Wave::opens).reversed())
            .map(wave -> row(asked, wave))
            .toList();
    return new StaticTemplates()
        .publishingVersions(frame, new VersionsPage(asked, rows), complaints);
  }

  private VersionsPage.Row row(Survey asked, Wave wave) {
    var published = new ArrayList<>(surveys.published(asked, wave));
    Collections.reverse(published);
    return new VersionsPage.Row(wave, published, drafts.of(asked, wave));
  }

  private Response refused(Frame frame, List<Complaint> complaints) {
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(page(frame, complaints))
        .build();
  }

  private static Complaint complaint(DefinitionProblem problem, Frame frame) {
    var told = problem.in(frame.language().code());
    var value = told.value().isEmpty() ? "" : " ‘" + told.value() + "’:";
    return new Complaint(told.place() + value, told.message(), told.remedy());
  }

  private static int after(MultivaluedMap<String, String> form) {
    var written = Optional.ofNullable(form.getFirst("na")).orElse("");
    if (!written.matches("[0-9]{1,6}")) {
      throw ProblemType.BAD_REQUEST.because("na");
    }
    return Integer.parseInt(written);
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }

  private static URI address(Survey survey, Wave wave) {
    return URI.create("/bevragingen/" + survey.id() + "/vragenlijst/" + wave.code());
  }
}
