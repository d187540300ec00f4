package org.peillood.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Visitor;

/** Who starts the demonstration finds a focus group with everything that can be made of one. */
class SampleGroupIT {

  private static final String GROUP = "/focusgroepen/FG-2020-01";
  private static final String FRAME = "/codekaders/voorbeeld-werk";
  private static final String QUOTE = "Vingt ans de métier, et on me demande un papier.";

  private final Visitor officer = Visitor.signedIn(Platform.shared(), "beleid");

  @Test
  void the_group_was_held_and_its_sheet_is_filled_in() {
    assertThat(body("/focusgroepen")).contains("FG-2020-01", "verzonnen voorbeeld");
    assertThat(body(GROUP + "/aanwezigen")).contains("P6", "M1", "Teruggetrokken");
    assertThat(body(GROUP + "/fiche"))
        .contains(
            "Eén vaste persoon bij de dienst", "arbeidsbemiddeling", "verslag eerst te lezen");
  }

  @Test
  void its_texts_have_no_names_and_nothing_of_who_withdrew() {
    for (var text : texts()) {
      assertThat(body(text)).doesNotContain("De Backer", "Amina", "pakjes");
    }
    assertThat(body(texts().get(0))).contains("[organisatie 1]", "[…]");
  }

  @Test
  void it_was_coded_by_two_compared_settled_and_counted() {
    var agreement = body(texts().get(0) + "/overeenstemming");
    assertThat(agreement).contains("DR-DIPL", "tweede codeur", "DR-REGEL");
    assertThat(body(FRAME + "/analyse")).contains("FG-2020-01", "DR-DIPL", "V6");
    assertThat(officer.get(FRAME + "/analyse/by-question.csv").body()).contains("DR-DIPL");
  }

  @Test
  void a_text_is_coded_beside_its_translation() {
    var original = texts().stream().filter(text -> body(text).contains(QUOTE)).findFirst();
    var home = original.orElseThrow();
    var translation = "Dat ik moe ben, eigenlijk.";
    assertThat(body(home + "/coderen/beurten/2")).contains(translation);
    var page = body(home + "/coderen");
    assertThat(page).doesNotContain(translation);
    var beside = Pattern.compile("/coderen(\\?naast=[0-9a-f-]{36})").matcher(page);
    assertThat(beside.find()).isTrue();
    assertThat(body(home + "/coderen" + beside.group(1))).contains(translation, QUOTE);
  }

  @Test
  void a_quote_stands_on_the_page_of_its_theme_with_its_translation() {
    assertThat(body("/themas/VII"))
        .contains(QUOTE, "Twintig jaar in het vak", "uw diploma moet eerst erkend worden");
  }

  private List<String> texts() {
    return Pattern.compile("href=\"(" + GROUP + "/teksten/[0-9a-f-]{36})\"")
        .matcher(body(GROUP + "/teksten"))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private String body(String path) {
    var answer = officer.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
