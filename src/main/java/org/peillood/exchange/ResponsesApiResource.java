package org.peillood.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.exchange.ImportJob.Order;
import org.peillood.web.Complaint;
import org.peillood.web.Pages;

/** Bringing responses in from a file, for programs. */
@Path("/api/surveys/{survey}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class ResponsesApiResource {

  @Inject Pages pages;
  @Inject ResponseImport imports;
  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /**
   * How an import stands.
   *
   * @param state RUNNING, DONE, REFUSED or BROKEN
   * @param rows rows read, at the end those brought in
   * @param percent how much of the file was read
   * @param faults how many there are
   * @param complaints the first of them
   */
  public record Standing(
      ImportJob.State state, long rows, int percent, long faults, List<Complaint> complaints) {}

  @POST
  @Consumes("text/csv")
  @Requires(Permission.IMPORT)
  @Operation(
      summary = "Bring in responses from CSV",
      description =
          "Header: item names. Cells: category codes, numbers or texts; several codes separated by"
              + " spaces; empty for no answer. All or nothing. Answers 202 at once; the Location"
              + " tells how it goes.")
  public Response begin(
      @Parameter(description = "Id of the survey, such as ouders") @PathParam("survey")
          String survey,
      @Parameter(description = "Code of the wave, such as 2020") @QueryParam("wave")
          @Nullable String wave,
      InputStream csv)
      throws IOException {
    var account = pages.viewer().orElseThrow().name();
    var order = new Order(survey, wave == null ? "" : wave, "responses.csv", account);
    var id = imports.begin(order, () -> csv, pages.language());
    return Response.accepted()
        .location(URI.create("/api/surveys/" + survey + "/responses/" + id))
        .build();
  }

  @GET
  @Path("{job}")
  @Requires(Permission.IMPORT)
  @Operation(summary = "How an import stands")
  public Standing standing(@PathParam("survey") String survey, @PathParam("job") String id) {
    var job = jobs.of(survey, id);
    return new Standing(
        job.state(clock.instant()), job.rows(), job.percent(), job.faultCount(), job.complaints());
  }
}
