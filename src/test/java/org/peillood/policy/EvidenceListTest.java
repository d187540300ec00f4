package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peillood.policy.EvidenceList.Filter;

class EvidenceListTest {

  private final YearPlan plan = Plan2020.plan();

  private EvidenceList chosen(String kind, String theme, String year) {
    return EvidenceList.of(plan.evidence(), 2020, new Filter(kind, theme, year));
  }

  @Test
  void shows_everything_until_somebody_chooses() {
    assertThat(chosen("", "", "").shown()).hasSize(140);
    assertThat(chosen("EVENT", "VII", "2020").shown())
        .isNotEmpty()
        .allMatch(item -> item.kind() == EvidenceItem.Kind.EVENT)
        .allMatch(item -> item.themes().contains("VII"));
    assertThat(chosen("NOTHING", "", "").shown()).isEmpty();
    assertThat(chosen("NOTHING", "", "").all()).isEqualTo(140);
  }

  @Test
  void a_forum_is_found_from_what_was_shown_there_and_the_other_way_round() {
    var forum = plan.evidence("EV-23").orElseThrow();
    var note = plan.note("NT-09").orElseThrow();
    assertThat(plan.shownAt(forum))
        .extracting(EvidenceItem::code)
        .containsExactly("SV-01", "SV-02", "NT-09");
    assertThat(plan.shownAt(note)).extracting(EvidenceItem::code).containsExactly("EV-23");
  }
}
