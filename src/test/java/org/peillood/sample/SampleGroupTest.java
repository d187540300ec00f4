package org.peillood.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peillood.focusgroup.Guide;

class SampleGroupTest {

  private static final SampleGroupFile FILE = SampleGroupFile.read();

  @Test
  void whatever_is_coded_stands_just_once_in_its_text_and_holds_no_name() {
    var bodies =
        FILE.texts().stream()
            .collect(
                Collectors.toMap(SampleGroupFile.Text::id, text -> pseudonymised(text.body())));
    for (var coding : FILE.codings()) {
      var body = bodies.getOrDefault(coding.text(), "");
      assertThat(body.indexOf(coding.words())).as(coding.words()).isNotNegative();
      assertThat(body.lastIndexOf(coding.words()))
          .as(coding.words())
          .isEqualTo(body.indexOf(coding.words()));
    }
  }

  @Test
  void every_title_says_that_it_is_invented() {
    assertThat(FILE.group().title()).contains("verzonnen");
    assertThat(FILE.texts()).allMatch(text -> text.title().contains("verzonnen"));
  }

  @Test
  void the_guide_takes_as_long_as_was_planned() {
    assertThat(Guide.of(FILE.guide()).minutes()).isEqualTo(FILE.group().minutes());
  }

  @Test
  void nobody_is_quoted_who_withdrew() {
    var withdrawn =
        FILE.texts().stream()
            .flatMap(text -> text.body().lines())
            .filter(line -> FILE.withdrawn().stream().anyMatch(who -> line.startsWith(who + ":")));
    var used =
        Stream.concat(
                FILE.codings().stream().map(SampleGroupFile.Coding::words),
                FILE.quotes().stream().map(SampleGroupFile.Quote::words))
            .toList();
    assertThat(withdrawn).isNotEmpty().noneMatch(line -> used.stream().anyMatch(line::contains));
  }

  private static String pseudonymised(String body) {
    var text = body;
    for (var name : FILE.names().entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }
}
