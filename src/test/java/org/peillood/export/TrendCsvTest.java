package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Trend;
import org.peillood.analysis.TrendTest;

class TrendCsvTest {

  private static List<String> lines(Trend trend) throws IOException {
    var out = new ByteArrayOutputStream();
    TrendCsv.write(List.of(trend), Said.WORDS, Dialect.PLAIN, out);
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
  void what_a_wave_may_not_show_is_a_word() throws IOException {
    assertThat(lines(TrendTest.withSmallWaves()).get(1))
        .startsWith("2017,")
        .contains(",suppressed,suppressed,suppressed,suppressed,suppressed,");
  }
}
