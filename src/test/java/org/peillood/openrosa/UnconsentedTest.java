package org.peillood.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.SurveyFolder;

/** Forms in which questions of the job seekers' long wave about background are answered. */
class UnconsentedTest {

  private static final Questionnaire ASKED =
      SurveyFolder.read(Path.of("surveys"))
          .survey("werkzoekenden")
          .flatMap(survey -> survey.wave("2019"))
          .orElseThrow()
          .questionnaire();

  private static Unconsented.Left left(String own) {
    var document =
        "<data id=\"werkzoekenden\"><deelname><J01>ja</J01><vragen><J02>werk</J02>"
            + own
            + "<gevoelig><J28>maghreb</J28><J29>ja</J29></gevoelig></vragen></deelname></data>";
    var sent = new Instance(InstanceReader.root(document), document, "hash");
    return Unconsented.outOf(sent, List.of(ASKED));
  }

  @Test
  void without_a_yes_nothing_about_special_categories_stays() {
    for (var own : List.of("", "<J27/>", "<J27>nee</J27>")) {
      var left = left(own);
      assertThat(left.instance().document())
          .as(own)
          .contains("<J02>werk</J02>")
          .doesNotContain("maghreb", "<J29>ja");
      assertThat(left.values()).isEqualTo(Set.of("maghreb", "ja"));
    }
  }

  @Test
  void after_a_yes_everything_stays_as_it_was_sent() {
    var left = left("<J27>ja</J27>");
    assertThat(left.instance().document()).contains("<J28>maghreb</J28><J29>ja</J29>");
    assertThat(left.values()).isEmpty();
  }
}
