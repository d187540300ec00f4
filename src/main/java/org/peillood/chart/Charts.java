package org.peillood.chart;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.OverWaves;
import org.peillood.analysis.ResultWords;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendWords;
import org.peillood.analysis.Trends;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Settings;
import org.peillood.web.Texts;

/**
 * The charts of this installation: their definitions are read once from {@code charts/}; each is
 * drawn from the responses as they are at that moment.
 */
@ApplicationScoped
public class Charts {

  private static final Logger LOG = Logger.getLogger(Charts.class.getName());

  @Inject Settings settings;
  @Inject Analysis analysis;
  @Inject Trends trends;

  private ChartFolder folder = new ChartFolder(List.of(), List.of());
  private Optional<HouseStyle> style = Optional.empty();

  @PostConstruct
  void read() {
    var place = settings.definitions().resolve("charts");
    folder = ChartFolder.read(place);
    folder.problems().forEach(problem -> LOG.warning(problem.toString()));
    // An installation without charts needs no style for them.
    style = folder.definitions().isEmpty() ? Optional.empty() : Optional.of(HouseStyle.read(place));
  }

  /** All definitions, in the order of their files. */
  public List<ChartDefinition> all() {
    return folder.definitions();
  }

  /** Whether there is a style to draw with. */
  boolean canDraw() {
    return style.isPresent();
  }

  /** What is wrong with the files that were left out. */
  public List<Complaint> problems() {
    return folder.problems();
  }

  /**
   * The definition with this id.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_CHART}
   */
  public ChartDefinition definition(String id) {
    return all().stream()
        .filter(definition -> definition.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemType.UNKNOWN_CHART.because(id));
  }

  /** A chart of the responses as they are now, ready to be drawn. */
  public Drawing drawing(ChartDefinition definition, Language language) {
    var drawing = drawing(definition, analysis.run(definition.tabulation(), language), language);
    return definition.kind() == ChartDefinition.Kind.TREND
        ? over(drawing, trends.over(definition.tabulation(), language))
        : drawing;
  }

  private static Drawing over(Drawing drawing, OverWaves found) {
    var words = TrendWords.in(drawing.texts());
    return drawing
        .over(found.trends())
        .without(found.without().stream().map(words::sentence).toList());
  }

  /** A chart of figures that were computed before, such as frozen evidence. */
  public Drawing drawing(ChartDefinition definition, TabulationResult result, Language language) {
    return new Drawing(definition, result, Texts.in(language), style.orElseThrow());
  }

  /** A chart of figures over the waves that were computed before. */
  Drawing drawing(ChartDefinition definition, List<Trend> overWaves, Language language) {
    return drawing(definition, Trends.withoutTables(overWaves.get(0), language), language)
        .over(overWaves);
  }

  /**
   * A chart that has its figures.
   *
   * @param trends the same over the waves, for a chart of them
   * @param without of what a chart over the waves has no trend and why, in sentences
   */
  public record Drawing(
      ChartDefinition definition,
      TabulationResult result,
      Texts texts,
      HouseStyle style,
      List<Trend> trends,
      List<String> without) {

    public Drawing {
      trends = List.copyOf(trends);
      without = List.copyOf(without);
    }

    /** A chart of one wave. */
    Drawing(ChartDefinition definition, TabulationResult result, Texts texts, HouseStyle style) {
      this(definition, result, texts, style, List.of());
    }

    /** A chart of all that it was to show. */
    public Drawing(
        ChartDefinition definition,
        TabulationResult result,
        Texts texts,
        HouseStyle style,
        List<Trend> trends) {
      this(definition, result, texts, style, trends, List.of());
    }

    /** The same over the waves. */
    Drawing over(List<Trend> waves) {
      return new Drawing(definition, result, texts, style, waves, without);
    }

    /** The same with why something has no trend. */
    private Drawing without(List<String> sentences) {
      return new Drawing(definition, result, texts, style, trends, sentences);
    }

    /** What it shows, in words. */
    public ChartDescription description() {
      var description =
          trends.isEmpty()
              ? ChartDescription.of(this)
              : ChartDescription.of(definition, result, trends, texts);
      return description.with(without);
    }

    /** As an SVG file. */
    public String svg(int width, Medium medium) {
      return writer(width, medium).file();
    }

    /** As SVG within a page. */
    public String inline(int width) {
      return writer(width, Medium.SCREEN).inline();
    }

    /** As a PNG file, twice as wide. */
    public byte[] png(int width, Medium medium) {
      return PngWriter.write(picture(width, medium));
    }

    /** Its figures for a chart that another program draws, where that program can. */
    public Optional<Plotted> plotted() {
      return Plotted.of(this);
    }

    /** How high it is at this width. */
    public int height(int width) {
      return picture(width, Medium.PRINT).height();
    }

    private SvgWriter writer(int width, Medium medium) {
      return new SvgWriter(
          picture(width, medium), "g-" + definition.id() + "-" + width, description().text());
    }

    Picture picture(int width, Medium medium) {
      var palette = style.palette(medium);
      return new Picture(
          definition.words(texts.language()),
          caption(),
          body(width, palette),
          width,
          palette,
          texts.language().direction().equals("rtl") ? Picture.Side.RIGHT : Picture.Side.LEFT);
    }

    /** Its form, where its kind has one of its own. */
    Optional<Form> form() {
      return Forms.of(definition, result, texts);
    }

    private Body body(int width, HouseStyle.Palette palette) {
      return form().map(form -> form.body(width, palette)).orElseGet(() -> rows(width, palette));
    }

    private Body rows(int width, HouseStyle.Palette palette) {
      var tables = tables();
      return switch (definition.kind()) {
        case DIVERGING_LIKERT ->
            new DivergingBody(
                tables.stream().map(ChartTable::table).toList(), width, palette, texts);
        case GROUPED_DOTS, GROUPED_BAR ->
            split()
                .map(
                    split ->
                        (Body) new GroupedDotBody(split, definition.kind(), width, palette, texts))
                .orElseGet(() -> dots(tables, width, palette));
        case TREND ->
            trends.isEmpty()
                ? dots(tables, width, palette)
                : new TrendBody(TrendStrip.of(trends).drawn(), width, palette, texts);
        default -> dots(tables, width, palette);
      };
    }

    private Body dots(List<ChartTable> tables, int width, HouseStyle.Palette palette) {
      var rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
      return new DotBody(rows, width, palette, texts);
    }

    /** The columns that are drawn, where the kind draws columns and there are some. */
    Optional<SplitTable> split() {
      return definition.kind() == ChartDefinition.Kind.GROUPED_DOTS
              || definition.kind() == ChartDefinition.Kind.GROUPED_BAR
          ? SplitTable.of(result, definition.order())
          : Optional.empty();
    }

    List<ChartTable> tables() {
      return ChartTable.of(result, definition.order());
    }

    /** Bases and source: n of asked, item, wave, interval, date. */
    public List<String> caption() {
      if (!trends.isEmpty()) {
        return Stream.concat(
                TrendSentences.in(texts).caption(trends, TrendStrip.of(trends)).stream(),
                without.stream())
            .toList();
      }
      var words = ResultWords.in(texts);
      var caption = new ArrayList<String>();
      var tables = tables();
      if (!tables.isEmpty()) {
        caption.add(words.base(tables.stream().map(ChartTable::table).toList()));
        caption.add(words.source(result, tables.stream().map(ChartTable::table).toList()));
      }
      form().ifPresent(form -> caption.addAll(form.notes()));
      split().ifPresent(split -> caption.addAll(SplitWords.in(texts).caption(split, result)));
      caption.addAll(without);
      return caption;
    }
  }
}
