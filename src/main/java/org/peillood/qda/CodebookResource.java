package org.peillood.qda;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.CodeFrames;
import org.peillood.web.Brought;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** A code frame as a codebook: out as a file, and codes of a file added to it. */
@Path("/codekaders/{frame}/qdc")
public class CodebookResource {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Pages pages;
  @Inject CodeFrames frames;
  @Inject Codebooks codebooks;
  @Inject CodebookIntake intake;

  @PathParam("frame")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String id;

  /** The codebook as a file: {@code qdc}, {@code xlsx} or {@code csv}. */
  @GET
  @Requires(Permission.READ)
  public Response file(@QueryParam("vorm") @DefaultValue("qdc") String form) {
    var frame = frames.frame(id);
    boolean seesMemos = pages.viewer().map(one -> one.may("RESEARCH")).orElse(false);
    var codes =
        seesMemos ? codebooks.of(frame.id()) : Codebooks.withoutMemos(codebooks.of(frame.id()));
    return switch (form) {
      case "xlsx" -> file(CodebookTable.workbook(codes), WORKBOOK, form);
      case "csv" -> file(CodebookTable.csv(codes), "text/csv; charset=utf-8", form);
      case "qdc" -> {
        var trees = Codebooks.trees(codes, pages.language());
        var codebook = new QdaCodebook(Codebooks.PROGRAM, trees, List.of());
        yield file(QdaDocument.written(QdaWriter.codebook(codebook)), "text/xml", form);
      }
      default -> throw ProblemType.BAD_REQUEST.because(form);
    };
  }

  private Response file(byte[] bytes, String type, String ending) {
    return Response.ok(bytes, type)
        .header("Content-Disposition", "attachment; filename=\"" + id + "." + ending + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path("inlezen")
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    return intake.empty(Optional.of(frames.frame(id)));
  }

  /** Shows what a file would add, or adds it. */
  @POST
  @Path("inlezen")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.RESEARCH)
  public Response bring(List<EntityPart> parts) throws IOException {
    return NewFrameResource.answer(intake.bring(Optional.of(frames.frame(id)), Brought.of(parts)));
  }
}
