package org.peillood.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyFolder;

/** What responses add to the tally is what counting them one by one gives. */
class StandingTest {

  private static final Survey SURVEY =
      SurveyFolder.read(Path.of("surveys")).survey("werkzoekenden").orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2020, 7, 6);
  private static final Answers YES = Answers.none().with("J01", new Answer.Choice("ja"));
  private static final List<String> LANGUAGES = List.of("nl", "fr", "ar");
  private static final List<String> WAVES = List.of("2019", "2020-07");

  private final List<Response> all = new ArrayList<>();
  private List<Standing.Entry> entries = new ArrayList<>();
  private long revision;

  @Property(tries = 300)
  void after_arrivals_corrections_and_withdrawals_the_entries_add_up_to_the_count(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 5999) Integer> happenings) {
    all.clear();
    entries = new ArrayList<>();
    happenings.forEach(this::happens);

    assertThat(sums(entries)).isEqualTo(sums(counted()));
  }

  private void happens(int what) {
    int which = what / 6;
    if (what % 6 < 2 || all.isEmpty()) {
      var wave = SURVEY.wave(WAVES.get(which % WAVES.size())).orElseThrow();
      var asked = new Response.Asked(SURVEY, wave, "version " + which % 2);
      var language = LANGUAGES.get(which % LANGUAGES.size());
      all.add(Response.start(asked, language, YES, "seal of the key", DAY));
      return;
    }
    var response = all.get(which % all.size());
    var before = response.standing();
    if (what % 6 == 5) {
      if (entries.size() > 2) {
        takeSomeTogether();
      }
    } else if (response.disposition() == Disposition.STARTED) {
      response.complete(YES, "seal of the code", ++revision, DAY);
    } else if (response.isCompleted() && what % 6 == 2) {
      response.withdraw(++revision, DAY);
    } else if (response.isCompleted() && what % 6 == 3) {
      response.beginCorrection("seal of the key that follows", YES);
      response.speak("en");
      response.correct(YES, ++revision);
    } else if (response.isCompleted()) {
      response.amend(YES, ++revision);
    }
    entries.addAll(Standing.moved(before, response.standing()));
  }

  private void takeSomeTogether() {
    int half = entries.size() / 2;
    var together = new ArrayList<>(Standing.together(entries.subList(0, half)));
    together.addAll(entries.subList(half, entries.size()));
    entries = together;
  }

  private List<Standing.Entry> counted() {
    return all.stream()
        .flatMap(response -> Standing.moved(Optional.empty(), response.standing()).stream())
        .toList();
  }

  // The newest revision of a group can be that of one that has since left it: it only has to grow.
  private static Set<List<Object>> sums(List<Standing.Entry> entries) {
    return Standing.together(entries).stream()
        .map(e -> List.<Object>of(e.group(), e.count().responses(), e.count().revisions()))
        .collect(Collectors.toSet());
  }
}
