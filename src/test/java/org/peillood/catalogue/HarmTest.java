package org.peillood.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.catalogue.Harm.Kind;
import org.peillood.survey.SurveySettings;

class HarmTest {

  private static final SurveySettings LIVE =
      new SurveySettings(
          Map.ofEntries(
              Map.entry("notice.version", "2"),
              Map.entry("notice.text.nl", "Wij bewaren weinig."),
              Map.entry("consent", "mee"),
              Map.entry("sensitive", "true"),
              Map.entry("keepUntil", "2031-12-31"),
              Map.entry("waves.1.code", "2020"),
              Map.entry("waves.1.questionnaire", "vragen.xlsx"),
              Map.entry("waves.1.languages", "nl, fr"),
              Map.entry("waves.1.opens", "2020-03-01"),
              Map.entry("waves.1.closes", "2020-05-31")));
  private static final List<Given> ANSWERS =
      List.of(new Given("2020", 12, LocalDate.of(2020, 3, 4), Set.of("fr")));

  @Test
  void a_wave_with_responses_cannot_go_and_one_without_can() {
    assertThat(Harm.of(LIVE, LIVE.withoutWave(1), ANSWERS))
        .containsExactly(new Harm("waves", Kind.WAVE_GONE, "2020"));
    assertThat(Harm.of(LIVE, LIVE.withoutWave(1), List.of())).isEmpty();
  }

  @Test
  void a_wave_closes_earlier_or_stays_open_longer_without_harm() {
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.closes", "2020-03-31"), ANSWERS)).isEmpty();
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.closes", ""), ANSWERS)).isEmpty();
    assertThat(Harm.of(LIVE, LIVE.withWave(Map.of("code", "2021")), ANSWERS)).isEmpty();
  }

  @Test
  void a_wave_opens_no_later_than_its_first_response() {
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.opens", "2020-03-04"), ANSWERS)).isEmpty();
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.opens", "2020-03-05"), ANSWERS))
        .containsExactly(new Harm("waves.1.opens", Kind.OPENS_AFTER_RESPONSES, "2020-03-04"));
  }

  @Test
  void only_a_language_in_which_nobody_answered_can_go() {
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.languages", "fr"), ANSWERS)).isEmpty();
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.languages", "nl"), ANSWERS))
        .containsExactly(new Harm("waves.1.languages", Kind.LANGUAGE_GONE, "fr"));
  }

  @Test
  void what_was_promised_to_those_who_answered_is_kept() {
    var less = LIVE.with(Map.of("consent", "ja", "sensitive", "false", "keepUntil", "2032-01-01"));
    assertThat(Harm.of(LIVE, less, ANSWERS))
        .extracting(Harm::kind)
        .containsExactly(Kind.CONSENT_CHANGED, Kind.SENSITIVITY_LOWERED, Kind.KEPT_LONGER);
    assertThat(Harm.of(LIVE, less, List.of())).isEmpty();
    assertThat(Harm.of(LIVE, LIVE.with("keepUntil", "2030-12-31"), ANSWERS)).isEmpty();
  }

  @Test
  void other_words_of_the_notice_have_a_higher_number() {
    var other = LIVE.with("notice.text.nl", "Wij bewaren meer.");
    assertThat(Harm.of(LIVE, other, List.of()))
        .containsExactly(new Harm("notice.version", Kind.NOTICE_UNDER_SAME_VERSION, "2"));
    assertThat(Harm.of(LIVE, other.with("notice.version", "3"), List.of())).isEmpty();
  }

  @Test
  void a_questionnaire_in_the_field_changes_as_a_version_only() {
    assertThat(Harm.of(LIVE, LIVE.with("waves.1.questionnaire", "nieuw.xlsx"), List.of()))
        .containsExactly(new Harm("waves.1.questionnaire", Kind.QUESTIONNAIRE_CHANGED, "2020"));
  }
}
