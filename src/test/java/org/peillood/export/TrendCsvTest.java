package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.NoTrend;
import org.peillood.analysis.OverWaves;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendTest;

class TrendCsvTest {

  private static List<String> lines(Trend trend) throws IOException {
    var out = new ByteArrayOutputStream();
    TrendCsv.write(new OverWaves(List.of(trend), List.of()), Said.WORDS, Dialect.PLAIN, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void each_wave_has_a_line_with_its_figure_and_the_difference_from_the_wave_before()
      throws IOException {
    var lines = lines(TrendTest.treated());
    assertThat(lines).hasSize(1 + 2 * 3);
    assertThat(lines.get(0)).startsWith("wave,opening of the wave,item,").endsWith(",conclusion");
    // Wilson's formula, worked out apart: 30 of 100 0.2189489 0.3958485.
    assertThat(lines.get(1))
        .startsWith("2018,")
        .contains(",yes,", ",%,30,21.8949,39.5849,100,30,,,,,,,");
    assertThat(lines.get(2)).startsWith("2019,").contains(",%,60,", ",30,").endsWith(",higher");
    assertThat(lines.get(3))
        .startsWith("2020,")
        .as("what broke, and no test")
        .contains("unfairly", "badly")
        .endsWith(",,,,,");
  }

  @Test
  void an_item_without_a_trend_has_a_line_that_says_why() throws IOException {
    var out = new ByteArrayOutputStream();
    var without =
        new NoTrend(
            List.of("treated"), "Treated unfairly?", NoTrend.Reason.ONE_WAVE, List.of("spring"));
    TrendCsv.write(new OverWaves(List.of(), List.of(without)), Said.WORDS, Dialect.PLAIN, out);
    var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith(",,treated,Treated unfairly?,").contains("‘spring’");
    assertThat(lines.get(1).replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count())
        .as("as many columns as the head")
        .isEqualTo(lines.get(0).chars().filter(c -> c == ',').count());
  }

  @Test
  void what_a_wave_may_not_show_is_a_word() throws IOException {
    assertThat(lines(TrendTest.withSmallWaves()).get(1))
        .startsWith("2017,")
        .contains(",suppressed,suppressed,suppressed,suppressed,suppressed,");
  }
}
