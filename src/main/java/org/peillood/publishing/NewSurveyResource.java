package org.peillood.publishing;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.DefinitionSource;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.FirstSettings;
import org.peillood.survey.Paragraphs;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyDocument;
import org.peillood.survey.SurveySettings;
import org.peillood.survey.Translated;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Begins a survey: a questionnaire and a few words, and it is in the making. */
@Path("/bevragingen/nieuw")
public class NewSurveyResource {

  private static final int LONGEST_ID = 60;
  private static final List<String> TAKEN_BY_ADDRESSES = List.of("nieuw");

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject SurveyDrafts drafts;
  @Inject Clock clock;

  @GET
  @Requires(Permission.PUBLISH)
  public JteModel form() {
    return page(Map.of(), List.of());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.PUBLISH)
  public Response begin(List<EntityPart> parts) throws IOException {
    var form = SettingsResource.read(parts);
    var frame = pages.frame("surveys");
    var complaints = new ArrayList<Complaint>();
    var asked = questionnaire(form, frame, complaints);
    var id = id(form, asked);
    if (isSentTwice(id, form)) {
      return Response.seeOther(address(id)).build();
    }
    if (!id.isEmpty() || complaints.isEmpty()) {
      complaints.addAll(objections(id, frame));
    }
    if (!complaints.isEmpty() || asked.isEmpty()) {
      return refused(form, complaints);
    }
    var file = form.file("bestand").orElseThrow();
    var kept = drafts.bring(id, file, account());
    var settings = settings(id, asked.get(), file, kept, form);
    if (!drafts.begin(id, SurveyDocument.write(settings), account())) {
      complaints.add(complaint(frame, "taken", id));
      return refused(form, complaints);
    }
    return Response.seeOther(URI.create(address(id) + "?bericht=begonnen")).build();
  }

  private Optional<Questionnaire> questionnaire(
      SettingsForm form, Frame frame, List<Complaint> complaints) {
    var file = form.file("bestand");
    if (file.isEmpty()) {
      complaints.add(
          new Complaint(
              frame.t("publishing.file"),
              frame.t("publishing.no-file"),
              frame.t("publishing.no-file.remedy")));
      return Optional.empty();
    }
    var read = file.get().readAlone(List.of());
    read.problems().stream()
        .filter(DefinitionProblem::isError)
        .map(problem -> problem.in(frame.language().code()))
        .map(
            problem ->
                new Complaint(
                    problem.place()
                        + (problem.value().isEmpty() ? "" : " ‘" + problem.value() + "’:"),
                    problem.message(),
                    problem.remedy()))
        .forEach(complaints::add);
    return read.questionnaire();
  }

  // The address that was typed; else one made of the name, or of what the questionnaire is called.
  private static String id(SettingsForm form, Optional<Questionnaire> asked) {
    if (!form.get("id").isBlank()) {
      return form.get("id").strip();
    }
    var name =
        form.get("naam").isBlank()
            ? asked.map(q -> q.settings().title()).orElse("")
            : form.get("naam");
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.substring(0, Math.min(id.length(), LONGEST_ID)).replaceAll("-$", "");
  }

  private List<Complaint> objections(String id, Frame frame) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > LONGEST_ID) {
      return List.of(complaint(frame, "no-id", id));
    }
    return TAKEN_BY_ADDRESSES.contains(id) || !drafts.isFree(id)
        ? List.of(complaint(frame, "taken", id))
        : List.of();
  }

  private boolean isSentTwice(String id, SettingsForm form) {
    var history = drafts.history(id);
    return form.file("bestand").isPresent()
        && history.size() == 1
        && history.get(0).savedBy().equals(account())
        && !history.get(0).isPublished()
        && drafts.files(id).stream()
            .map(DefinitionSource::base64)
            .anyMatch(form.file("bestand").get().base64()::equals);
  }

  private SurveySettings settings(
      String id, Questionnaire asked, DefinitionSource file, String kept, SettingsForm form) {
    var complete =
        asked.languages().stream()
            .filter(language -> file.readAlone(List.of(language)).questionnaire().isPresent())
            .toList();
    var year = String.valueOf(LocalDate.now(clock).getYear());
    var settings = FirstSettings.asking(id, asked, kept, complete, year);
    if (!form.get("naam").isBlank()) {
      settings = settings.with("name." + asked.defaultLanguage(), form.get("naam"));
    }
    var languages = settings.languages();
    return settings.with(
        surveys
            .catalogue()
            .survey(form.get("over"))
            .map(from -> taken(from, languages))
            .orElse(Map.of()));
  }

  /** What a survey promises and asks leave for, in the languages that another one speaks too. */
  private static Map<String, String> taken(Survey from, List<String> languages) {
    var words = new LinkedHashMap<String, String>();
    Map.of("audience", from.audience(), "asks", from.asks())
        .forEach(
            (field, text) ->
                own(text, languages).forEach(l -> words.put(field + "." + l, text.in(l))));
    Map.of(
            "promises", from.promises(),
            "notice.text", from.notice().text(),
            "afterwards", from.afterwards())
        .forEach(
            (field, text) ->
                own(text, languages)
                    .forEach(l -> words.put(field + "." + l, String.join("\n", text.in(l)))));
    if (words.keySet().stream().anyMatch(field -> field.startsWith("notice."))) {
      words.put("notice.version", "1");
    }
    return words;
  }

  private static List<String> own(Translated text, List<String> languages) {
    return languages.stream().filter(text.languages()::contains).toList();
  }

  private static List<String> own(Paragraphs text, List<String> languages) {
    return languages.stream().filter(text.languages()::contains).toList();
  }

  private static Complaint complaint(Frame frame, String key, String id) {
    return new Complaint(
        frame.t("publishing.new.id"),
        frame.t("publishing.new." + key, id),
        frame.t("publishing.new." + key + ".remedy"));
  }

  private Response refused(SettingsForm form, List<Complaint> complaints) {
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(page(form.fields(), complaints))
        .build();
  }

  private JteModel page(Map<String, String> typed, List<Complaint> complaints) {
    return new StaticTemplates()
        .publishingBegin(pages.frame("surveys"), surveys.catalogue().surveys(), typed, complaints);
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }

  private static URI address(String id) {
    return URI.create("/bevragingen/" + id + "/instellingen");
  }
}
