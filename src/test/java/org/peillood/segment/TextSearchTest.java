package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.peillood.web.Csv;

class TextSearchTest {

  private final SpokenText text =
      new Conversation("zoeken")
          .says("P1", "Loket, loket. P1 zweeg.")
          .says("P2", "a".repeat(40) + "!")
          .spoken();

  @Test
  void it_finds_words_in_any_capitals_and_never_the_name_of_a_speaker() {
    assertThat(TextSearch.in(text, "LOKET", false).hits())
        .extracting(hit -> hit.in(text.text()))
        .containsExactly("Loket", "loket");
    assertThat(TextSearch.in(text, "P1", false).hits()).hasSize(1);
    assertThat(TextSearch.in(text, "P2", false).hits()).isEmpty();
    assertThat(TextSearch.in(text, "lo.et", false).hits()).isEmpty();
    assertThat(TextSearch.in(text, "lo.et", true).hits()).hasSize(2);
  }

  @Test
  void a_pattern_that_never_ends_is_stopped_and_one_that_is_none_refused() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(TextSearch.in(text, "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x", true).end())
                .isEqualTo(TextSearch.End.TOO_LONG));
    assertThat(TextSearch.in(text, "[x", true).end()).isEqualTo(TextSearch.End.NO_PATTERN);
  }

  @Test
  void a_cell_of_a_file_never_becomes_a_formula() {
    var csv = new Csv().line(List.of("=1+1", "a \"b\", c", "−")).bytes();
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF'=1+1,\"a \"\"b\"\", c\",−\r\n");
  }
}
