package org.peillood.analysis;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.analysis.ThemeResult.Block;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Frame;
import org.peillood.web.Pages;

/** The pages of themes: everything that was measured about one subject in one place. */
@Path("/themas")
public class ThemeResource {

  @Inject Pages pages;
  @Inject ThemeResults themes;
  @Inject Trends trends;
  @Inject CodedAnswersOfThemes coded;
  @Inject Instance<ThemePanel> panels;
  @Inject Instance<FigureChart> charts;

  @GET
  @Requires(Permission.READ)
  public JteModel all() {
    var frame = pages.frame("themes");
    return new StaticTemplates().analysisThemes(frame, themes.all(frame.language()));
  }

  @GET
  @Path("{code}")
  @Requires(Permission.READ)
  public JteModel one(
      @PathParam("code") String code,
      @QueryParam("golf") List<String> waves,
      @QueryParam(ModeChoice.MODE) List<String> modes) {
    var frame = pages.frame("themes");
    var occurring = themes.modes(code, waves, frame.language());
    var choice = ModeChoice.of(occurring, modes, Map.of("golf", waves));
    var result = themes.of(code, waves, choice.chosen(), frame.language());
    var answers = coded(result, frame);
    return new StaticTemplates()
        .analysisTheme(
            frame,
            new ThemePage(
                frame,
                result,
                choice,
                panels.stream().flatMap(panel -> panel.sections(code, frame).stream()).toList(),
                panels.stream().flatMap(panel -> panel.gaps(code, frame).stream()).toList(),
                charts(result, frame),
                trends(result, answers.values(), frame),
                answers));
  }

  private Map<String, CodedAnswer> coded(ThemeResult result, Frame frame) {
    var answers = new HashMap<String, CodedAnswer>();
    for (var part : result.surveys()) {
      for (var block : part.blocks()) {
        coded
            .of(part, block, frame.language())
            .ifPresent(answer -> answers.put(block.result().id(), answer));
      }
    }
    return answers;
  }

  private Map<String, TrendView> trends(
      ThemeResult result, Collection<CodedAnswer> answers, Frame frame) {
    var all = new ArrayList<TabulationResult>();
    for (var part : result.surveys()) {
      part.blocks().stream().map(Block::result).forEach(all::add);
      all.addAll(part.scores());
    }
    answers.stream().map(CodedAnswer::result).forEach(all::add);
    var views = new HashMap<String, TrendView>();
    for (var shown : all) {
      trends
          .view(shown.tabulation().inWaves(List.of()), charts, frame.language())
          .ifPresent(view -> views.put(shown.id(), view));
    }
    return views;
  }

  private Map<String, FigureChart.Drawn> charts(ThemeResult result, Frame frame) {
    var drawn = new HashMap<String, FigureChart.Drawn>();
    for (var part : result.surveys()) {
      for (var block : part.blocks()) {
        charts.stream()
            .flatMap(chart -> chart.of(block.result(), frame.language()).stream())
            .findFirst()
            .ifPresent(chart -> drawn.put(block.result().id(), chart));
      }
    }
    return drawn;
  }
}
