package org.peillood.respondents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peillood.Platform;

/**
 * Every page of every survey in every language, over HTTP, held against the walk that was rehearsed
 * without a server; and what was stored, read beside the server and compared answer by answer.
 */
class EveryPageIT {

  // Issue 5, "How it is judged": following pages at most 14 kB.
  private static final int LIGHT = 14_000;

  private final Platform platform = Platform.unanswered();

  /** Each wave of each survey in each of its languages. */
  static Stream<Rehearsal> walks() {
    return Stream.of("werkzoekenden", "ouders", "leden")
        .map(Rehearsal::survey)
        .flatMap(
            survey -> survey.waves().stream().flatMap(wave -> walks(survey.id(), wave.code())));
  }

  private static Stream<Rehearsal> walks(String id, String code) {
    var survey = Rehearsal.survey(id);
    var wave = survey.wave(code).orElseThrow();
    return wave.languages().stream().map(language -> Rehearsal.longest(survey, wave, language));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void each_page_is_the_right_one_and_light_and_each_answer_is_stored(Rehearsal rehearsal)
      throws SQLException {
    try (var store = platform.store()) {
      var before = Stored.all(store, rehearsal).keySet();
      var pages = new HttpWalk(HttpWalk.client(), platform.uri("/")).walk(rehearsal);
      var found = Stored.all(store, rehearsal);
      found.keySet().removeAll(before);
      assertThat(found.values()).containsExactly(Stored.after(rehearsal));
      assertThat(pages.subList(1, pages.size()))
          .allSatisfy(page -> assertThat(page.octets()).as(page.page()).isLessThan(LIGHT));
    }
  }

  @Test
  void eight_at_once_are_each_shown_their_own_pages_and_stored_apart() throws Exception {
    var survey = Rehearsal.survey("werkzoekenden");
    var wave = survey.wave("2019").orElseThrow();
    var interview = Rehearsal.interview(wave);
    var walks =
        IntStream.range(0, 8)
            .mapToObj(who -> Rehearsal.of(survey, wave, interview, "nl", 100 + who))
            .toList();
    var people = Executors.newFixedThreadPool(walks.size());
    try (var store = platform.store()) {
      var before = Stored.all(store, walks.get(0)).keySet();
      var all =
          walks.stream()
              .map(
                  walk ->
                      (Callable<List<HttpWalk.Sent>>)
                          () -> new HttpWalk(HttpWalk.client(), platform.uri("/")).walk(walk))
              .toList();
      for (var done : people.invokeAll(all)) {
        assertThat(done.get()).isNotEmpty();
      }
      var found = Stored.all(store, walks.get(0));
      found.keySet().removeAll(before);
      assertThat(found.values())
          .containsExactlyInAnyOrderElementsOf(walks.stream().map(Stored::after).toList());
    } finally {
      people.shutdownNow();
    }
  }
}
