package org.peillood.segment;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.peillood.access.Act;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.CodeFrames;
import org.peillood.focusgroup.Trait;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Csv;
import org.peillood.web.ProblemType;

/** What was coded with a frame, counted over groups, and as files. */
@Path("/codekaders/{frame}/analyse")
public class SegmentAnalysisResource {

  private static final String CSV = "text/csv; charset=utf-8";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject TextDesk desk;
  @Inject SegmentAnalysis analysis;
  @Inject Segments segments;
  @Inject CodeFrames frames;

  @PathParam("frame")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String frameId;

  @QueryParam("thema")
  @DefaultValue("")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String theme;

  @QueryParam("kenmerk")
  @DefaultValue("")
  @SuppressWarnings("NullAway.Init") // set by JAX-RS
  String traitName;

  @GET
  @Requires(Permission.RESEARCH)
  public JteModel page() {
    var frame = frames.frame(frameId);
    var coded = analysis.coded(frame, theme);
    var page =
        new AnalysisPage(
            frame,
            analysis.themes(frame),
            theme,
            trait(),
            coded.stream().map(c -> c.group().code()).distinct().count(),
            coded.stream().mapToLong(c -> c.statements().size()).sum(),
            analysis.lost(coded),
            new SaturationPicture(SegmentAnalysis.saturationOf(coded).steps()),
            tables(coded));
    return new StaticTemplates().segmentAnalysis(desk.page(), page);
  }

  private List<CountTable> tables(List<SegmentAnalysis.Coded> coded) {
    var query = "?thema=" + URLEncoder.encode(theme, StandardCharsets.UTF_8);
    return analysis.tables(
        coded,
        frames.tree(frameId),
        trait(),
        desk.page(),
        key -> "/codekaders/" + frameId + "/analyse/vragen/" + key + query);
  }

  /** The segments of what was said at one question, in all groups that were asked it. */
  @GET
  @Path("vragen/{key}")
  @Requires(Permission.RESEARCH)
  public JteModel asked(@PathParam("key") String key) {
    var frame = frames.frame(frameId);
    var by = desk.by();
    var texts = analysis.asked(analysis.coded(frame, theme));
    var question =
        texts.stream()
            .flatMap(text -> text.byTurn().values().stream())
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> ProblemType.NOT_FOUND.because(key));
    var found = new ArrayList<AskedPage.Found>();
    for (var asked : texts) {
      var text = asked.coded().text();
      for (var segment : segments.visible(text.id(), by)) {
        if (!segment.isFlagged()) {
          text.turnsOf(segment.span()).stream()
              .findFirst()
              .filter(turn -> question.equals(asked.byTurn().get(turn.number())))
              .ifPresent(turn -> found.add(new AskedPage.Found(text, turn, segment)));
        }
      }
    }
    desk.tell(frame.id(), "vraag " + key, Act.TRANSCRIPT_READ_TO_CODE, found.size());
    var back =
        "/codekaders/"
            + frameId
            + "/analyse?thema="
            + URLEncoder.encode(theme, StandardCharsets.UTF_8);
    return new StaticTemplates()
        .segmentAsked(
            desk.page(), new AskedPage(frame, frames.tree(frameId), question, back, found));
  }

  // Only traits that are chosen from a list: words could be anybody's own. Background is a special
  // category, and no column here.
  private Trait trait() {
    return Trait.PROFILE.stream()
        .filter(Trait::isChosen)
        .filter(t -> t.slug().equals(traitName))
        .findFirst()
        .orElse(Trait.GENDER);
  }

  /** A table as a file. */
  @GET
  @Path("{table}.csv")
  @Requires(Permission.RESEARCH)
  public Response table(@PathParam("table") String slug) {
    var coded = analysis.coded(frames.frame(frameId), theme);
    return tables(coded).stream()
        .filter(table -> table.slug().equals(slug))
        .findFirst()
        .map(table -> file(SegmentFiles.csv(table, frameId), CSV, slug + ".csv"))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(slug));
  }

  /** The coded excerpts as a table. */
  @GET
  @Path("fragmenten.csv")
  @Requires(Permission.RESEARCH)
  public Response excerpts() {
    return file(
        SegmentFiles.csv(excerptsOf(frames.frame(frameId)), desk.page()), CSV, "fragmenten.csv");
  }

  /** The coded excerpts as a document, under their codes. */
  @GET
  @Path("fragmenten.docx")
  @Requires(Permission.RESEARCH)
  public Response document() {
    var excerpts = excerptsOf(frames.frame(frameId));
    return file(
        SegmentFiles.docx(excerpts, frames.tree(frameId), desk.page()), DOCX, "fragmenten.docx");
  }

  /** The codes with what they mean, as a table. */
  @GET
  @Path("codeboek.csv")
  @Requires(Permission.READ)
  public Response codebookTable() {
    var csv = new Csv();
    SegmentFiles.codebook(frames.tree(frames.frame(frameId).id()), desk.page()).forEach(csv::line);
    return file(csv.bytes(), CSV, "codeboek.csv");
  }

  /** The same as a workbook. */
  @GET
  @Path("codeboek.xlsx")
  @Requires(Permission.READ)
  public Response codebook() {
    var lines = SegmentFiles.codebook(frames.tree(frames.frame(frameId).id()), desk.page());
    return file(SegmentFiles.xlsx(lines), XLSX, "codeboek.xlsx");
  }

  private List<SegmentFiles.Excerpt> excerptsOf(CodeFrame frame) {
    var by = desk.by();
    var found =
        analysis.coded(frame, theme).stream()
            .flatMap(
                c ->
                    segments.visible(c.text().id(), by).stream()
                        .filter(s -> !s.isFlagged())
                        .map(s -> new SegmentFiles.Excerpt(c.text(), s)))
            .toList();
    desk.tell(frame.id(), "fragmenten", Act.SEGMENTS_EXPORTED, found.size());
    return found;
  }

  private Response file(byte[] content, String type, String name) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + frameId + "-" + name + "\"")
        .build();
  }
}
