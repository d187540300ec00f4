package org.peillood.openrosa;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.response.Responses;
import org.peillood.web.Bounded;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/**
 * Where apps send what was filled in (OpenRosa Form Submission API). 201 says that it is a response
 * now, 202 that it is kept and staff will look at it; after both the app may let go of its copy.
 */
@Path("/openrosa{key: (/k/[A-Za-z0-9_-]+)?}/submission")
public class SubmissionResource {

  private static final long PASSED_OVER = 32L << 20;

  @Inject Pages pages;
  @Inject Settings settings;
  @Inject Said said;
  @Inject Sending sending;
  @Inject Responses responses;

  @HEAD
  @Requires(Permission.SEND)
  public Response ready(@HeaderParam(Said.VERSION) @Nullable String version) {
    requireVersion(version);
    return answer(204).build();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.SEND)
  public Response receive(
      @HeaderParam(Said.VERSION) @Nullable String version,
      @HeaderParam("Content-Type") String type,
      InputStream body)
      throws IOException {
    requireVersion(version);
    var texts = Texts.in(pages.language());
    try (var envelope = Envelope.read(new Bounded(body, settings.largestSubmission()), type)) {
      var device = UUID.fromString(pages.viewer().orElseThrow().name());
      return told(sending.receive(envelope, device), texts);
    } catch (Unreadable unreadable) {
      passOver(body);
      throw ProblemType.INVALID_SUBMISSION.because(unreadable.words(texts)).causedBy(unreadable);
    } catch (Problem problem) {
      passOver(body);
      throw problem;
    }
  }

  private Response told(Submission submission, Texts texts) {
    return switch (submission.state()) {
      case TAKEN ->
          answer(201)
              .type(Said.XML)
              .entity(
                  OpenRosaXml.answer(
                      "submit_success",
                      texts.get(
                          "openrosa.received",
                          String.join(" ", responses.codeOfTaken(submission.id())))))
              .build();
      case ASIDE ->
          answer(202)
              .type(Said.XML)
              .entity(OpenRosaXml.answer("submit_success", texts.get("openrosa.aside")))
              .build();
      case DECLINED, ERASED ->
          answer(201)
              .type(Said.XML)
              .entity(OpenRosaXml.answer("submit_success", texts.get("openrosa.nothing-kept")))
              .build();
    };
  }

  private Response.ResponseBuilder answer(int status) {
    var response = Response.status(status);
    said.headers(pages.language()).forEach(response::header);
    return response;
  }

  // An app that is still sending would not hear the answer; only somebody ill-meant sends more.
  private static void passOver(InputStream rest) throws IOException {
    var buffer = new byte[64 * 1024];
    long left = PASSED_OVER;
    for (int read = rest.read(buffer); read >= 0 && left > 0; read = rest.read(buffer)) {
      left -= read;
    }
  }

  static void requireVersion(@Nullable String version) {
    if (!"1.0".equals(version)) {
      throw ProblemType.OPENROSA_VERSION_MISSING.because();
    }
  }
}
