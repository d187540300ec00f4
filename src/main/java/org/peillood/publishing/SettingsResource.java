package org.peillood.publishing;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.SavedSettings;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.publishing.SettingsPage.Note;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.SurveyDocument;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/**
 * The settings of a survey: filled in bit by bit, as fields or as a document, looked over, and
 * published. Those of a survey from a folder are only shown.
 */
@Path("/bevragingen/{survey}/instellingen")
public class SettingsResource {

  private static final int LARGEST = 25_000_000;

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject SurveyDrafts drafts;
  @Inject SettingsDesk desk;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @GET
  @Requires(Permission.READ)
  public JteModel settings(@QueryParam("bericht") @DefaultValue("") String note) {
    var frame = pages.frame("surveys");
    var saved = drafts.newest(survey);
    if (saved.isEmpty() || !frame.may(Permission.PUBLISH.name())) {
      var shown = surveys.survey(survey);
      return new StaticTemplates().publishingShown(frame, shown, surveys.isFromFolder(survey));
    }
    return new StaticTemplates()
        .publishingSettings(
            frame,
            desk.page(saved.get(), saved.get().settings(), frame)
                .noting(
                    switch (note) {
                      case "bewaard" -> Note.SAVED;
                      case "begonnen" -> Note.BEGUN;
                      default -> Note.NONE;
                    }));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.PUBLISH)
  public Response save(List<EntityPart> parts) throws IOException {
    var form = read(parts);
    var saved = saved();
    if (form.button().equals("weg")) {
      return remove(saved);
    }
    var frame = pages.frame("surveys");
    var typed = desk.typed(saved, form, account());
    var base = revision(form.after());
    var document = SurveyDocument.write(typed);
    var same = typed.equals(saved.settings());
    if (same || drafts.save(survey, form.after(), document, account())) {
      return Response.seeOther(after(form)).build();
    }
    var newest = saved();
    var merged = typed.mergedWith(newest.settings(), base.settings());
    return Response.status(ProblemType.CHANGED_MEANWHILE.status())
        .entity(
            new StaticTemplates()
                .publishingSettings(
                    frame,
                    desk.page(newest, merged, frame).meeting(newest, typed, base.settings())))
        .build();
  }

  @GET
  @Path("publiceren")
  @Requires(Permission.PUBLISH)
  public JteModel checklist() {
    return checklist(pages.frame("surveys"));
  }

  @POST
  @Path("publiceren")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response publish(MultivaluedMap<String, String> form) {
    var frame = pages.frame("surveys");
    var saved = saved();
    int number = new SettingsForm(Map.of("na", first(form, "na")), Map.of()).after();
    if (saved.number() == number && !desk.page(saved, saved.settings(), frame).told().isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status()).entity(checklist(frame)).build();
    }
    drafts.publish(survey, number, account());
    return Response.seeOther(URI.create("/bevragingen/" + survey)).build();
  }

  @GET
  @Path("document")
  @Requires(Permission.PUBLISH)
  public JteModel document() {
    var saved = saved();
    return document(saved, saved.definition(), List.of());
  }

  @POST
  @Path("document")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.PUBLISH)
  public Response saveDocument(List<EntityPart> parts) throws IOException {
    var form = read(parts);
    var text =
        form.file("bestand").map(file -> Decoded.text(file.bytes())).orElse(form.get("tekst"));
    var saved = saved();
    var frame = pages.frame("surveys");
    var problems = SurveyDocument.read(text).problems();
    if (!problems.isEmpty()) {
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(document(saved, text, complaints(problems, frame)))
          .build();
    }
    if (!drafts.save(survey, form.after(), text, account())) {
      var newest = saved();
      var told =
          new Complaint(
              frame.t("publishing.meanwhile", newest.savedBy()),
              frame.t("publishing.meanwhile.document"),
              frame.t("publishing.meanwhile.document.remedy"));
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(document(newest, text, List.of(told)))
          .build();
    }
    return Response.seeOther(URI.create(address() + "?bericht=bewaard")).build();
  }

  @GET
  @Path("survey.yaml")
  @Produces("application/yaml")
  @Requires(Permission.PUBLISH)
  public Response download(@QueryParam("nummer") @DefaultValue("0") int number) {
    var saved = number == 0 ? saved() : revision(number);
    return Response.ok(saved.definition())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey.yaml\"")
        .build();
  }

  /**
   * Reads the parts of a form.
   *
   * @throws org.peillood.web.Problem TOO_LARGE when they are over 25 MB
   */
  static SettingsForm read(List<EntityPart> parts) throws IOException {
    var read = new ArrayList<SettingsForm.Part>();
    int left = LARGEST;
    for (var part : parts) {
      var bytes = part.getContent().readNBytes(left + 1);
      left -= bytes.length;
      if (left < 0) {
        throw ProblemType.TOO_LARGE.because();
      }
      read.add(new SettingsForm.Part(part.getName(), part.getFileName(), bytes));
    }
    return SettingsForm.of(read);
  }

  private JteModel checklist(Frame frame) {
    var saved = saved();
    var page = desk.page(saved, saved.settings(), frame);
    return new StaticTemplates().publishingChecklist(frame, page, Checklist.of(page.everything()));
  }

  private JteModel document(SavedSettings saved, String text, List<Complaint> complaints) {
    return new StaticTemplates()
        .publishingDocument(
            pages.frame("surveys"), saved, text, drafts.history(survey), complaints);
  }

  private Response remove(SavedSettings saved) {
    drafts.remove(saved.survey());
    return Response.seeOther(URI.create("/bevragingen")).build();
  }

  private URI after(SettingsForm form) {
    return URI.create(
        form.button().equals("publiceren")
            ? address() + "/publiceren"
            : address() + "?bericht=bewaard" + SettingsDesk.place(form));
  }

  private SavedSettings saved() {
    return drafts.newest(survey).orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(survey));
  }

  private SavedSettings revision(int number) {
    return drafts.history(survey).stream()
        .filter(saved -> saved.number() == number)
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(survey + " " + number));
  }

  private static List<Complaint> complaints(List<DefinitionProblem> problems, Frame frame) {
    return problems.stream()
        .map(problem -> problem.in(frame.language().code()))
        .map(problem -> new Complaint(problem.place(), problem.message(), problem.remedy()))
        .toList();
  }

  private static String first(MultivaluedMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
  }

  private String address() {
    return "/bevragingen/" + survey + "/instellingen";
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }
}
