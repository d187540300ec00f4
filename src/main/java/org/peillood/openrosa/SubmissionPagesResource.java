package org.peillood.openrosa;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.response.KeptFile;
import org.peillood.response.KeptFiles;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Where staff see what apps sent, and decide about what was put aside. */
@Path("/inzendingen/{survey}")
public class SubmissionPagesResource {

  @Inject Pages pages;
  @Inject Submissions submissions;
  @Inject SubmissionDesk desk;
  @Inject KeptFiles attachments;

  @GET
  @Requires(Permission.IMPORT)
  public JteModel list(@PathParam("survey") String survey) {
    return new StaticTemplates().openrosaSubmissions(pages.frame("surveys"), desk.list(survey));
  }

  @GET
  @Path("{id}")
  @Requires(Permission.IMPORT)
  public JteModel one(@PathParam("survey") String survey, @PathParam("id") String id) {
    var frame = pages.frame("surveys");
    return new StaticTemplates().openrosaSubmission(frame, desk.page(survey, id, frame.texts()));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.IMPORT)
  public Response decide(
      @PathParam("survey") String survey,
      @PathParam("id") String id,
      @FormParam("besluit") @Nullable String decision) {
    var submission = submissions.one(survey, id);
    switch (decision == null ? "" : decision) {
      case "opnemen" -> submissions.take(submission.id());
      case "verwijderen" -> submissions.remove(submission.id());
      default -> throw ProblemType.BAD_REQUEST.because();
    }
    return Response.seeOther(URI.create("/inzendingen/" + survey + "/" + id)).build();
  }

  @GET
  @Path("{id}/xml")
  @Requires(Permission.IMPORT)
  public Response xml(@PathParam("survey") String survey, @PathParam("id") String id) {
    var submission = submissions.one(survey, id);
    if (submission.document().isEmpty()) {
      throw ProblemType.UNKNOWN_SUBMISSION.because();
    }
    return Response.ok(submission.document())
        .type("application/xml; charset=utf-8")
        .header("Content-Disposition", named(id + ".xml"))
        .build();
  }

  @GET
  @Path("{id}/bijlagen/{attachment}")
  @Requires(Permission.IMPORT)
  public Response attachment(
      @PathParam("survey") String survey,
      @PathParam("id") String id,
      @PathParam("attachment") String attachment) {
    return file(attachments, desk.attachment(survey, id, attachment));
  }

  @GET
  @Path("bestanden/{attachment}")
  @Requires(Permission.IMPORT)
  public Response answer(
      @PathParam("survey") String survey, @PathParam("attachment") String attachment) {
    return file(attachments, desk.answer(survey, attachment));
  }

  /** What was kept of the device, for the few who may see it; each look is written down first. */
  @GET
  @Path("{id}/toestel")
  @Requires(Permission.READ_DEVICE_DATA)
  public JteModel traces(@PathParam("survey") String survey, @PathParam("id") String id) {
    return new StaticTemplates()
        .openrosaTraces(pages.frame("surveys"), desk.traces(survey, id, account()));
  }

  @GET
  @Path("{id}/toestel/{attachment}")
  @Requires(Permission.READ_DEVICE_DATA)
  public Response traceFile(
      @PathParam("survey") String survey,
      @PathParam("id") String id,
      @PathParam("attachment") String attachment) {
    return file(attachments, desk.traceFile(survey, id, attachment, account()));
  }

  private String account() {
    return pages.viewer().orElseThrow().name();
  }

  /** An attachment, to be kept as a file and never shown as a page of ours. */
  static Response file(KeptFiles attachments, KeptFile file) {
    StreamingOutput content = out -> attachments.write(file, out);
    return Response.ok(content)
        .type(file.safeType())
        .header("Content-Length", file.size())
        .header("Content-Disposition", named(file.name()))
        .build();
  }

  private static String named(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return "attachment; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
