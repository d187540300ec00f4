package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.store.Sealer;

/** Transcripts from the first code to a quote, with a browser and without a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodingIT {

  private static final String FRAMES = "/codekaders";
  private static final Pattern SECRET = Pattern.compile("class=\"secret\"[^>]*>([^<]+)<");
  private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");

  private static final String SELECT_WITH_A_FINGER =
      """
      () => {
        const words = document.querySelector('#b3 .words');
        const node = words.firstChild;
        const touch = (type, y) => words.dispatchEvent(new PointerEvent(type, {
          bubbles: true, pointerType: 'touch', isPrimary: true, clientX: 40, clientY: y }));
        const select = (to) => {
          const range = document.createRange();
          range.setStart(node, 0);
          range.setEnd(node, to);
          const selection = getSelection();
          selection.removeAllRanges();
          selection.addRange(range);
        };
        touch('pointerdown', 10);
        document.dispatchEvent(new Event('selectstart'));
        words.dispatchEvent(new Event('selectstart', { bubbles: true }));
        select(3);
        setTimeout(() => {
          select(13);
          setTimeout(() => {
            words.dispatchEvent(new Event('contextmenu', { bubbles: true }));
            touch('pointerup', 12);
          }, 150);
        }, 100);
      }
      """;

  private final Platform platform = Platform.shared();
  private Visitor officer = new Visitor(platform);
  private Visitor other = new Visitor(platform);

  @BeforeAll
  void signInAndMakeAFrame() {
    officer = Visitor.signedIn(platform, "beleid");
    var administrator = Visitor.signedIn(platform, "beheer");
    var made =
        administrator.submit("/accounts", "/accounts", "naam", "codeur", "rol", "officer").body();
    var secret = SECRET.matcher(made);
    assertThat(secret.find()).as("a first password on %s", made).isTrue();
    other.post(
        "/aanmelden", "naam", "codeur", "wachtwoord", secret.group(1), "naar", "/wachtwoord");
    var begun =
        officer.submit(FRAMES, FRAMES, "code", "gesprek", "naam-nl", "Gesprek", "begin", "plan");
    assertThat(begun.body()).contains("DR-TAAL</a>", "OPL-GEM</a>", "<kbd>t</kbd>");
  }

  private static Conversation talk(String name) {
    return new Conversation(name)
        .says("M1", "Wat hield u tegen?")
        .says("P1", "Het formulier was te moeilijk. Mijn mentor hielp mij.")
        .says("P2", "Aan het loket keek niemand op.")
        .says("P1", "Ik ken dat ook.");
  }

  /** Keeps a conversation, chooses its frame, and returns where it is. */
  private String begin(Conversation talk, String group, String blind) throws SQLException {
    talk.keepIn(platform, group, "nl", Map.of("P1", true, "P2", false));
    var home = "/focusgroepen/" + group + "/teksten/" + talk.id();
    var set = home + "/coderen/instellingen";
    var done = officer.submit(FRAMES, set, "kader", "gesprek", "blind", blind, "versie", "0");
    assertThat(done.body()).contains("De keuze is bewaard.");
    return home;
  }

  private String version(String home) {
    var found = VERSION.matcher(officer.get(home + "/coderen").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void the_words_of_a_segment_are_on_its_page_and_not_in_the_database() throws SQLException {
    var home = begin(talk("verzegeld"), "FG-1999-33", "nee");
    var turn = home + "/coderen/beurten/2";
    officer.submit(FRAMES, turn, "tekst", version(home), "code", "DR-TAAL");
    assertThat(officer.get(turn).body()).contains("Mijn mentor hielp mij.");
    try (var store = platform.store()) {
      var plain = "select count(*) from segment where excerpt like '%mentor hielp%'";
      try (var query = store.createStatement();
          var rows = query.executeQuery(plain)) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isZero();
      }
      assertThat(new Sealer(platform).where(store, "Mijn mentor hielp mij."))
          .contains("segment.excerpt");
    }
  }

  @Test
  void a_coded_stretch_follows_its_text_when_a_name_in_it_is_replaced() throws SQLException {
    var home = begin(talk("naam"), "FG-1999-34", "nee");
    var turn = home + "/coderen/beurten/2";
    officer.submit(
        FRAMES, turn, "tekst", version(home), "code", "HU-MENT", "woorden", "mentor hielp mij");
    var names = home + "/namen";
    var edition =
        officer.get(names).body().replaceAll("(?s).*name=\"uitgave\" value=\"(\\d+)\".*", "$1");
    var kept =
        officer.submit(names, names, "uitgave", edition, "ook", "mentor", "ook-naam", "[naam 9]");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(officer.get(turn).body()).contains(">[naam 9] hielp mij</p>");
    assertThat(officer.get(home + "/coderen/herstel").body()).doesNotContain("mentor hielp");
    try (var store = platform.store()) {
      assertThat(new Sealer(platform).where(store, "mentor hielp mij"))
          .as("versions from before stay, sealed")
          .doesNotContain("segment.excerpt");
    }
  }

  @Test
  void a_text_is_coded_with_mouse_and_keys_and_the_last_act_undone() throws SQLException {
    var home = begin(talk("muis"), "FG-1999-01", "nee");
    try (var screen = Screen.desktop(platform)) {
      var page = screen.signedIn("beleid").open(home + "/coderen").page();
      assertThat(page.locator("#fragment").isVisible()).as("no fragment was chosen").isFalse();
      var box = page.locator("#b2 .words").boundingBox();
      page.mouse().move(box.x + 1, box.y + 10);
      page.mouse().down();
      // A press longer than a click, ended in a flick: the library has not seen it yet.
      page.waitForTimeout(350);
      page.mouse().move(box.x + 120, box.y + 10);
      page.mouse().up();
      page.waitForSelector("#keuze:has-text('Het form')");
      page.click("#codes button[data-code='DR-TAAL']");
      page.waitForSelector("#b2 .marks li:not(.waits)");
      assertThat(page.locator("#b2 .marks").innerText()).isEqualTo("DR-TAAL");

      page.focus("#b2");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Shift+ArrowRight");
      assertThat(page.textContent("#keuze")).isEqualTo("Aan het");
      page.keyboard().press("Shift+ArrowDown");
      assertThat(page.textContent("#keuze")).isEqualTo("Aan het loket keek niemand op.");
      page.keyboard().press("l");
      page.waitForSelector("#b3 .marks li:not(.waits)");
      page.keyboard().press("Enter");
      page.keyboard().press("b");
      page.waitForSelector("#b3 .marks li:not(.waits):nth-child(2)");
      page.keyboard().press("Control+z");
      page.waitForSelector(
          "#b3 .marks li:nth-child(2)",
          new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(officer.get(home + "/coderen").body())
          .contains(">DI-LOON</a>", ">DR-TAAL</a>")
          .doesNotContain("data-code=\"DI-DIEN\" data-colour=\"2\" data-coder");

      try (var phone = Screen.phone(platform)) {
        phone.signedIn("beleid").open(home + "/coderen").fitsItsWidth().keepAs("coderen-360");
      }
      given(other, home, 4, "CO-SCHL");
      page.waitForSelector("#b4 .marks li:has-text('codeur')");
      screen.passesAxe().keepAs("coderen-1280");
    }
    gone(home);
  }

  @Test
  void on_a_phone_a_finger_chooses_words_and_the_number_of_fragments_follows() throws SQLException {
    var home = begin(talk("vinger"), "FG-1999-04", "nee");
    try (var phone = Screen.phone(platform)) {
      var page = phone.signedIn("beleid").open(home + "/coderen").page();
      page.waitForSelector("#coderen[data-ready]");
      assertThat(page.innerText("#aantal")).isEqualTo("0 fragmenten");
      page.locator("#b3 .words").scrollIntoViewIfNeeded();
      // What a long press and its handles do: a touch, and then a selection that changes.
      page.tap("#b3 .words");
      page.evaluate(SELECT_WITH_A_FINGER);
      page.waitForSelector("#keuze:has-text('Aan het loket')");
      assertThat(page.isVisible("#paneel")).as("codes are at hand").isTrue();
      page.tap("#codes button[data-code='DR-TAAL']");
      page.waitForSelector("#b3 .marks li:not(.waits)");
      assertThat(page.innerText("#aantal")).isEqualTo("1 fragment");
      phone.fitsItsWidth().keepAs("vinger-360");
    }
    assertThat(officer.get(home + "/coderen").body()).contains("data-code=\"DR-TAAL\"");
  }

  private void given(Visitor who, String home, int turn, String... codes) {
    var fields = new ArrayList<>(List.of("tekst", version(home)));
    for (var code : codes) {
      fields.addAll(List.of("code", code));
    }
    var address = home + "/coderen/beurten/" + turn;
    var kept = who.submit(FRAMES, address, fields.toArray(String[]::new));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
  }

  private void gone(String home) {
    assertThat(Visitor.signedIn(platform, "medewerker").get(home + "/coderen").statusCode())
        .as("only who does research")
        .isEqualTo(403);
  }

  @Test
  void a_form_does_without_a_script_what_the_script_does() throws SQLException {
    var home = begin(talk("formulier"), "FG-1999-02", "nee");
    var turn = home + "/coderen/beurten/2";
    var version = version(home);
    var none = officer.submit(FRAMES, turn, "tekst", version, "memo", "let op");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Er is geen code gekozen.", ">let op</textarea>");
    var late = officer.submit(FRAMES, turn, "tekst", "99", "code", "DR-TAAL", "memo", "zie");
    assertThat(late.statusCode()).as("another text").isEqualTo(409);
    assertThat(late.body()).contains("value=\"DR-TAAL\" checked", ">zie</textarea>");
    var kept =
        officer.submit(
            FRAMES, turn, "tekst", version, "zin", "1", "code", "HU-MENT", "waarde", "positive");
    assertThat(kept.body()).contains("HU-MENT+", ">Mijn mentor hielp mij.</p>");
    var words =
        officer.submit(FRAMES, turn, "tekst", version, "woorden", "te moeilijk", "knop", "invivo");
    assertThat(words.body()).contains("TE-MOEILIJK");
    assertThat(officer.submit(FRAMES, home + "/coderen/ongedaan").body())
        .contains("De laatste stap is ongedaan gemaakt.");
    given(officer, home, 2, "DR-TAAL", "DR-GELD", "DR-DIGI");
    assertThat(officer.get(turn).body())
        .contains("meer dan 3 codes", "<h3 class=\"h4 stripe-1\">DR-DIGI");
    var edition =
        Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"")
            .matcher(officer.get(FRAMES + "/gesprek").body());
    assertThat(edition.find()).isTrue();
    var merged = FRAMES + "/gesprek/codes/DR-DIGI";
    officer.submit(
        merged, merged, "knop", "samenvoegen", "doel", "DR-GELD", "uitgave", edition.group(1));
    assertThat(officer.get(turn).body())
        .contains("<h3 class=\"h4 stripe-1\">DR-GELD")
        .doesNotContain("stripe-1\">DR-DIGI");

    var search = home + "/coderen/zoeken";
    assertThat(officer.get(search + "?zoek=(a%2B)%2B%24&patroon=ja").statusCode()).isEqualTo(200);
    assertThat(officer.get(search + "?zoek=%5Bx&patroon=ja").body())
        .contains("geen geldig patroon");
    var found = officer.get(search + "?zoek=loket&stuk=turn").body();
    var hit = Pattern.compile("name=\"treffer\" value=\"([0-9-]+)\"").matcher(found);
    assertThat(hit.find()).as(found).isTrue();
    assertThat(
            officer
                .submit(
                    FRAMES, search, "tekst", version, "treffer", hit.group(1), "code", "DI-DIEN")
                .body())
        .contains("De gekozen treffers hebben de code.");
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(turn).passesAxe().fitsItsWidth().keepAs("beurt-1280");
      screen.open(search + "?zoek=loket").passesAxe().keepAs("zoeken-1280");
    }
  }

  @Test
  void two_people_code_blind_and_settle_and_the_page_tells_the_numbers_of_the_module()
      throws SQLException {
    var talk = talk("blind");
    var home = begin(talk, "FG-1999-03", "ja");
    given(officer, home, 2, "DR-TAAL", "HU-MENT");
    given(officer, home, 3, "DI-DIEN");
    given(other, home, 2, "DR-TAAL");
    given(other, home, 3, "DI-DIEN");
    given(other, home, 4, "DI-DIEN");
    assertThat(officer.get(home + "/coderen").body())
        .contains("U werkt blind")
        .doesNotContain("data-coder=\"codeur\"");
    assertThat(officer.get(home + "/overeenstemming").body())
        .contains("U werkt blind")
        .doesNotContain("data-measure");
    officer.submit(FRAMES, home + "/coderen/klaar");
    assertThat(officer.get(home + "/coderen").body()).contains("data-coder=\"codeur\"");

    var spoken = talk.spoken();
    var segments =
        List.of(
            Cast.segment(spoken, 2, "DR-TAAL", "beleid"),
            Cast.segment(spoken, 2, "HU-MENT", "beleid"),
            Cast.segment(spoken, 3, "DI-DIEN", "beleid"),
            Cast.segment(spoken, 2, "DR-TAAL", "codeur"),
            Cast.segment(spoken, 3, "DI-DIEN", "codeur"),
            Cast.segment(spoken, 4, "DI-DIEN", "codeur"));
    for (var unit : CodingUnit.values()) {
      var module = CoderAgreement.of(spoken, segments, Set.of("beleid", "codeur"), unit);
      var shown = officer.get(home + "/overeenstemming?eenheid=" + unit.slug()).body();
      assertThat(shown).containsPattern(row("overall", module.overall()));
      module.codes().forEach((code, of) -> assertThat(shown).containsPattern(row(code, of)));
    }
    var settled =
        officer.submit(
            FRAMES,
            home + "/overeenstemming",
            "tekst",
            version(home),
            "beurt",
            "4",
            "code",
            "DI-DIEN");
    assertThat(settled.body()).contains("<b>Beurt 4</b> DI-DIEN");
    quotesStayWithinWhatSpeakersAgreedTo(home);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String row(String measure, CoderAgreement.Measures of) {
    var cells =
        Stream.of(of.percent(), of.kappa(), of.alpha())
            .map(value -> "<td class=\"num\">" + figure(value) + "</td>")
            .collect(Collectors.joining());
    return "(?s)data-measure=\"" + measure + "\">(?:(?!<td).)*" + cells;
  }

  private static String figure(Optional<Double> value) {
    return value.map(v -> String.format(Locale.forLanguageTag("nl"), "%.2f", v)).orElse("–");
  }

  // Goes on with what was coded above.
  private void quotesStayWithinWhatSpeakersAgreedTo(String home) {
    var ids =
        pattern(
                "data-id=\"([^\"]+)\"[^>]*data-code=\"(DR-TAAL|DI-DIEN)\"[^>]*data-coder=\"beleid\"")
            .matcher(officer.get(home + "/coderen").body())
            .results()
            .toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(2);
    var willing = home + "/citaat/" + ids.get(0).group(1);
    var unwilling = home + "/citaat/" + ids.get(1).group(1);
    assertThat(officer.get(willing).body()).contains("Wat hield u tegen?", "value=\"publish\"");
    assertThat(officer.get(unwilling).body())
        .contains("stemde in met citeren")
        .doesNotContain("value=\"publish\"");
    var silent = officer.submit(FRAMES, willing, "rol", "ouder", "bereik", "publish");
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("of er tegenvoorbeelden zijn");
    var tooFar =
        officer.submit(FRAMES, unwilling, "rol", "ouder", "bereik", "publish", "tegen", "nee");
    assertThat(tooFar.statusCode()).isEqualTo(422);
    officer.submit(FRAMES, willing, "rol", "ouder", "bereik", "publish", "tegen", "nee");
    officer.submit(FRAMES, unwilling, "rol", "buur", "bereik", "none", "tegen", "nee");
    var staff = Visitor.signedIn(platform, "medewerker");
    assertThat(staff.get("/focusgroepen/citaten").body())
        .contains("Het formulier was te moeilijk.")
        .doesNotContain("keek niemand op");
    assertThat(staff.getJson("/api/search?q=%22formulier+was+te+moeilijk%22").body())
        .contains("Het formulier was te");
    assertThat(staff.getJson("/api/search?q=%22keek+niemand+op%22").body())
        .as("words that go no further are not found by anybody")
        .contains("\"total\":0");
    var counts = officer.get(FRAMES + "/gesprek/analyse?thema=VII").body();
    assertThat(counts)
        .contains("FG-1999-03", "Codes per kenmerk")
        .as("words of who takes part, and no minutes where no turn has a time")
        .contains("Deelnemers, woorden", "Anderen, minuten", "–");
    assertThat(officer.get(FRAMES + "/gesprek/analyse/fragmenten.csv").body())
        .contains("Het formulier was te moeilijk.");
    assertThat(officer.get(FRAMES + "/gesprek/analyse/codeboek.csv").body()).contains("DR-TAAL");
    assertThat(officer.get(FRAMES + "/gesprek/analyse/codeboek.xlsx").statusCode()).isEqualTo(200);
    assertThat(officer.get(FRAMES + "/gesprek/analyse/fragmenten.docx").statusCode())
        .isEqualTo(200);
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid").open(home + "/overeenstemming").passesAxe().keepAs("eens-1280");
      screen.open(FRAMES + "/gesprek/analyse").passesAxe().keepAs("analyse-1280");
      screen.open(willing).passesAxe().keepAs("citaat-1280");
      screen.open("/focusgroepen/citaten").passesAxe().keepAs("citaten-1280");
    }
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("beleid").open(home + "/overeenstemming").fitsItsWidth();
      phone.open(FRAMES + "/gesprek/analyse").fitsItsWidth().keepAs("analyse-360");
      phone.open(willing).fitsItsWidth();
    }
  }
}
