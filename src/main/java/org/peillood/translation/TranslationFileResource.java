package org.peillood.translation;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** Translations as files: a workbook, or XLIFF for a translator's own tool. */
@Path("/bevragingen/{survey}/vertalingen/{part}/{language}/bestand")
public class TranslationFileResource {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String XLIFF = "application/xliff+xml";
  private static final int MOST_TOLD = 200;

  @Inject Pages pages;
  @Inject Subjects subjects;
  @Inject Workbench workbench;
  @Inject Translations translations;

  @PathParam("survey")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String survey;

  @PathParam("part")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String wave;

  @PathParam("language")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String code;

  @GET
  @Requires(Permission.PUBLISH)
  public JteModel page() {
    return page(pages.frame("surveys"), List.of(), "");
  }

  @GET
  @Path("xlsx")
  @Requires(Permission.PUBLISH)
  public Response workbook() {
    var subject = subjects.find(survey);
    var to = TranslationResource.language(subject, code);
    var lines = workbench.lines(subject, TranslationResource.part(subject, wave), to);
    StreamingOutput out = stream -> TranslationSheet.write(lines, subject.from(), to, stream);
    return file(out, WORKBOOK, "xlsx");
  }

  @GET
  @Path("xliff")
  @Requires(Permission.PUBLISH)
  public Response xliff() {
    var subject = subjects.find(survey);
    var to = TranslationResource.language(subject, code);
    var part = TranslationResource.part(subject, wave);
    var lines = workbench.lines(subject, part, to);
    StreamingOutput out = stream -> XliffWriter.write(part, lines, subject.from(), to, stream);
    return file(out, XLIFF, "xlf");
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.PUBLISH)
  public Response bring(List<EntityPart> parts) throws IOException {
    var frame = pages.frame("surveys");
    var brought = Brought.of(parts);
    if (brought.files().isEmpty()) {
      return refused(frame, Incoming.Sheaf.flawed("none").faults());
    }
    var subject = subjects.find(survey);
    var part = TranslationResource.part(subject, wave);
    var to = TranslationResource.language(subject, code);
    var lines = workbench.lines(subject, part, to);
    var newer = brought.field("nieuwer").equals("ja") ? Intake.Newer.GIVE_WAY : Intake.Newer.STAY;
    var bytes = brought.files().values().iterator().next();
    var judged = Intake.judge(read(bytes, lines), lines, to.code(), newer);
    if (!judged.flaws().isEmpty()) {
      return refused(frame, judged.flaws());
    }
    var overtaken =
        translations.keep(
            part,
            to.code(),
            judged.changes(),
            Translations.Together.ALL_OR_NOTHING,
            pages.viewer().orElseThrow().name());
    if (!overtaken.isEmpty()) {
      return refused(frame, Incoming.Sheaf.flawed("meanwhile").faults());
    }
    var said =
        frame.t("translation.file.said", judged.changes().size(), judged.same(), judged.reworded());
    return Response.ok(page(frame, List.of(), said)).build();
  }

  // A workbook is packed; XLIFF begins with a mark, perhaps after one that tells the order of
  // bytes.
  private static Incoming.Sheaf read(byte[] bytes, List<TextLine> lines) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
        ? TranslationSheet.read(bytes)
        : XliffReader.read(bytes, lines);
  }

  private Response refused(Frame frame, List<Incoming.Flaw> flaws) {
    var complaints = new ArrayList<Complaint>();
    for (var flaw : flaws.subList(0, Math.min(flaws.size(), MOST_TOLD))) {
      var key = "translation.flaw." + flaw.what();
      complaints.add(
          new Complaint(
              flaw.row() == 0
                  ? frame.t("translation.file.whole")
                  : frame.t("translation.file.row", flaw.row()),
              frame.t(key, flaw.details().toArray()),
              frame.t(key + ".remedy", flaw.details().toArray())));
    }
    return Response.status(ProblemType.INVALID_INPUT.status())
        .entity(page(frame, complaints, ""))
        .build();
  }

  private JteModel page(Frame frame, List<Complaint> complaints, String said) {
    var subject = subjects.find(survey);
    var part = TranslationResource.part(subject, wave);
    var to = TranslationResource.language(subject, code);
    var staff = frame.language().code();
    return new StaticTemplates()
        .translationFile(
            frame,
            new FilePage(
                part,
                subject.called(staff),
                subject.wave(part).map(w -> w.title().in(staff)).orElse(""),
                to.code(),
                "\u2068" + subject.nameOf(to) + "\u2069",
                complaints,
                said));
  }

  private Response file(StreamingOutput out, String type, String ending) {
    var name = survey + "-" + (wave.equals(Part.OWN) ? "survey" : wave) + "-" + code + "." + ending;
    return Response.ok(out, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
