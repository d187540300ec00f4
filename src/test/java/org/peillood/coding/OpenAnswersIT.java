package org.peillood.coding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** Open answers from what a respondent wrote to what staff read, and until nothing is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAnswersIT {

  private static final String LIST = "/bevragingen/werkzoekenden/open-antwoorden/J26";
  private static final String ITEM = "/bevragingen/werkzoekenden/vragen/J26";
  private static final String FRAMES = "/codekaders";
  private static final String AUDIT = "/inzage";
  private static final Pattern TEXT =
      Pattern.compile(
          "(?s)<p class=\"said\"[^>]*>([^<]*)</p>.*?"
              + "href=\"(/open-antwoorden/werkzoekenden/[^\"/]+)/nakijken\"");
  private static final Pattern ACTION = Pattern.compile("<form action=\"([^\"]+)\"");
  private static final Pattern REFUSAL =
      Pattern.compile("<input[^>]*type=\"(?:radio|checkbox)\"[^>]*name=\"([^\"]+)\" value=\"97\"");
  private static final Pattern CODE = Pattern.compile("<li>(\\d{4})</li>");
  private static final Pattern SECRET = Pattern.compile("class=\"secret\"[^>]*>([^<]+)<");

  private final Platform platform = Platform.shared();
  private Visitor officer = new Visitor(platform);
  private Visitor other = new Visitor(platform);
  private Visitor staff = new Visitor(platform);

  @BeforeAll
  void signIn() {
    officer = Visitor.signedIn(platform, "beleid");
    staff = Visitor.signedIn(platform, "medewerker");
    var administrator = Visitor.signedIn(platform, "beheer");
    var made =
        administrator.submit("/accounts", "/accounts", "naam", "tweede", "rol", "officer").body();
    var secret = SECRET.matcher(made);
    assertThat(secret.find()).as("a first password on %s", made).isTrue();
    other.post(
        "/aanmelden", "naam", "tweede", "wachtwoord", secret.group(1), "naar", "/wachtwoord");
  }

  /** A text on the list, and where it is screened and coded. */
  private record Shown(String text, String address) {}

  private List<Shown> list(String query) {
    var page = officer.get(LIST + query);
    assertThat(page.statusCode()).isEqualTo(200);
    return TEXT.matcher(page.body())
        .results()
        .map(found -> new Shown(plain(found.group(1)), found.group(2)))
        .toList();
  }

  private static String plain(String html) {
    return html.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
  }

  private Shown one(String words) {
    var found = list("?zoek=" + words);
    assertThat(found).as(words).hasSize(1);
    return found.get(0);
  }

  /** Screens a text; any page with a form gives the token. */
  private static HttpResponse<String> screen(
      Visitor who, Shown text, long version, String wording, String... more) {
    var fields =
        new ArrayList<>(
            List.of(
                "tekst",
                wording,
                "versie",
                String.valueOf(version),
                "gelezen",
                OpenText.hash(text.text()),
                "knop",
                "vrijgeven"));
    fields.addAll(List.of(more));
    return who.submit(FRAMES, text.address() + "/nakijken", fields.toArray(String[]::new));
  }

  private static HttpResponse<String> code(Visitor who, Shown text, String... more) {
    var fields = new ArrayList<>(List.of("gelezen", OpenText.hash(text.text())));
    fields.addAll(List.of(more));
    return who.submit(FRAMES, text.address() + "/coderen", fields.toArray(String[]::new));
  }

  /** Walks through the short wave, saying 97 to all questions but the open one. */
  private HttpResponse<String> writes(String text) {
    var respondent = new Visitor(platform);
    var page = respondent.post("/v/werkzoekenden", "golf", "2020-07", "taal", "nl", "J01", "ja");
    while (!page.uri().getPath().endsWith("/klaar")) {
      var form = ACTION.matcher(page.body());
      assertThat(form.find()).as("a form on %s", page.uri()).isTrue();
      page =
          page.uri().getPath().endsWith("/J26")
              ? respondent.post(form.group(1), "J26", text, "sporen", "zo")
              : respondent.post(form.group(1), refusals(page.body()));
    }
    return page;
  }

  private static String[] refusals(String page) {
    return REFUSAL
        .matcher(page)
        .results()
        .map(choice -> choice.group(1))
        .distinct()
        .flatMap(item -> Stream.of(item, "97"))
        .toArray(String[]::new);
  }

  private static long rows(String table, String words) throws SQLException {
    try (var store = Platform.shared().store();
        var query =
            store.prepareStatement(
                "select count(*) from "
                    + table
                    + " where cast(response as varchar) in (select"
                    + " cast(id as varchar) from response where answers like ?)")) {
      query.setString(1, "%" + words + "%");
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static long rows(String table) throws SQLException {
    try (var store = Platform.shared().store();
        var query = store.prepareStatement("select count(*) from " + table);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void a_text_is_flagged_screened_read_corrected_and_gone() throws SQLException {
    var finished = writes("Wagens rijden niet, bel mij: 0470 12 34 56");
    var groups = CODE.matcher(finished.body()).results().map(g -> g.group(1)).collect(joining(" "));
    var done = finished.uri().getPath();
    assertThat(officer.get(LIST + "?zoek=wagens").body())
        .contains("Een telefoonnummer: <bdi>0470 12 34 56</bdi>", "<b>Na te kijken</b>");
    assertThat(list("").get(0).text()).as("what cannot wait stands first").contains("0470");
    assertThat(staff.get(ITEM).body()).doesNotContain("Wagens").contains("Te weinig nagekeken");

    var text = one("WAGENS");
    var form = officer.get(text.address() + "/nakijken").body();
    assertThat(form).contains("<mark>0470 12 34 56</mark>", ">Wagens rijden niet, bel mij: […]<");
    var kept = screen(officer, text, 0, text.text());
    assertThat(kept.statusCode()).as("with the number still in it").isEqualTo(422);
    assertThat(kept.body()).contains("Toch laten staan:", text.text() + "</textarea>");
    var changed = screen(officer, text, 0, "Treinen rijden niet […]");
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("Er staan woorden die niet in het antwoord staan");

    assertThat(screen(officer, text, 0, "Wagens […]: []").statusCode()).isEqualTo(200);
    var late = screen(other, text, 0, "[…], bel mij: […]");
    assertThat(late.statusCode()).as("somebody else was first").isEqualTo(409);
    assertThat(late.body())
        .contains("Iemand anders keek deze tekst intussen na.", "Wagens […]: […]")
        .contains("[…], bel mij: […]</textarea>");

    list("?golf=2020-07&taal=nl&staat=to-screen").stream()
        .filter(sample -> !sample.text().contains("0470"))
        .limit(10)
        .forEach(
            sample ->
                assertThat(screen(officer, sample, 0, sample.text()).statusCode())
                    .as(sample.text())
                    .isEqualTo(200));
    assertThat(staff.get(ITEM).body()).contains("Wagens […]: […]").doesNotContain("0470 12");
    assertThat(rows("screening", "Wagens")).isEqualTo(1);

    corrects(done, "Wagens rijden weer");
    assertThat(rows("screening", "Wagens")).isZero();
    assertThat(staff.get(ITEM).body()).doesNotContain("Wagens");
    assertThat(screen(officer, text, 1, text.text()).statusCode())
        .as("a decision about a text that is no longer there")
        .isEqualTo(409);
    var corrected = one("wagens");
    assertThat(corrected.text()).isEqualTo("Wagens rijden weer");
    screen(officer, corrected, 0, corrected.text());
    assertThat(staff.get(ITEM).body()).contains("Wagens rijden weer");

    var screened = rows("screening");
    var visitor = new Visitor(platform);
    assertThat(visitor.post("/intrekken", "code", groups, "taal", "nl", "zeker", "ja").statusCode())
        .isEqualTo(200);
    assertThat(staff.get(ITEM).body()).doesNotContain("Wagens");
    assertThat(list("?zoek=wagens")).isEmpty();
    assertThat(rows("screening")).isEqualTo(screened - 1);
    assertThat(officer.get(corrected.address() + "/nakijken").statusCode()).isEqualTo(404);
  }

  private void corrects(String done, String text) {
    var respondent = new Visitor(platform);
    respondent.post(done.replace("klaar", "verbeteren"));
    respondent.post(done.replace("klaar", "J26"), "J26", text);
    assertThat(respondent.post(done.replace("klaar", "versturen")).uri().getPath()).isEqualTo(done);
  }

  @Test
  void only_who_does_research_reads_what_was_not_screened() {
    for (var path :
        List.of("/bevragingen/werkzoekenden/open-antwoorden", LIST, "/codekaders/x/codes")) {
      assertThat(staff.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(Visitor.signedIn(platform, "beheer").get(path).statusCode())
          .as(path)
          .isEqualTo(403);
    }
    var address = list("").get(0).address();
    assertThat(staff.get(address + "/nakijken").statusCode()).isEqualTo(403);
    assertThat(staff.get(address + "/coderen").statusCode()).isEqualTo(403);
    assertThat(staff.submit("/wachtwoord", FRAMES, "code", "x").statusCode()).isEqualTo(403);
    assertThat(staff.get(FRAMES).statusCode()).isEqualTo(200);
    assertThat(officer.get(LIST.replace("J26", "J02")).statusCode()).isEqualTo(404);
  }

  /** Makes a frame of three codes and returns its address. */
  private String frame(String id) {
    var made = officer.submit(FRAMES, FRAMES, "code", id, "naam-nl", "Werk", "naam-en", "Work");
    assertThat(made.uri().getPath()).isEqualTo(FRAMES + "/" + id);
    var lines = "DR Drempels\nDR-TAAL Taal\nHU Hulp";
    var added =
        officer.submit(FRAMES, FRAMES + "/" + id, "knop", "codes", "regels", lines, "uitgave", "0");
    assertThat(added.body()).contains("DR-TAAL</a>", "uitgave 1");
    return FRAMES + "/" + id;
  }

  @Test
  void two_people_code_settle_change_the_frame_and_quote() throws SQLException {
    var frame = frame("werk");
    var under = frame + "/codes/DR-TAAL";
    officer.submit(under, under, "knop", "verplaatsen", "onder", "DR", "uitgave", "1");
    assertThat(officer.submit(LIST, LIST, "kader", "werk").body()).contains("Het codekader is");
    writes("Zoemende bijen maken honing");
    writes("Zoemende hommels niet");
    var bees = one("honing");

    assertThat(code(officer, bees).body()).contains("U koos geen code.");
    assertThat(code(officer, bees, "code", "HU", "geen", "ja").statusCode()).isEqualTo(422);
    assertThat(code(officer, bees, "code", "DR-TAAL", "code", "HU").statusCode()).isEqualTo(200);
    assertThat(code(officer, bees, "code", "HU").statusCode()).as("seen nothing").isEqualTo(409);
    assertThat(other.get(bees.address() + "/coderen").body()).doesNotContain("Wat anderen kozen");
    code(other, bees, "code", "DR-TAAL");
    assertThat(list("?zoek=zoemende&code=HU")).as("they differ").isEmpty();
    assertThat(other.get(bees.address() + "/coderen").body())
        .contains("Wat anderen kozen", "<dd>DR-TAAL, HU</dd>", "Dit telt voor iedereen");
    code(other, bees, "code", "DR-TAAL", "knop", "beslissen");
    assertThat(list("?zoek=zoemende&code=DR-TAAL")).containsExactly(bees);
    assertThat(officer.get(LIST).body()).contains("Zijn codeurs het eens?", "Kappa (Cohen)");

    officer.submit(under, under, "knop", "samenvoegen", "doel", "HU", "uitgave", "2");
    assertThat(list("?zoek=zoemende&code=HU")).containsExactly(bees);
    var second = frame + "/codes/HU";
    officer.submit(second, second, "knop", "splitsen", "regels", "HU-M Mentor", "uitgave", "3");
    var late =
        officer.submit(
            second, second, "naam-nl", "Steun", "definitie", "Wie hielp", "uitgave", "3");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Iemand anders veranderde dit kader", "value=\"Steun\"");
    officer.submit(second, second, "knop", "stoppen", "uitgave", "4");
    assertThat(officer.get(frame).body())
        .contains("Samengevoegd DR-TAAL", "Gesplitst HU", "Gestopt HU", "Verplaatst DR-TAAL");
    officer.submit(second, second, "knop", "terug", "uitgave", "5");

    var rest = one("hommels");
    code(officer, rest, "geen", "ja");
    assertThat(list("?zoek=zoemende&code=-")).isEmpty();
    quotesStandUnderCodesUntilTheirRespondentsTakeThemBack();
    codesAreFollowedFromWaveToWave(second);
  }

  // Continues with the frame of the test above: a question has one frame, whichever test is first.
  private void quotesStandUnderCodesUntilTheirRespondentsTakeThemBack() throws SQLException {
    var texts =
        Stream.of("1", "2", "3", "4", "5")
            .flatMap(page -> list("?golf=2020-07&staat=to-screen&blad=" + page).stream())
            .filter(text -> text.text().chars().filter(Character::isDigit).count() < 6)
            .filter(text -> !text.text().contains("@"))
            .distinct()
            .limit(36)
            .toList();
    // Twelve of each, and what others coded: no count is small, so none is hidden beside one.
    assertThat(texts).hasSize(36);
    for (int i = 0; i < texts.size(); i++) {
      switch (i % 3) {
        case 0 -> code(officer, texts.get(i), "code", "DR");
        case 1 -> code(officer, texts.get(i), "code", "HU");
        default -> code(officer, texts.get(i), "geen", "ja");
      }
      screen(officer, texts.get(i), 0, texts.get(i).text());
    }
    var finished = writes("Krakende treden houden mij tegen");
    var quote = one("krakende");
    assertThat(quoted(officer, quote, "kies").statusCode()).as("not screened").isEqualTo(422);
    code(officer, quote, "code", "DR");
    screen(officer, quote, 0, quote.text());
    assertThat(staff.get("/themas/VII").body())
        .contains("Wat mensen zelf zeiden, per code")
        .doesNotContain("Krakende");
    assertThat(quoted(staff, quote, "kies").statusCode()).isEqualTo(403);
    assertThat(quoted(officer, quote, "kies").body()).contains("De tekst is gekozen als citaat.");
    assertThat(rows("chosen_quote", "Krakende")).isEqualTo(1);
    assertThat(staff.get("/themas/VII").body()).contains("<p>Krakende treden houden mij tegen</p>");
    screen(officer, quote, 1, "[…] houden mij tegen");
    assertThat(staff.get("/themas/VII").body())
        .as("screened otherwise it has to be chosen anew")
        .doesNotContain("houden mij tegen");
    screen(officer, quote, 2, quote.text());

    corrects(finished.uri().getPath(), "Krakende vloeren");
    assertThat(rows("chosen_quote", "Krakende")).isZero();
    var corrected = one("krakende");
    code(officer, corrected, "code", "DR");
    screen(officer, corrected, 0, corrected.text());
    quoted(officer, corrected, "kies");
    assertThat(staff.get("/themas/VII").body()).contains("<p>Krakende vloeren</p>");
    var search = "/api/search?q=%22krakende+vloeren%22";
    assertThat(staff.getJson(search).body()).contains("Krakende");
    quoted(officer, corrected, "weg");
    assertThat(staff.get("/themas/VII").body()).doesNotContain("Krakende");
    quoted(officer, corrected, "kies");
    var quotes = rows("chosen_quote");
    var group = CODE.matcher(finished.body()).results().map(g -> g.group(1)).collect(joining(" "));
    new Visitor(platform).post("/intrekken", "code", group, "taal", "nl", "zeker", "ja");
    assertThat(staff.get("/themas/VII").body()).doesNotContain("Krakende");
    assertThat(staff.getJson(search).body()).contains("\"total\":0");
    assertThat(rows("chosen_quote")).isEqualTo(quotes - 1);
    assertThat(Visitor.signedIn(platform, "beheer").get(AUDIT).body())
        .contains("Nagekeken open antwoord gekozen als citaat", "Citaat weggenomen");
  }

  private static final String CODES =
      "%7B%22survey%22:%22werkzoekenden%22,%22variables%22:%5B%22J26%23codes%22%5D,"
          + "%22measure%22:%22SHARES%22%7D";

  // Of the later wave a part is coded by now, of the earlier none.
  private void codesAreFollowedFromWaveToWave(String help) {
    var bench = "/werkbank/werkzoekenden?vraag=J26%23codes&golf=2019+2020-07";
    assertThat(staff.get(bench).body())
        .contains("Zonder tijdlijn", "in minder dan twee van deze golven zijn er antwoorden gecod")
        .doesNotContain("class=\"figs trend\"");
    codeAll("2019");
    assertThat(staff.get(bench).body())
        .contains("Door de tijd", "class=\"figs trend\"")
        .contains("Nog zonder code zijn minstens 10 op 100 antwoorden van: juli 2020.")
        .doesNotContain("heet anders", "Zonder tijdlijn");

    officer.submit(help, help, "naam-nl", "Steun", "definitie", "Wie hielp", "uitgave", edition());
    codeAll("2020-07");
    assertThat(staff.get(bench).body())
        .contains("heet anders, of is anders omschreven", "‘Steun’")
        .doesNotContain("Nog zonder code");
    assertThat(staff.get("/tijdlijn.json?tabulatie=" + CODES).body())
        .contains("\"items\":[\"J26#codes\"]", "\"kind\":\"CODE_REWORDED\"", "\"code\":\"DR\"");
    assertThat(staff.get("/tijdlijn.csv?tabulatie=" + CODES).body())
        .contains("\n2019,", ",J26#codes,", "heet anders, of is anders omschreven");
    for (var page : List.of(ITEM, "/themas/VII")) {
      assertThat(staff.get(page).body()).as(page).contains("J26-codes", "‘Steun’");
    }
  }

  private String edition() {
    var edition =
        Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"")
            .matcher(officer.get(FRAMES + "/werk").body());
    assertThat(edition.find()).isTrue();
    return edition.group(1);
  }

  /** Codes what is still to be coded of a wave: a third each with two codes and with none. */
  private void codeAll(String wave) {
    var all = new ArrayList<Shown>();
    for (int page = 1; page == 1 || all.size() == (page - 1) * 25; page++) {
      all.addAll(list("?golf=" + wave + "&blad=" + page));
    }
    var token = officer.tokenOn(FRAMES);
    for (int i = 0; i < all.size(); i++) {
      var text = all.get(i);
      var code =
          List.of(List.of("code", "DR"), List.of("code", "HU"), List.of("geen", "ja")).get(i % 3);
      officer.post(
          text.address() + "/coderen",
          "gelezen",
          OpenText.hash(text.text()),
          code.get(0),
          code.get(1),
          "csrf",
          token);
    }
  }

  private static HttpResponse<String> quoted(Visitor who, Shown text, String what) {
    return who.submit(
        FRAMES, text.address() + "/citaat", "knop", what, "gelezen", OpenText.hash(text.text()));
  }

  @Test
  void everyone_can_read_and_use_the_pages() {
    var frame = frame("scherm");
    var text = list("").get(0);
    officer.submit(LIST, LIST, "kader", "scherm");
    var pages =
        Map.of(
            "open-antwoorden",
            "/bevragingen/werkzoekenden/open-antwoorden",
            "open-antwoorden-lijst",
            LIST,
            "open-antwoord-nakijken",
            text.address() + "/nakijken",
            "open-antwoord-coderen",
            text.address() + "/coderen",
            "open-antwoord-vraag",
            ITEM,
            "codekaders",
            FRAMES,
            "codekader",
            frame,
            "code-nieuw",
            frame + "/codes",
            "code",
            frame + "/codes/DR");
    try (var phone = Screen.phone(platform);
        var desktop = Screen.desktop(platform)) {
      phone.signedIn("beleid");
      desktop.signedIn("beleid");
      pages.forEach(
          (name, path) -> {
            phone.open(path).fitsItsWidth().keepAs(name + "-360");
            desktop.open(path).passesAxe().fitsItsWidth().keepAs(name + "-1280");
          });
    }
  }
}
