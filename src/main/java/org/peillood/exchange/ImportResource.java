package org.peillood.exchange;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.exchange.ImportJob.Order;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Bringing responses in from a file: the page, and how far it is. */
@Path("/")
public class ImportResource {

  @Inject Pages pages;
  @Inject Surveys surveys;
  @Inject ResponseImport imports;
  @Inject ImportJobs jobs;
  @Inject Clock clock;

  @GET
  @Path("invoer/{survey}")
  @Requires(Permission.IMPORT)
  public JteModel form(@PathParam("survey") String survey) {
    return page(pages.frame("surveys"), survey, List.of());
  }

  @POST
  @Path("invoer/{survey}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.IMPORT)
  public Response begin(
      @PathParam("survey") String survey,
      @FormParam("golf") @Nullable EntityPart wave,
      @FormParam("bestand") @Nullable EntityPart file)
      throws IOException {
    var frame = pages.frame("surveys");
    if (wave == null
        || file == null
        || file.getFileName().filter(name -> !name.isBlank()).isEmpty()) {
      var missing =
          new Complaint(
              frame.t("import.file"),
              frame.t("import.fault.no-file"),
              frame.t("import.fault.no-file.remedy"));
      return Response.status(ProblemType.INVALID_INPUT.status())
          .entity(page(frame, survey, List.of(missing)))
          .build();
    }
    var code = new String(wave.getContent().readAllBytes(), StandardCharsets.UTF_8);
    var order =
        new Order(survey, code, file.getFileName().orElse(""), pages.viewer().orElseThrow().name());
    var id = imports.begin(order, file::getContent, frame.language());
    return Response.seeOther(URI.create("/invoer/" + survey + "/" + id)).build();
  }

  @GET
  @Path("invoer/{survey}/{job}")
  @Requires(Permission.IMPORT)
  public JteModel progress(@PathParam("survey") String survey, @PathParam("job") String job) {
    var found = jobs.of(survey, job);
    return new StaticTemplates()
        .exchangeProgress(
            pages.frame("surveys"), surveys.survey(survey), found, found.state(clock.instant()));
  }

  private JteModel page(Frame frame, String survey, List<Complaint> complaints) {
    return new StaticTemplates()
        .exchangeImport(
            frame, surveys.survey(survey), jobs.latest(survey), clock.instant(), complaints);
  }
}
