package org.peillood.openrosa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.response.KeptFiles;
import org.peillood.web.Json;
import org.peillood.web.Pages;

/** What apps sent, for programs. */
@Path("/api/surveys/{survey}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SubmissionApiResource {

  @Inject Pages pages;
  @Inject SubmissionDesk desk;
  @Inject KeptFiles attachments;

  /** A submission in the list; {@code instance} is what the app calls it. */
  public record Line(
      UUID id,
      String instance,
      String wave,
      Submission.State state,
      LocalDate receivedOn,
      String device,
      long attachments) {}

  /** A file that came along. */
  public record File(UUID id, String name, String type, long size) {}

  /**
   * A submission.
   *
   * @param answers as the store holds them, by item; absent while it is no response
   * @param values everything that was filled in, node by node
   */
  public record Whole(
      UUID id,
      String instance,
      String wave,
      String formVersion,
      Submission.State state,
      LocalDate receivedOn,
      String device,
      List<SubmissionPage.Reason> faults,
      Optional<JsonNode> answers,
      List<SubmissionPage.Filled> values,
      List<File> attachments) {}

  @GET
  @Requires(Permission.IMPORT)
  @Operation(summary = "What apps sent for a survey, what waits for staff first")
  public List<Line> all(@PathParam("survey") String survey) {
    return desk.list(survey).rows().stream()
        .map(
            row ->
                new Line(
                    row.submission().id(),
                    row.submission().instance(),
                    row.submission().wave(),
                    row.submission().state(),
                    row.submission().receivedOn(),
                    row.device(),
                    row.files()))
        .toList();
  }

  @GET
  @Path("{id}")
  @Requires(Permission.IMPORT)
  @Operation(summary = "One submission with everything that was filled in")
  public Whole one(@PathParam("survey") String survey, @PathParam("id") String id) {
    var page = desk.page(survey, id, pages.frame("").texts());
    var submission = page.submission();
    return new Whole(
        submission.id(),
        submission.instance(),
        submission.wave(),
        submission.formVersion(),
        submission.state(),
        submission.receivedOn(),
        page.device(),
        page.faults(),
        desk.answers(submission).map(SubmissionApiResource::json),
        page.values(),
        page.attachments().stream()
            .map(a -> new File(a.id(), a.name(), a.safeType(), a.size()))
            .toList());
  }

  @GET
  @Path("{id}/attachments/{attachment}")
  @Produces(MediaType.WILDCARD)
  @Requires(Permission.IMPORT)
  @Operation(summary = "A file that came with a submission")
  public Response attachment(
      @PathParam("survey") String survey,
      @PathParam("id") String id,
      @PathParam("attachment") String attachment) {
    return SubmissionPagesResource.file(attachments, desk.attachment(survey, id, attachment));
  }

  @GET
  @Path("{id}/device-data")
  @Requires(Permission.READ_DEVICE_DATA)
  @Operation(summary = "What was kept of the device of a submission; each request is written down")
  public List<Trace> deviceData(@PathParam("survey") String survey, @PathParam("id") String id) {
    return desk.traces(survey, id, pages.viewer().orElseThrow().name()).traces();
  }

  private static JsonNode json(String document) {
    try {
      return Json.JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored answers cannot be read", e);
    }
  }
}
