package org.peillood.export;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.pages.StaticTemplates;
import org.peillood.survey.Survey;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where an officer fetches the microdata of a survey. */
@Path("/bevragingen/{survey}/uitvoer")
public class ExportResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject Export export;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    var frame = pages.frame("surveys");
    return new StaticTemplates()
        .exportPage(frame, ExportPage.of(surveys.survey(id), export, frame));
  }

  /**
   * The file itself.
   *
   * @param wave the code of a wave; empty for all waves
   * @param excel whether a table is written so that Excel opens it
   * @param texts whether open texts leave
   * @param unscreened whether also those leave that nobody has screened
   */
  @POST
  @Path("bestand")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.RESEARCH)
  public Response file(
      @FormParam("golf") @DefaultValue("") String wave,
      @FormParam("vorm") @DefaultValue("") String format,
      @FormParam("taal") @DefaultValue("") String language,
      @FormParam("schrijf") @DefaultValue("codes") String writing,
      @FormParam("excel") @DefaultValue("") String excel,
      @FormParam("teksten") @DefaultValue("") String texts,
      @FormParam("ongelezen") @DefaultValue("") String unscreened) {
    var survey = surveys.survey(id);
    var order =
        new Order(
            survey,
            wave.isEmpty() ? survey.waves() : List.of(surveys.wave(survey, wave)),
            Format.of(format).orElseThrow(ProblemType.BAD_REQUEST::because),
            language(survey, language),
            writing(writing),
            excel.isEmpty() ? Dialect.PLAIN : Dialect.EXCEL,
            open(texts, unscreened));
    var words = pages.frame("surveys").texts();
    var prepared = export.prepare(order, pages.viewer().orElseThrow().name(), words);
    StreamingOutput body = prepared::write;
    var name =
        survey.id()
            + (wave.isEmpty() ? "" : "-" + wave)
            + order.format().ending(order.hasRepeats());
    return Response.ok(body, order.format().mediaType(order.hasRepeats()))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static String language(Survey survey, String wanted) {
    if (!survey.languages().contains(wanted)) {
      throw ProblemType.BAD_REQUEST.because(wanted);
    }
    return wanted;
  }

  private static Writing writing(String wanted) {
    return switch (wanted) {
      case "nummers" -> Writing.NUMBERS;
      case "codes" -> Writing.CODES;
      case "woorden" -> Writing.LABELS;
      default -> throw ProblemType.BAD_REQUEST.because(wanted);
    };
  }

  private static Choice.Open open(String texts, String unscreened) {
    if (texts.isEmpty()) {
      return Choice.Open.NONE;
    }
    return unscreened.isEmpty() ? Choice.Open.SCREENED : Choice.Open.ALL;
  }
}
