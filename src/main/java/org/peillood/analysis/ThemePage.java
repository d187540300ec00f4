package org.peillood.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.ThemePanel.Place;
import org.peillood.analysis.ThemeResult.Block;
import org.peillood.web.Frame;

/**
 * What the page of a theme shows.
 *
 * @param modes by which of them the responses came in that the figures are of
 * @param charts the chart of a block, by the id of the block's tabulation
 * @param trends over the waves, by the id of the tabulation of a block, score or codes; none where
 *     fewer than two waves tell anything
 * @param coded what was made of open answers, by the id of the tabulation of a block
 */
public record ThemePage(
    Frame frame,
    ThemeResult result,
    ModeChoice modes,
    List<ThemePanel.Section> sections,
    List<ThemePanel.Gap> gaps,
    Map<String, FigureChart.Drawn> charts,
    Map<String, TrendView> trends,
    Map<String, CodedAnswer> coded) {

  public ThemePage {
    sections = List.copyOf(sections);
    gaps = List.copyOf(gaps);
    charts = Map.copyOf(charts);
    trends = Map.copyOf(trends);
    coded = Map.copyOf(coded);
  }

  /** The sections above or below the figures. */
  public List<ThemePanel.Section> sections(Place place) {
    return sections.stream().filter(section -> section.place() == place).toList();
  }

  /** The chart of a block. */
  public Optional<FigureChart.Drawn> chart(Block block) {
    return Optional.ofNullable(charts.get(block.result().id()));
  }

  /** A result over the waves. */
  public Optional<TrendView> trend(TabulationResult shown) {
    return Optional.ofNullable(trends.get(shown.id()));
  }

  /** What was made of the open answers of a block. */
  public Optional<CodedAnswer> coded(Block block) {
    return Optional.ofNullable(coded.get(block.result().id()));
  }

  /** How many things have no figure. */
  public long gapCount() {
    return gaps.size()
        + result.surveys().stream()
            .mapToLong(part -> part.completed() == 0 ? 1 : part.silent().size())
            .sum()
        + (result.surveys().isEmpty() ? 1 : 0);
  }

  /** Where a finding is begun with this tabulation as its evidence. */
  public static String findingAddress(Tabulation tabulation) {
    return "/bevindingen/nieuw?tabulatie="
        + URLEncoder.encode(tabulation.toJson(), StandardCharsets.UTF_8);
  }

  /** Where an indicator of the plan is measured with this tabulation. */
  public static String measureAddress(Tabulation tabulation) {
    return "/metingen/nieuw?tabulatie="
        + URLEncoder.encode(tabulation.toJson(), StandardCharsets.UTF_8);
  }

  /**
   * Where the figures of this tabulation can be fetched as a file.
   *
   * @param kind {@code csv}, {@code xlsx}, {@code json}, {@code docx} or {@code pptx}
   */
  public static String tableAddress(Tabulation tabulation, String kind) {
    return "/tabel."
        + kind
        + "?tabulatie="
        + URLEncoder.encode(tabulation.toJson(), StandardCharsets.UTF_8);
  }

  /** The page of an item. */
  public static String itemAddress(String survey, String item) {
    return "/bevragingen/" + survey + "/vragen/" + item;
  }
}
