package org.peillood.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.CohenKappa;
import org.peillood.statistics.Ratings;

/**
 * One walk in a real browser by three people: from the plan of a focus group to a finding on the
 * page of a theme, and what is left of it when a participant withdraws.
 */
class WholeChainIT {

  private static final String TONGUE = "Mijn Nederlands was niet goed genoeg voor het loket.";
  private static final String MONEY = "De kinderopvang kost meer dan ik zou verdienen.";
  private static final String MENTOR = "Een mentor van de buurt heeft mij vooruit geholpen.";
  private static final String CLAIM = "Wie werk zoekt, loopt vast aan het loket en op de kosten.";
  private static final String TEAMS =
      """
      WEBVTT

      00:00:01.000 --> 00:00:04.500
      <v Els Maes>Wat hield u tegen om werk te vinden?</v>

      00:00:05.000 --> 00:00:12.000
      <v Samira El Amrani>%s</v>

      00:01:13.000 --> 00:01:20.000
      <v Jan Peeters>%s</v>

      00:01:23.000 --> 00:01:30.000
      <v Nadia Haddad>%s Dat was Karim Bensaïd.</v>
      """
          .formatted(TONGUE, MONEY, MENTOR);
  private static final String TABULATION =
      """
      {"survey":"werkzoekenden","waves":["2020-07"],"variables":["J19"],"measure":"SHARES",\
      "combined":{"code":"ja","categories":["meer","een"],"label":{"nl":"Ja, een of meer keer"}}}\
      """;

  private final Platform platform = Platform.shared();

  @Test
  void from_the_plan_of_a_group_to_a_finding_that_a_withdrawal_marks() throws IOException {
    makeAFrame();
    try (var staff = Screen.desktop(platform);
        var first = Screen.desktop(platform);
        var second = Screen.desktop(platform)) {
      staff.signedIn("medewerker");
      first.signedIn("beleid");
      signIn(second, "ketencodeur", newOfficer("ketencodeur"));

      var group = plan(staff);
      var text = bringTheTeamsText(staff, group);
      bringTheWordText(staff, group);
      release(staff, text);
      staff.open(group + "/teksten");
      assertThat(staff.page().content()).contains("Gesprek in Teams", "Verslag in Word");

      begin(first, text);
      code(first, 2, "DR-TAAL");
      code(first, 3, "DR-GELD");
      code(first, 4, "HU-MENT");
      second.open(text + "/coderen");
      assertThat(second.page().locator(".marks li").count()).as("seen while blind").isZero();
      code(second, 2, "DR-TAAL");
      code(second, 3, "DR-INFO");
      code(second, 4, "HU-MENT");
      done(first);
      done(second);

      agreeAndSettle(first, text);
      for (var words : List.of(TONGUE, MONEY, MENTOR)) {
        choose(first, text, words);
      }
      var finding = conclude(staff);
      assertThat(staff.open("/themas/VII").page().innerText("main"))
          .contains(CLAIM, TONGUE)
          .as("the figure stands beside the words")
          .containsPattern("\\d+\\s?%");

      send(staff.open(group + "/aanwezigen/P1/terugtrekken").page(), "main form button");
      assertThat(first.open(text).page().innerText("main"))
          .contains("[…]", MONEY)
          .doesNotContain(TONGUE);
      assertThat(first.open("/focusgroepen/citaten").page().content())
          .contains(MONEY)
          .doesNotContain(TONGUE);
      assertThat(staff.open(finding).page().innerText("main"))
          .contains(CLAIM, "Dit citaat is weg: wie het zei, doet niet meer mee.")
          .doesNotContain(TONGUE);
      assertThat(staff.open("/themas/VII").page().innerText("main"))
          .contains("steunde op een citaat")
          .doesNotContain(TONGUE);
    }
  }

  private void makeAFrame() {
    var officer = Visitor.signedIn(platform, "beleid");
    officer.submit(
        "/codekaders", "/codekaders", "code", "keten", "naam-nl", "Keten", "begin", "plan");
  }

  /** A second coder; the first password. */
  private String newOfficer(String name) {
    var made =
        Visitor.signedIn(platform, "beheer")
            .submit("/accounts", "/accounts", "naam", name, "rol", "officer")
            .body();
    var secret = Pattern.compile("class=\"secret\"[^>]*>([^<]+)<").matcher(made);
    assertThat(secret.find()).as("a first password on %s", made).isTrue();
    return secret.group(1);
  }

  private static void signIn(Screen screen, String name, String password) {
    var page = screen.open("/aanmelden").page();
    page.fill("#naam", name);
    page.fill("#wachtwoord", password);
    page.click("main button");
    page.waitForURL(url -> !url.contains("/aanmelden"));
  }

  /** Sends a form, and waits until the server has done what it asks. */
  private static void send(Page page, String button) {
    var answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"), () -> page.click(button));
    assertThat(answer.status()).as(page.url()).isLessThan(400);
    page.waitForLoadState();
  }

  private static String plan(Screen staff) {
    var page = staff.open("/focusgroepen/nieuw").page();
    page.fill("#titel", "Werk zoeken in de stad");
    page.selectOption("#thema", "VII");
    page.fill("#eigenaar", "beleidsmedewerker werk");
    page.fill("#datum", "2020-03-05");
    page.fill("#uur", "18:30");
    page.fill("#plaats", "buurthuis");
    page.click("button:has-text('Plan de groep')");
    page.waitForURL(url -> url.contains("/focusgroepen/FG-"));
    var group = URI.create(page.url()).getPath();

    staff.open(group + "/aanwezigen");
    page.fill("#regels", "vrouw; 25-34; Brussel\nman; 35-44; Brussel\nvrouw; 35-44; Antwerpen");
    page.click("section:has(#regels) button");
    page.waitForSelector("a:text-is('P3')");
    for (var purpose : List.of("taking-part", "notes", "recording", "quotation")) {
      page.check("input[name=doel][value=" + purpose + "]");
    }
    page.click("section:has(#toestemmen) button");
    page.waitForSelector("text=u mag opnemen");
    page.selectOption("#rol", "moderator");
    page.click("section:has(#anderen) button");
    page.waitForSelector("a:text-is('M1')");
    return group;
  }

  private static String bring(Screen staff, String group, String title, FilePayload file) {
    var page = staff.open(group + "/teksten").page();
    page.fill("#titel", title);
    page.setInputFiles("#bestand", file);
    page.click("button:has-text('Bekijk')");
    page.waitForSelector("#voorbeeld");
    page.click("button:has-text('Bewaar de tekst')");
    page.waitForSelector("#gezegd");
    return URI.create(page.url()).getPath();
  }

  private static String bringTheTeamsText(Screen staff, String group) {
    var file = new FilePayload("gesprek.vtt", "text/vtt", TEAMS.getBytes(StandardCharsets.UTF_8));
    var text = bring(staff, group, "Gesprek in Teams", file);
    var page = staff.open(text + "/sprekers").page();
    var people = List.of("M1", "P1", "P2", "P3");
    for (int i = 0; i < people.size(); i++) {
      page.selectOption("select >> nth=" + i, people.get(i));
    }
    page.click("button:has-text('Bewaar de sprekers')");
    page.waitForSelector("#gezegd");
    return text;
  }

  private static void bringTheWordText(Screen staff, String group) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("M1: Nog iets?");
      document.createParagraph().createRun().setText("P2: Er is ook geen bus.");
      document.write(out);
      var type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      bring(
          staff,
          group,
          "Verslag in Word",
          new FilePayload("verslag.docx", type, out.toByteArray()));
    }
    assertThat(staff.page().innerText(".turns")).contains("Er is ook geen bus.");
  }

  private static void release(Screen staff, String text) {
    var page = staff.open(text + "/namen").page();
    page.fill("#ook", "Karim Bensaïd");
    page.fill("#ook-naam", "[naam 1]");
    send(page, "main form button");
    staff.open(text + "/vrijgeven");
    send(page, "main form button");
  }

  private static void begin(Screen coder, String text) {
    var page = coder.open(text).page();
    assertThat(page.innerText("main")).contains("[naam 1]").doesNotContain("Karim", "Samira");
    coder.open(text + "/coderen");
    page.selectOption("#kader", "keten");
    page.check("input[name=blind]");
    page.click("button:has-text('Bewaar deze keuze')");
    page.waitForSelector("#coderen[data-ready]");
  }

  private static void code(Screen coder, int turn, String code) {
    var page = coder.page();
    page.waitForSelector("#coderen[data-ready]");
    page.focus("#b" + turn);
    page.keyboard().press("Enter");
    page.click("#codes button[data-code='" + code + "']");
    page.waitForSelector("#b" + turn + " .marks li:not(.waits)");
    assertThat(page.innerText("#aantal"))
        .isEqualTo(turn == 2 ? "1 fragment" : turn - 1 + " fragmenten");
  }

  private static void done(Screen coder) {
    coder.page().click("form[action$='/klaar'] button");
    coder.page().waitForURL(url -> url.contains("bericht=klaar"));
  }

  // Three codes of four turns of each coder alike, and one not.
  private static void agreeAndSettle(Screen coder, String text) {
    var page = coder.open(text + "/overeenstemming?eenheid=" + CodingUnit.TURN.slug()).page();
    var taal = "0100";
    var geld = "0010";
    var ment = "0001";
    var none = "0000";
    var kappa =
        CohenKappa.of(
                Ratings.of(
                    List.of(
                        column("een", taal + geld + ment + none),
                        column("twee", taal + none + ment + geld))))
            .figures()
            .kappa()
            .fold(e -> Optional.of(e.value()), why -> Optional.<Double>empty());
    assertThat(page.innerText("tr[data-measure=overall]"))
        .contains(String.format(Locale.forLanguageTag("nl"), "%.2f", kappa.orElseThrow()));
    page.setChecked("#b3 input[value=DR-GELD]", true);
    page.setChecked("#b3 input[value=DR-INFO]", false);
    page.click("#b3 form button");
    page.waitForSelector("li:has(b:text-is('Beurt 3')):has-text('DR-GELD')");
  }

  private static CategoricalColumn column(String name, String given) {
    var column = CategoricalColumn.builder(name, List.of("0", "1"));
    given.chars().forEach(one -> column.append(Character.toString(one)));
    return column.view();
  }

  private static void choose(Screen coder, String text, String words) {
    var page = coder.open(text + "/coderen").page();
    page.waitForSelector("#coderen[data-ready]");
    var id =
        page.locator(".turn:has(.words:has-text(\"" + words + "\")) .marks li")
            .last()
            .getAttribute("data-id");
    coder.open(text + "/citaat/" + id);
    page.check("input[name=tegen][value=nee]");
    page.fill("#rol", "werkzoekende");
    page.check("input[name=bereik][value=publish]");
    send(page, "form:has(#rol) button");
    coder.open("/focusgroepen/citaten");
    assertThat(page.content()).contains(words);
  }

  private String conclude(Screen staff) {
    var page =
        staff
            .open(
                "/bevindingen/nieuw?tabulatie="
                    + URLEncoder.encode(TABULATION, StandardCharsets.UTF_8))
            .page();
    page.check("input[name=rij][value='J19/2020-07/COMBINED/ja']");
    page.fill("#bewering", CLAIM);
    page.evaluate("document.querySelectorAll('details').forEach(d => (d.open = true))");
    page.check("input[name=nota][value=NT-09]");
    page.check("label:has-text('" + TONGUE + "') input[name=citaat]");
    page.click("form:has(#bewering) button.btn");
    page.waitForSelector("text=Wat mensen zeiden");
    assertThat(page.innerText("main")).contains(CLAIM, TONGUE);
    return URI.create(page.url()).getPath();
  }
}
