package org.peillood.translation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.DefinitionProblem;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The workbench of translations: the languages of a survey, and each text beside its source. */
@Path("/bevragingen/{survey}/vertalingen")
public class TranslationResource {

  private static final int LONGEST_NAME = 60;

  @Inject Pages pages;
  @Inject Subjects subjects;
  @Inject Workbench workbench;
  @Inject Translations translations;
  @Inject Overviews overviews;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @GET
  @Requires(Permission.PUBLISH)
  public JteModel overview(@QueryParam("bericht") @DefaultValue("") String note) {
    var frame = pages.frame("surveys");
    return overviewSaying(
        frame,
        List.of("taal", "gezet").contains(note) ? frame.t("translation.said." + note) : "",
        List.of(),
        Map.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response decide(MultivaluedMap<String, String> form) {
    var frame = pages.frame("surveys");
    var button = first(form, "knop");
    return button.startsWith("zet-")
        ? put(frame, button.substring("zet-".length()))
        : add(frame, first(form, "taal").strip(), first(form, "naam").strip());
  }

  private Response put(Frame frame, String wave) {
    var subject = subjects.find(survey);
    var problems = workbench.put(subject, part(subject, wave), account());
    if (!problems.isEmpty()) {
      return refused(
          overviewSaying(
              frame, "", problems.stream().map(p -> complaint(p, frame)).toList(), Map.of()));
    }
    return Response.seeOther(URI.create(address() + "?bericht=gezet")).build();
  }

  private Response add(Frame frame, String code, String name) {
    var subject = subjects.find(survey);
    var complaints = new ArrayList<Complaint>();
    if (!code.matches("[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}")) {
      complaints.add(told(frame, "code", code));
    } else if (subject.from().code().equals(code)
        || subject.languages().contains(new Language(code))) {
      complaints.add(told(frame, "there", code));
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*[():].*")) {
      complaints.add(told(frame, "name", name));
    }
    if (!complaints.isEmpty()) {
      return refused(overviewSaying(frame, "", complaints, Map.of("taal", code, "naam", name)));
    }
    translations.add(survey, code, name);
    return Response.seeOther(URI.create(address() + "?bericht=taal")).build();
  }

  @GET
  @Path("{part}/{language}")
  @Requires(Permission.PUBLISH)
  public JteModel bench(
      @PathParam("part") String wave,
      @PathParam("language") String code,
      @QueryParam("toon") @DefaultValue("") String selection,
      @QueryParam("vanaf") @DefaultValue("1") int begin,
      @QueryParam("bewaard") @DefaultValue("-1") int saved) {
    var frame = pages.frame("surveys");
    var said = saved < 0 ? "" : frame.n("translation.saved", saved);
    return bench(wave, code, Selection.of(selection), begin, Map.of(), said);
  }

  @POST
  @Path("{part}/{language}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.PUBLISH)
  public Response save(
      @PathParam("part") String wave,
      @PathParam("language") String code,
      MultivaluedMap<String, String> form) {
    var subject = subjects.find(survey);
    var part = part(subject, wave);
    var language = language(subject, code);
    var selection = Selection.of(first(form, "toon"));
    int begin = number(first(form, "vanaf"));
    var saved = workbench.save(subject, part, language, typed(form), account());
    if (!saved.overtaken().isEmpty()) {
      var said = pages.frame("surveys").n("translation.saved", saved.kept().size());
      return Response.status(ProblemType.CHANGED_MEANWHILE.status())
          .entity(bench(wave, code, selection, begin, saved.overtaken(), said))
          .build();
    }
    int onward = first(form, "knop").equals("verder") ? number(first(form, "verder")) : begin;
    return Response.seeOther(
            URI.create(
                address()
                    + "/"
                    + part.wave()
                    + "/"
                    + language.code()
                    + "?toon="
                    + selection.slug()
                    + "&vanaf="
                    + onward
                    + "&bewaard="
                    + saved.kept().size()))
        .build();
  }

  private JteModel bench(
      String wave,
      String code,
      Selection selection,
      int begin,
      Map<String, Typed> overtaken,
      String said) {
    var subject = subjects.find(survey);
    var part = part(subject, wave);
    var to = language(subject, code);
    var frame = pages.frame("surveys");
    var staff = frame.language().code();
    var page =
        new BenchPage(
            part,
            subject.called(staff),
            subject.wave(part).map(w -> w.title().in(staff)).orElse(""),
            subject.from(),
            to,
            subject.nameOf(to),
            workbench.lines(subject, part, to),
            selection,
            begin,
            overtaken,
            said);
    return new StaticTemplates().translationBench(frame, page);
  }

  private static List<Typed> typed(MultivaluedMap<String, String> form) {
    return form.keySet().stream()
        .filter(name -> name.matches("k-[0-9]{1,6}"))
        .map(
            name -> {
              var at = name.substring(2);
              return new Typed(
                  first(form, name),
                  shortened(Words.clean(first(form, "w-" + at))),
                  first(form, "m-" + at),
                  first(form, "b-" + at),
                  number(first(form, "r-" + at)),
                  state(first(form, "g-" + at)),
                  state(first(form, "n-" + at)));
            })
        .toList();
  }

  private static String shortened(String words) {
    if (words.length() > Words.LONGEST) {
      throw ProblemType.TOO_LARGE.because();
    }
    return words;
  }

  private static TextState state(String box) {
    return box.equals("ja") ? TextState.REVIEWED : TextState.DRAFT;
  }

  private JteModel overviewSaying(
      Frame frame, String said, List<Complaint> complaints, Map<String, String> typed) {
    return new StaticTemplates()
        .translationOverview(
            frame, overviews.page(subjects.find(survey), frame, complaints, typed, said));
  }

  private static Complaint told(Frame frame, String what, String value) {
    return new Complaint(
        frame.t("translation.language.new"),
        frame.t("translation.language." + what, value),
        frame.t("translation.language." + what + ".remedy"));
  }

  static Complaint complaint(DefinitionProblem problem, Frame frame) {
    var told = problem.in(frame.language().code());
    var value = told.value().isEmpty() ? "" : " ‘" + told.value() + "’:";
    return new Complaint(told.place() + value, told.message(), told.remedy());
  }

  private static Response refused(JteModel page) {
    return Response.status(ProblemType.INVALID_INPUT.status()).entity(page).build();
  }

  static Part part(Subject subject, String wave) {
    return subject.parts().stream()
        .filter(part -> part.wave().equals(wave))
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(wave));
  }

  static Language language(Subject subject, String code) {
    return subject.languages().stream()
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String first(MultivaluedMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
  }

  private String address() {
    return "/bevragingen/" + survey + "/vertalingen";
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }
}
