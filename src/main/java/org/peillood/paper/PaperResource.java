package org.peillood.paper;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;

/** The forms of a survey: printing them, how they are keyed, and which are under way. */
@Path("/papier/{survey}")
public class PaperResource {

  private static final int LARGEST_SHARE = 100;

  // The maker of PDF holds a whole document in memory: some 5 MB for each page.
  private static final int IN_ONE_FILE = 10;

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject PrintRuns runs;
  @Inject Keyings keyings;
  @Inject Settings settings;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  @GET
  @Requires(Permission.KEY)
  public JteModel overview(@QueryParam("klaar") @DefaultValue("") String done) {
    var frame = pages.frame("surveys");
    var notice =
        switch (done) {
          case "antwoord" -> frame.t("paper.done.answer");
          case "nee" -> frame.t("paper.done.refused");
          case "ander" -> frame.t("paper.done.verify");
          default -> "";
        };
    return page(frame, notice, List.of());
  }

  /** The form without a number, to look at. */
  @GET
  @Path("{wave}/voorbeeld")
  @Requires(Permission.KEY)
  public Response specimen(
      @PathParam("wave") String code, @QueryParam("taal") @DefaultValue("") String taal) {
    var survey = surveys.survey(id);
    var wave = wave(survey, code);
    var order = new PrintRun.Order(id, code, language(wave, taal), PaperForm.COPIES, 1);
    var word = pages.frame("surveys").t("paper.specimen");
    return pdf("voorbeeld-" + id + "-" + code, pages(survey, wave, order).specimen(word));
  }

  /** Prints copies, each with a number and a code that are given out now. */
  @POST
  @Path("{wave}/druk")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response print(
      @PathParam("wave") String code,
      @FormParam("taal") @DefaultValue("") String taal,
      @FormParam("aantal") @DefaultValue("") String forms,
      @FormParam("keer") @DefaultValue("3") String copies) {
    var survey = surveys.survey(id);
    var wave = wave(survey, code);
    int wanted = number(forms);
    int times = number(copies);
    if (wanted < 1 || wanted > PrintRuns.MOST || times < 1 || times > PaperForm.MOST_COPIES) {
      return refused("paper.print.number", "paper.print.fault", PrintRuns.MOST);
    }
    var order = new PrintRun.Order(id, code, language(wave, taal), times, wanted);
    var printed = pages(survey, wave, order);
    var name = "formulieren-" + id + "-" + code;
    var made = runs.print(order, wave, account());
    return made.size() <= IN_ONE_FILE
        ? pdf(name, printed.pdf(made))
        : file(name + ".zip", "application/zip", packed(name, printed, made));
  }

  /** How the forms of a wave are keyed from now on. */
  @POST
  @Path("{wave}/regels")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response choose(
      @PathParam("wave") String code,
      @FormParam("nakijken") @DefaultValue("") String oneIn,
      @FormParam("tot") @DefaultValue("") String until) {
    var survey = surveys.survey(id);
    var wave = wave(survey, code);
    int share = number(oneIn);
    if (share < 1 || share > LARGEST_SHARE) {
      return refused("paper.rules.share", "paper.rules.share.fault", LARGEST_SHARE);
    }
    try {
      keyings.choose(survey, wave, share, until.isBlank() ? null : LocalDate.parse(until));
    } catch (DateTimeParseException e) {
      return refused("paper.rules.until", "paper.rules.until.fault", until);
    }
    return Response.seeOther(URI.create("/papier/" + id)).build();
  }

  /** Takes back the numbers of a run that nobody keys: a pile that was lost or thrown away. */
  @POST
  @Path("oplage/{run}/vervallen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response takeBack(@PathParam("run") String run) {
    if (!run.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw ProblemType.NOT_FOUND.because(run);
    }
    runs.takeBack(surveys.survey(id), UUID.fromString(run));
    return Response.seeOther(URI.create("/papier/" + id)).build();
  }

  private Wave wave(Survey survey, String code) {
    var wave = surveys.wave(survey, code);
    if (!survey.asksConsent()) {
      throw ProblemType.NO_CONSENT.because(survey.id());
    }
    return wave;
  }

  private FormPages pages(Survey survey, Wave wave, PrintRun.Order order) {
    var interview = surveys.interview(survey, wave);
    var form = PaperForm.of(wave.questionnaire(), order.copies());
    return new FormPages(
        survey,
        wave,
        form,
        new Language(order.language()),
        settings.organisation(),
        settings.address(),
        code -> Checked.isYes(survey, interview, code));
  }

  private static String language(Wave wave, String wanted) {
    return wave.languages().contains(wanted) ? wanted : wave.languages().get(0);
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }

  private Response refused(String where, String what, Object argument) {
    var frame = pages.frame("surveys");
    var complaint =
        new Complaint(frame.t(where), frame.t(what, argument), frame.t(what + ".remedy"));
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(page(frame, "", List.of(complaint)))
        .build();
  }

  private JteModel page(Frame frame, String notice, List<Complaint> complaints) {
    var survey = surveys.survey(id);
    var waves =
        survey.asksConsent()
            ? survey.waves().stream()
                .sorted(Comparator.comparing(Wave::opens).reversed())
                .map(wave -> ofWave(survey, wave))
                .toList()
            : List.<FormsPage.OfWave>of();
    var page = new FormsPage(survey, waves, keyings.underWay(survey), account());
    return new StaticTemplates().paperOverview(frame, page, notice, complaints);
  }

  private FormsPage.OfWave ofWave(Survey survey, Wave wave) {
    var counts = keyings.wave(survey, wave);
    var chosen =
        wave.questionnaire()
            .allRepeats()
            .anyMatch(repeat -> repeat.count().filter(c -> c.matches("[0-9]+")).isEmpty());
    return new FormsPage.OfWave(
        wave,
        runs.of(survey, wave),
        counts,
        keyings.used(survey, wave),
        counts.keyedUntil(wave),
        Omissions.of(PaperForm.of(wave.questionnaire(), 1)),
        chosen ? FormsPage.Repeats.CHOSEN : FormsPage.Repeats.NONE);
  }

  private static byte[] packed(String name, FormPages pages, List<FormPages.Copy> copies) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int from = 0; from < copies.size(); from += IN_ONE_FILE) {
        int to = Math.min(copies.size(), from + IN_ONE_FILE);
        zip.putNextEntry(new ZipEntry(name + "-" + (from + 1) + "-" + to + ".pdf"));
        zip.write(pages.pdf(copies.subList(from, to)));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return out.toByteArray();
  }

  private static Response pdf(String name, byte[] content) {
    return file(name + ".pdf", "application/pdf", content);
  }

  private static Response file(String name, String type, byte[] content) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
