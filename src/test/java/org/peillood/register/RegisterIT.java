package org.peillood.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** The registers, over HTTP and in a real browser. */
class RegisterIT {

  private static final String EVENTS = "/registers/momenten";
  private static final String MANY = EVENTS + "/reeks?jaar=2020&indicator=3.B.1";
  private static final Pattern SEEN = Pattern.compile("name=\"gezien\" value=\"(\\d+)\"");

  private final Platform platform = Platform.shared();
  private final Visitor staff = Visitor.signedIn(platform, "medewerker");

  private static String found(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  @Test
  void what_the_plan_names_is_in_the_register_and_counts_for_its_indicators() {
    var shared = staff.get(EVENTS + "?jaar=2020&indicator=6.A.5&zoek=praktijktest").body();
    assertThat(shared)
        .contains("indicatoren/6.A.2", "indicatoren/6.A.5", "dialooggroep praktijktesten");
    assertThat(staff.get("/plan/indicatoren/4.A.1").body())
        .contains("2 van 2 gehouden momenten bijgewoond: 100 %")
        .contains("Geteld")
        .contains(EVENTS + "?jaar=2020&amp;indicator=4.A.1");
    assertThat(staff.get("/plan/indicatoren/4.B.1").body()).contains("Dat is noch 0 %, noch 100 %");
    assertThat(staff.get("/registers?jaar=2020").body()).contains("Mandaten", "Trechters");
  }

  @Test
  void many_dates_are_shown_as_understood_before_they_are_kept() {
    var text = "14/1, 30/2, 22/10 (afgelast), week van 23/11";
    var read =
        staff.submit(
            MANY,
            EVENTS + "/reeks?jaar=2020",
            "titel",
            "Raad van de proef",
            "tekst",
            text,
            "stand",
            "held",
            "indicator",
            "3.B.1",
            "knop",
            "lezen");
    assertThat(read.body())
        .contains("4 momenten gelezen", "14 januari 2020", "Deze dag bestaat niet", text);
    assertThat(staff.get(EVENTS + "?zoek=Raad+van+de+proef").body()).contains("Er staat niets in");

    var kept =
        staff.submit(
            MANY,
            EVENTS + "/reeks?jaar=2020",
            "titel",
            "Raad van de proef",
            "tekst",
            text,
            "stand",
            "held",
            "indicator",
            "3.B.1",
            "regel.0.tekst",
            "14/1",
            "regel.0.stand",
            "held",
            "regel.1.tekst",
            "30/2",
            "regel.1.stand",
            "held",
            "regel.2.tekst",
            "22/10 (afgelast)",
            "regel.2.stand",
            "cancelled",
            "regel.3.tekst",
            "",
            "regel.3.stand",
            "held",
            "knop",
            "bewaren");
    assertThat(kept.uri().getPath()).isEqualTo(EVENTS);
    var list = staff.get(EVENTS + "?jaar=2020&zoek=Raad+van+de+proef").body();
    assertThat(list).contains("14 januari 2020", "30/2", "Deze dag bestaat niet", "afgelast");
    assertThat(list).doesNotContain("week van 23/11");
    var csv = staff.get(EVENTS + ".csv?jaar=2020&zoek=Raad+van+de+proef").body();
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).contains("2020-01-14", "3.B.1");
  }

  @Test
  void a_moment_that_was_moved_twice_is_a_chain_and_counts_once() {
    var form = EVENTS + "/nieuw?jaar=2020";
    var first = moment("22/4", "moved", "");
    var second = moment("24/4", "cancelled", first);
    var third = moment("18/6", "held", second);

    var chain = staff.get(EVENTS + "/" + third).body();
    assertThat(chain).contains("Verloop van dit moment", "22/4 · verplaatst", "24/4 · afgelast");
    assertThat(staff.get(EVENTS + "/" + first).body()).contains("18/6", "aria-current=\"page\"");
    var round =
        staff.submit(
            EVENTS + "/" + first,
            EVENTS + "/" + first,
            "titel",
            "Overleg op drie dagen",
            "stand",
            "moved",
            "wanneer",
            "22/4",
            "instead-of",
            third,
            "gezien",
            "1");
    assertThat(round.statusCode()).as("not after what came after it").isEqualTo(422);
    assertThat(round.body()).contains("Dat moment kan het niet zijn.");
    assertThat(staff.submit(form, form, "titel", "X", "stand", "held", "instead-of", "'").body())
        .contains("Dat moment kan het niet zijn.");

    var json = staff.getJson("/api/registers/momenten?year=2020").body();
    assertThat(json).contains("\"instead-of\":\"" + second + "\"");
    var counted =
        Pattern.compile("\"title\":\"Overleg op drie dagen\"[^{]*\"counts\":true").matcher(json);
    assertThat(counted.results()).hasSize(1);
    assertThat(staff.getJson("/api/registers/niets").statusCode()).isEqualTo(404);

    var middle = EVENTS + "/" + second;
    staff.submit(middle, middle, "gezien", "1", "knop", "verwijderen");
    assertThat(staff.getJson("/api/registers/momenten?year=2020").body())
        .as("the chain closes over what was removed")
        .contains("\"instead-of\":\"" + first + "\"")
        .doesNotContain("\"instead-of\":\"" + second + "\"");
  }

  private String moment(String when, String state, String insteadOf) {
    var form = EVENTS + "/nieuw?jaar=2020";
    var kept =
        staff.submit(
            form,
            form,
            "titel",
            "Overleg op drie dagen",
            "stand",
            state,
            "wanneer",
            when,
            "instead-of",
            insteadOf);
    assertThat(kept.statusCode()).isEqualTo(200);
    var address = kept.uri().getPath();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void an_entry_is_changed_with_its_history_and_not_over_the_head_of_somebody_else() {
    var list = "/registers/aanvragen";
    var form = list + "/nieuw?jaar=2020&indicator=9.B.2.1";
    var personal =
        staff.submit(
            form,
            list + "/nieuw?jaar=2020",
            "titel",
            "Hoe vraag ik een =subsidie aan? Bel 0470 12 34 56",
            "stand",
            "open",
            "wanneer",
            "3/2",
            "kind",
            "information");
    assertThat(personal.statusCode()).isEqualTo(422);
    assertThat(personal.body()).contains("telefoonnummer", "0470 12 34 56", "value=\"3/2\"");

    var made =
        staff.submit(
            form,
            list + "/nieuw?jaar=2020",
            "titel",
            "=Hoe vraag ik subsidie aan?",
            "stand",
            "open",
            "wanneer",
            "3/2",
            "kind",
            "information",
            "asker",
            "association");
    var entry = made.uri().getPath();
    assertThat(entry).startsWith(list + "/");
    assertThat(staff.get(list + ".csv?jaar=2020").body()).contains("'=Hoe vraag ik subsidie aan?");
    var seen = found(SEEN, made.body());
    staff.submit(entry, entry, "gezien", seen, "titel", "Subsidie aanvragen", "stand", "answered");
    assertThat(staff.get(entry).body()).contains("open", "beantwoord", "Geschiedenis");
    var late = staff.submit(entry, entry, "gezien", seen, "titel", "Te laat", "stand", "open");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Te laat");

    var now = found(SEEN, staff.get(entry).body());
    staff.submit(entry, entry, "gezien", now, "knop", "verwijderen");
    assertThat(staff.get(entry).statusCode()).isEqualTo(404);
    assertThat(staff.get(list + "?jaar=2020").body()).contains("Subsidie aanvragen", "verwijderd");
  }

  @Test
  void a_rule_of_its_own_says_what_counts() {
    var page = "/registers/telregel/2020/4.A.5";
    assertThat(staff.get(page).body()).contains("1 van 3 gehouden momenten bijgewoond: 33 %");
    var wrong = staff.submit(page, page, "register", "mandaten", "maat", "rate");
    assertThat(wrong.statusCode()).isEqualTo(422);
    staff.submit(page, page, "register", "momenten", "stand", "momenten.excused", "maat", "number");
    assertThat(staff.get("/plan/indicatoren/4.A.5").body())
        .contains("Eigen telregel", "2 momenten");
    staff.submit(page, page, "knop", "gewoon");
    assertThat(staff.get("/plan/indicatoren/4.A.5").body()).contains("Gewone telregel", "33 %");
  }

  @Test
  void everyone_can_use_the_registers() {
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("medewerker");
      for (var path :
          new String[] {
            "/registers",
            EVENTS,
            EVENTS + "/nieuw",
            MANY,
            "/registers/mandaten/nieuw",
            "/registers/telregel/2020/4.A.1",
            "/plan/indicatoren/4.A.1"
          }) {
        phone
            .open(path)
            .passesAxeInBothLights()
            .fitsItsWidth()
            .keepAs("register" + path.replaceAll("\\W+", "-"));
      }
    }
  }
}
