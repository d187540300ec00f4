package org.peillood.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.store.Sealer;

/** What was said in a focus group, from the file to its release, and until it is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptIT {

  private static final String PLAN = "/focusgroepen/nieuw";
  private static final Pattern EDITION = Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"");
  private static final String TEAMS =
      """
      WEBVTT

      00:00:01.000 --> 00:00:04.500
      <v Els Maes>Welkom. Wat liep er moeilijk aan het loket?</v>

      00:00:05.000 --> 00:00:12.000
      <v Samira El Amrani>In Vilvoorde vroeg ik uitleg aan Karim Bensaïd. Kolibriewoord!</v>

      00:01:13.000 --> 00:01:20.000
      <v Jan Peeters>Bij ons hielp Karim Bensaïd ook, maar er was geen tolk.</v>
      """;

  private final Platform platform = Platform.shared();
  private Visitor officer = new Visitor(platform);
  private Visitor staff = new Visitor(platform);
  private Visitor administrator = new Visitor(platform);

  @BeforeAll
  void signIn() {
    officer = Visitor.signedIn(platform, "beleid");
    staff = Visitor.signedIn(platform, "medewerker");
    administrator = Visitor.signedIn(platform, "beheer");
  }

  /** A group with two participants and a moderator. */
  private String group(String title) {
    var page =
        staff.submit(
            PLAN,
            PLAN,
            "titel",
            title,
            "thema",
            "V",
            "eigenaar",
            "beleidsmedewerker",
            "datum",
            "2026-03-05",
            "uur",
            "18:30",
            "wijze",
            "room",
            "plaats",
            "zaal",
            "minuten",
            "90",
            "talen",
            "nl ar",
            "indicator",
            "5.C.3");
    assertThat(page.statusCode()).isEqualTo(200);
    var home = page.uri().getPath();
    var people = home + "/aanwezigen";
    send(staff, people, people, "regels", "vrouw; 25-34; Brussel\nman; 45-54; Antwerpen");
    send(staff, people, people + "/anderen", "rol", "moderator", "aantal", "1");
    return home;
  }

  /** Sends a form of a page, with the edition that the page shows. */
  private static HttpResponse<String> send(
      Visitor who, String page, String action, String... fields) {
    var edition = EDITION.matcher(who.get(page).body());
    assertThat(edition.find()).as("an edition on %s", page).isTrue();
    var all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "uitgave";
    all[fields.length + 1] = edition.group(1);
    return who.submit(page, action, all);
  }

  static HttpResponse<String> bring(
      Visitor who, String home, String fileName, byte[] file, Map<String, String> fields) {
    var page = home + "/teksten";
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                bytes(
                    "--G\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")));
    if (!fileName.isEmpty()) {
      body.writeBytes(
          bytes(
              "--G\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\""
                  + fileName
                  + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
      body.writeBytes(file);
      body.writeBytes(bytes("\r\n"));
    }
    body.writeBytes(bytes("--G--\r\n"));
    return who.send(
        HttpRequest.newBuilder(who.at(page + "?csrf=" + who.tokenOn(page)))
            .header("Content-Type", "multipart/form-data; boundary=G")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> described(String title, String language) {
    return Map.of("titel", title, "taal", language, "soort", "transcript");
  }

  private static byte[] document(String... lines) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (var line : lines) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  /** Keeps a text that was typed; its address. */
  private static String typed(Visitor who, String home, String title, String text) {
    var kept =
        bring(
            who,
            home,
            "",
            new byte[0],
            Map.of(
                "titel", title, "taal", "nl", "soort", "notes", "tekst", text, "knop", "bewaar"));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    return kept.uri().getPath();
  }

  private static HttpResponse<String> mean(Visitor who, String text, String... labelsAndPeople) {
    var fields = new ArrayList<String>();
    for (int i = 0; i < labelsAndPeople.length; i += 2) {
      fields.addAll(List.of("label", labelsAndPeople[i], "wie", labelsAndPeople[i + 1]));
    }
    var page = text + "/sprekers";
    return send(who, page, page, fields.toArray(String[]::new));
  }

  /** In which columns of the database some words stand, in the clear or sealed. */
  private List<String> whereStands(String words) throws SQLException {
    var found = new ArrayList<>(whereReadable(words));
    try (var store = platform.store()) {
      found.addAll(new Sealer(platform).where(store, words));
    }
    return found;
  }

  /** In which columns of the database some words stand in the clear. */
  private List<String> whereReadable(String words) throws SQLException {
    var found = new ArrayList<String>();
    try (var store = platform.store();
        var columns =
            store.prepareStatement(
                "select table_name, column_name from information_schema.columns where table_schema"
                    + " = 'PUBLIC' and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE"
                    + " OBJECT')");
        var each = columns.executeQuery()) {
      while (each.next()) {
        var column = each.getString(2);
        var table = each.getString(1);
        try (var query =
            store.prepareStatement(
                "select count(*) from \"" + table + "\" where \"" + column + "\" like ?")) {
          query.setString(1, "%" + words + "%");
          try (var row = query.executeQuery()) {
            row.next();
            if (row.getInt(1) > 0) {
              found.add(table + "." + column);
            }
          }
        }
      }
    }
    return found;
  }

  @Test
  void a_text_is_brought_in_corrected_stripped_of_names_released_and_taken_back()
      throws IOException, SQLException {
    var home = group("Aan het loket");
    String text;
    try (var screen = Screen.desktop(platform)) {
      var page = screen.signedIn("medewerker").open(home).page();
      page.click("a:text-is('Teksten')");
      screen.passesAxe();
      page.fill("#titel", "Gesprek aan het loket");
      page.setInputFiles("#bestand", new FilePayload("gesprek.vtt", "text/vtt", bytes(TEAMS)));
      page.click("button:has-text('Bekijk')");
      page.waitForSelector("#voorbeeld");
      assertThat(page.innerText("#voorbeeld")).contains("3 beurten");
      assertThat(whereStands("Kolibriewoord")).isEmpty(); // only looked at
      screen.passesAxe().keepAs("tekst-voorbeeld");
      page.click("button:has-text('Bewaar de tekst')");
      page.waitForSelector("#gezegd");
      text = URI.create(page.url()).getPath();
      assertThat(page.innerText(".turns")).contains("Samira El Amrani").contains("1:13");

      page.click("a:text-is('Sprekers')");
      page.selectOption("select >> nth=0", "M1");
      page.selectOption("select >> nth=1", "P2");
      page.selectOption("select >> nth=2", "P1");
      screen.passesAxe().keepAs("tekst-sprekers");
      page.click("button:has-text('Bewaar de sprekers')");
      page.waitForSelector("#gezegd");
      assertThat(page.innerText(".turns")).doesNotContain("Samira").contains("1:13");
    }

    assertThat(whereStands("Kolibriewoord")).containsOnly("transcript_version.body");
    assertThat(whereStands("Samira El Amrani")).isNotEmpty();
    assertThat(whereReadable("Kolibriewoord")).isEmpty();
    assertThat(whereReadable("Samira")).isEmpty();

    // Raw, it is for who brought it in and for who keeps names; the latter is remembered.
    assertThat(officer.get(text).statusCode()).isEqualTo(403);
    assertThat(officer.get(home + "/teksten").body()).contains("te lezen zodra de namen");
    assertThat(administrator.get(text).statusCode()).isEqualTo(200);
    assertThat(administrator.get("/inzage").body()).contains("voor namen vervangen waren");

    // The two were mistaken for each other.
    var swapped = mean(staff, text, "P1", "P2", "P2", "P1").body();
    assertThat(swapped)
        .containsSubsequence("<bdi>P1</bdi>", "Kolibriewoord", "<bdi>P2</bdi>", "tolk");

    var arabic = document("M1: مرحبا.", "P1: طلبت شرحا في فيلفورد.", "P2: لم يكن هناك مترجم.");
    var about = new java.util.HashMap<>(described("Vertaling van het gesprek", "ar"));
    about.put("vertaling-van", text.substring(text.lastIndexOf('/') + 1));
    about.put("vertaler", "tolk");
    var preview = bring(staff, home, "vertaling.docx", arabic, about).body();
    assertThat(preview).contains("3 beurten").contains("dir=\"rtl\"");
    about.put("tekst", "M1: مرحبا.\nP1: طلبت شرحا في فيلفورد.\nP2: لم يكن هناك مترجم.");
    about.put("knop", "bewaar");
    var translation = bring(staff, home, "", new byte[0], about).uri().getPath();

    var names = text + "/namen";
    assertThat(staff.get(names).body()).contains("<mark>Karim Bensaïd</mark>");
    var replaced = send(staff, names, names, "ook", "Karim Bensaïd", "ook-naam", "[naam 1]").body();
    assertThat(replaced).doesNotContain("Karim");
    send(staff, names, names, "ook", "Vilvoorde", "ook-naam", "[plaats 1]");
    var notes = typed(staff, home, "Verslag", "P2: Karim Bensaïd belde.\nM1: Genoteerd.");
    assertThat(staff.get(notes + "/namen").body()).contains("value=\"[naam 1]\"");
    var otherName =
        send(staff, notes + "/namen", notes + "/namen", "ook", "Karim Bensaïd", "ook-naam", "Rik");
    assertThat(otherName.statusCode()).isEqualTo(422);
    assertThat(otherName.body())
        .contains("Dit heet in de groep al [naam 1]")
        .contains("value=\"Rik\"");

    assertThat(staff.get(text + "/vrijgeven").body()).contains("kan niet ongedaan gemaakt worden");
    send(staff, text + "/vrijgeven", text + "/vrijgeven");
    assertThat(officer.get(text).body()).contains("[naam 1]").doesNotContain("Karim");
    assertThat(staff.get(text).statusCode()).isEqualTo(403);
    assertThat(officer.get(text + "/versies?van=1&naar=5").statusCode()).isEqualTo(403);
    assertThat(officer.get(home + "/sleutel").statusCode()).isEqualTo(403);
    var earlier = administrator.get(text + "/versies?van=3&naar=4").body();
    assertThat(earlier).contains("geschrapt: </span>Karim Bensaïd.").contains("[naam 1]");
    assertThat(administrator.get(home + "/sleutel").body()).contains("Karim Bensaïd");
    assertThat(whereReadable("Karim")).isEmpty();
    assertThat(administrator.get("/inzage").body())
        .contains("Sleutel van pseudoniemen gelezen")
        .contains("Versie van voor de vrijgave gelezen");

    var edit = text + "/wijzigen";
    var stale = officer.submit(edit, edit, "uitgave", "0", "tekst", "P2: Bij ons was het anders.");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("P2: Bij ons was het anders.");
    var emptied = send(officer, edit, edit, "tekst", "");
    assertThat(emptied.statusCode()).isEqualTo(422);

    try (var screen = Screen.phone(platform)) {
      var page = screen.signedIn("beheer").open(translation).page();
      screen.passesAxe().fitsItsWidth().keepAs("tekst-naast-elkaar-360");
      assertThat(page.getAttribute(".turns .said >> nth=0", "dir")).isEqualTo("rtl");
      page.setViewportSize(1280, 900);
      assertThat(page.locator(".turns > li").count()).isEqualTo(3);
      screen.keepAs("tekst-naast-elkaar");
      screen.open(names).passesAxe().keepAs("tekst-namen");
      screen.open(text + "/versies?van=1&naar=4").passesAxe().keepAs("tekst-versies");
      page.setViewportSize(360, 740);
      screen.fitsItsWidth().keepAs("tekst-versies-360");
      screen.open(names).fitsItsWidth().keepAs("tekst-namen-360");
      screen.open(home + "/teksten").fitsItsWidth().keepAs("teksten-360");
    }

    var withdrawal = home + "/aanwezigen/P1";
    send(staff, withdrawal + "/terugtrekken", withdrawal + "/terugtrekken");
    assertThat(officer.get(text).body()).contains("[…]").contains("er was geen tolk");
    assertThat(whereStands("Kolibriewoord")).isEmpty();
    assertThat(whereStands("Samira")).isEmpty();
    assertThat(whereStands("Vilvoorde")).isEmpty();
    assertThat(whereStands("طلبت")).isEmpty();
    assertThat(whereStands("مترجم")).isNotEmpty();
    assertThat(administrator.get(home + "/sleutel").body())
        .contains("Karim Bensaïd")
        .doesNotContain("Vilvoorde");
  }

  @Test
  void what_cannot_be_read_is_refused_and_what_was_typed_stays() {
    var home = group("Slechte bestanden");
    var broken =
        bring(
            staff, home, "gesprek.docx", bytes("dit is geen Word"), described("Mijn titel", "nl"));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("value=\"Mijn titel\"").contains("role=\"alert\"");
    var nothing = bring(staff, home, "", new byte[0], described("", "n e d"));
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body())
        .contains("Er is geen titel.")
        .contains("‘n e d’ is geen taalcode.")
        .contains("Er is geen tekst.");
    var kept =
        bring(
            staff,
            home,
            "",
            new byte[0],
            Map.of("titel", "T", "taal", "nl", "soort", "notes", "tekst", "", "knop", "bewaar"));
    assertThat(kept.statusCode()).isEqualTo(422);
  }

  @Test
  void a_name_that_stays_is_not_proposed_again_in_the_group_until_it_is_asked_for()
      throws SQLException {
    var home = group("Namen die blijven");
    var one =
        typed(staff, home, "Een", "P1: Ik was bij Actiris en bij Kolonel Mustard.") + "/namen";
    var other = typed(staff, home, "Ander", "P1: Ook ik ging naar Actiris.") + "/namen";
    assertThat(staff.get(other).body()).contains("value=\"Actiris\"");
    var nothing = send(staff, one, one, "origineel", "Actiris", "naam", "x", "keuze-0", "zo");
    assertThat(nothing.statusCode()).isEqualTo(422);
    var kept = send(staff, one, one, "origineel", "Actiris", "naam", "x", "keuze-0", "blijft");
    assertThat(kept.body())
        .contains("name=\"weer\" value=\"Actiris\"")
        .contains("value=\"Kolonel Mustard\"")
        .doesNotContain("name=\"origineel\" value=\"Actiris\"");
    assertThat(staff.get(other).body())
        .contains("Er staat niets meer in de tekst dat op een naam lijkt");
    var release = other.replace("/namen", "/vrijgeven");
    assertThat(staff.get(release).body()).doesNotContain("Actiris");
    assertThat(whereReadable("Actiris")).isEmpty();

    send(staff, other, other, "weer", "Actiris");
    assertThat(staff.get(one).body()).contains("name=\"origineel\" value=\"Actiris\"");
    assertThat(staff.get(other).body()).contains("name=\"origineel\" value=\"Actiris\"");
  }

  @Test
  void a_text_that_was_changed_in_the_database_or_carried_there_is_not_shown() throws SQLException {
    var home = group("Aan de databank gezeten");
    var one = typed(staff, home, "Een", "P1: Dit is de eerste.");
    var other = typed(staff, home, "Ander", "P1: Dit is de tweede.");
    var sealed = body(one);
    var changed =
        sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);
    for (var wrong : List.of(changed, body(other), "P1: Dit staat er in klare taal.")) {
      body(one, wrong);
      var refused = staff.get(one);
      assertThat(refused.statusCode()).isEqualTo(500);
      assertThat(refused.body()).contains("Deze tekst is beschadigd").doesNotContain("klare taal");
    }
    body(one, sealed);
    assertThat(staff.get(one).body()).contains("Dit is de eerste.");
  }

  private static String id(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private String body(String text) throws SQLException {
    try (var store = platform.store();
        var query =
            store.prepareStatement("select body from transcript_version where transcript = ?")) {
      query.setObject(1, UUID.fromString(id(text)));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void body(String text, String value) throws SQLException {
    try (var store = platform.store();
        var change =
            store.prepareStatement("update transcript_version set body = ? where transcript = ?")) {
      change.setString(1, value);
      change.setObject(2, UUID.fromString(id(text)));
      change.executeUpdate();
    }
  }

  @Test
  void what_somebody_who_withdrew_said_does_not_come_back_with_a_later_text() throws SQLException {
    var home = group("Later ingebracht");
    var first = typed(staff, home, "Eerste", "P1: Ik zeg iets.\nP2: Ik ook.");
    var withdrawal = home + "/aanwezigen/P1/terugtrekken";
    send(staff, withdrawal, withdrawal);
    assertThat(staff.get(first).body()).contains("[…]").contains("Ik ook.");
    typed(staff, home, "Tweede", "P1: Ijsvogelwoord.\nP2: Ik nog eens.");
    var named = typed(staff, home, "Derde", "Mia: Reigerwoord.\nP2: Ik weer.");
    assertThat(whereStands("Ijsvogelwoord")).isEmpty();
    mean(staff, named, "Mia", "P1");
    assertThat(whereStands("Reigerwoord")).isEmpty();
    assertThat(whereStands("Mia:")).isEmpty();
  }
}
