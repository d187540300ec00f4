package org.peillood.chart;

import gg.jte.models.runtime.JteModel;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The gallery of charts, each chart with its words and table, and the files. */
@Path("/grafieken")
public class ChartResource {

  private static final String WIDE = "560";

  @Inject Pages pages;
  @Inject Charts charts;
  @Inject Gallery gallery;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var frame = pages.frame("charts");
    var problems = new ArrayList<>(charts.problems());
    var drawings = new ArrayList<ChartView>();
    for (var definition : charts.all()) {
      try {
        drawings.add(ChartView.of(charts.drawing(definition, frame.language())));
      } catch (Problem problem) {
        // One definition that does not fit its survey leaves the others as they are.
        problems.add(undrawn(definition, problem, frame));
      }
    }
    var shelf = gallery.shelf(frame.language());
    return new StaticTemplates()
        .chartCharts(
            frame,
            List.copyOf(drawings),
            shelf.drawings().stream().map(ChartView::of).toList(),
            shelf.undrawn(),
            List.copyOf(problems));
  }

  private static Complaint undrawn(ChartDefinition definition, Problem problem, Frame frame) {
    if (problem.type() != ProblemType.INVALID_TABULATION
        && problem.type() != ProblemType.UNKNOWN_SURVEY) {
      throw problem;
    }
    return new Complaint(
        definition.id(),
        problem.details().stream().map(Object::toString).collect(Collectors.joining(" ")),
        frame.t("charts.undrawn.remedy"));
  }

  @GET
  @Path("{id: [a-z0-9-]+}")
  @Requires(Permission.READ)
  public JteModel one(@PathParam("id") String id) {
    var frame = pages.frame("charts");
    var drawing = gallery.drawing(id, frame.language());
    return new StaticTemplates().chartChart(frame, ChartView.of(drawing));
  }

  @GET
  @Path("{id: [a-z0-9-]+}.svg")
  @Requires(Permission.READ)
  public Response svg(
      @PathParam("id") String id,
      @QueryParam("breedte") @DefaultValue(WIDE) int width,
      @QueryParam("taal") @Nullable String language,
      @QueryParam("voor") @DefaultValue("scherm") String medium) {
    var drawing = gallery.drawing(id, language(language));
    return Response.ok(drawing.svg(fitting(width), medium(medium)), "image/svg+xml")
        .header("Content-Disposition", "inline; filename=\"" + id + ".svg\"")
        .build();
  }

  @GET
  @Path("{id: [a-z0-9-]+}.png")
  @Requires(Permission.READ)
  public Response png(
      @PathParam("id") String id,
      @QueryParam("breedte") @DefaultValue(WIDE) int width,
      @QueryParam("taal") @Nullable String language,
      @QueryParam("voor") @DefaultValue("druk") String medium) {
    var drawing = gallery.drawing(id, language(language));
    return Response.ok(drawing.png(fitting(width), medium(medium)), "image/png")
        .header("Content-Disposition", "inline; filename=\"" + id + ".png\"")
        .build();
  }

  private Language language(@Nullable String code) {
    return Texts.STAFF_LANGUAGES.stream()
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseGet(pages::language);
  }

  /** The widest of our widths that fits; charts are laid out for these and no others. */
  static int fitting(int width) {
    return Picture.WIDTHS.stream().filter(w -> w <= width).max(Integer::compare).orElse(330);
  }

  private static Medium medium(String name) {
    return name.equals("druk") ? Medium.PRINT : Medium.SCREEN;
  }
}
