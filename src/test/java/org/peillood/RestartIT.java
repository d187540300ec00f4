package org.peillood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RestartIT {

  @Test
  void stopped_and_started_again_it_finds_everything_as_it_was() {
    var data = Platform.newFolder();
    String password;
    String survey;
    try (var first = Platform.onH2(data, List.of("-Dpeillood.sample=true"))) {
      password = first.password("beleid");
      survey = Visitor.signedIn(first, "beleid").getJson("/api/surveys/werkzoekenden").body();
    }
    try (var second = Platform.onH2(data, List.of("-Dpeillood.sample=true"))) {
      assertThat(second.said())
          .contains("Peillood is klaar op")
          .doesNotContain(password)
          .doesNotContain("eenmalig getoond");
      var officer = new Visitor(second);
      officer.post("/aanmelden", "naam", "beleid", "wachtwoord", password, "naar", "/themas");
      assertThat(officer.getJson("/api/surveys/werkzoekenden").body())
          .isEqualTo(survey)
          .contains("270", "90");
    }
  }
}
