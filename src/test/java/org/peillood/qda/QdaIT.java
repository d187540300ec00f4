package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;

/** Codebooks and projects of other programs, through the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QdaIT {

  private static final String BOUNDARY = "grens-van-de-delen";
  private static final Pattern TABLE =
      Pattern.compile("(?s)<textarea id=\"tabel\"[^>]*>\\n?(.*?)</textarea>");

  private final Platform platform = Platform.shared();
  private Visitor officer = new Visitor(platform);
  private Visitor staff = new Visitor(platform);

  @BeforeAll
  void signIn() {
    officer = Visitor.signedIn(platform, "beleid");
    staff = Visitor.signedIn(platform, "medewerker");
  }

  /** A file in a form: its name and its bytes. */
  private static final class Upload {
    static final Upload NONE = new Upload("", new byte[0]);

    private final String name;
    private final byte[] bytes;

    Upload(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }

  private HttpResponse<String> send(String address, Upload file, String... namesAndValues) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.writeBytes(part("name=\"" + namesAndValues[i] + "\""));
      body.writeBytes(Written.utf8(namesAndValues[i + 1] + "\r\n"));
    }
    body.writeBytes(part("name=\"bestand\"; filename=\"" + file.name() + "\""));
    body.writeBytes(file.bytes());
    body.writeBytes(Written.utf8("\r\n--" + BOUNDARY + "--\r\n"));
    var token = officer.tokenOn("/codekaders");
    return officer.send(
        HttpRequest.newBuilder(officer.at(address + "?csrf=" + token))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] part(String disposition) {
    return Written.utf8(
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
  }

  private byte[] file(Visitor who, String address) {
    var answer = who.sendForFile(HttpRequest.newBuilder(who.at(address)).build());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static String table(HttpResponse<String> page) {
    var found = TABLE.matcher(page.body());
    assertThat(found.find()).as("a table on %s", page.body()).isTrue();
    return found.group(1).replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private static String complaints(HttpResponse<String> page) {
    var found = Pattern.compile("(?s)role=\"alert\">(.*?)</div>").matcher(page.body());
    return page.statusCode() + (found.find() ? found.group(1) : "");
  }

  @Test
  void a_codebook_becomes_a_frame_and_goes_out_with_the_same_guids() throws QdaRefused {
    var brought = new Upload("codes.qdc", Written.utf8(Written.QUALCODER));
    var preview =
        send("/codekaders/inlezen", brought, "knop", "bekijken", "code", "", "naam-nl", "");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("DIPLOME-ETUDES", "l’équivalence");

    var refused =
        send(
            "/codekaders/inlezen",
            Upload.NONE,
            "knop",
            "opnemen",
            "naam-nl",
            "",
            "code",
            "qda-é",
            "tabel",
            table(preview));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(table(refused)).contains("DIPLOME-ETUDES");
    assertThat(refused.body()).contains("value=\"qda-é\"");

    var taken =
        send(
            "/codekaders/inlezen",
            Upload.NONE,
            "knop",
            "opnemen",
            "naam-nl",
            "Uit QualCoder",
            "code",
            "qda-it",
            "tabel",
            table(preview));
    assertThat(taken.uri().getPath()).as(complaints(taken)).isEqualTo("/codekaders/qda-it");

    var before = QdaFile.codebook("a", brought.bytes());
    var after = QdaFile.codebook("b", file(staff, "/codekaders/qda-it/qdc"));
    assertThat(after.codes()).isEqualTo(before.codes());
    var workbook = file(staff, "/codekaders/qda-it/qdc?vorm=xlsx");
    assertThat(CodebookTable.read(workbook, "nl", CodebookDraft.Known.NOTHING).codes())
        .extracting(DraftCode::mark)
        .containsExactly("DIPLOME-ETUDES", "L-EQUIVALENCE");

    var again = send("/codekaders/qda-it/qdc/inlezen", brought, "knop", "bekijken");
    assertThat(again.statusCode()).isEqualTo(200);
    var nothing =
        send(
            "/codekaders/qda-it/qdc/inlezen",
            Upload.NONE,
            "knop",
            "opnemen",
            "tabel",
            table(again));
    assertThat(nothing.statusCode()).isEqualTo(422);
    var more =
        send(
            "/codekaders/qda-it/qdc/inlezen",
            new Upload("meer.csv", Written.utf8("naam;onder\nKost;l’équivalence\n")),
            "knop",
            "bekijken");
    var added =
        send(
            "/codekaders/qda-it/qdc/inlezen", Upload.NONE, "knop", "opnemen", "tabel", table(more));
    assertThat(added.uri().getPath()).as(complaints(added)).isEqualTo("/codekaders/qda-it");
    var grown = QdaFile.codebook("c", file(staff, "/codekaders/qda-it/qdc"));
    assertThat(grown.codes().get(0).below().get(0).below())
        .extracting(QdaCode::name)
        .containsExactly("Kost");
  }

  @Test
  void a_codebook_that_is_meant_to_do_harm_is_refused_with_what_was_typed_kept() {
    var trap = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Written.ATLAS;
    for (var upload :
        List.of(
            new Upload(
                "val.qdc",
                Written.utf8(trap.replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", ""))),
            new Upload("leeg.qdc", new byte[0]),
            new Upload("beeld.png", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1)))) {
      var refused =
          send(
              "/codekaders/inlezen",
              upload,
              "knop",
              "bekijken",
              "naam-nl",
              "Mijn kader",
              "code",
              "mijn");
      assertThat(refused.statusCode()).as(upload.name()).isEqualTo(422);
      assertThat(refused.body())
          .contains("value=\"Mijn kader\"", "value=\"mijn\"", "role=\"alert\"");
      assertThat(refused.body()).doesNotContain("root:");
    }
    assertThat(staff.get("/codekaders/inlezen").statusCode()).isEqualTo(403);
  }

  private String group(String title) {
    var planned =
        officer.submit(
            "/focusgroepen/nieuw",
            "/focusgroepen/nieuw",
            "titel",
            title,
            "thema",
            "VII",
            "eigenaar",
            "medewerker",
            "datum",
            "2026-06-02",
            "uur",
            "14:00",
            "plaats",
            "Brussel",
            "wijze",
            "room",
            "minuten",
            "90",
            "talen",
            "nl");
    var code = Pattern.compile("FG-\\d{4}-\\d{2}").matcher(planned.uri().getPath());
    assertThat(code.find()).as(planned.uri() + complaints(planned)).isTrue();
    return code.group();
  }

  private HttpResponse<String> change(String page, String action, String... namesAndValues) {
    var edition =
        Pattern.compile("name=\"uitgave\" value=\"(\\d+)\"").matcher(officer.get(page).body());
    assertThat(edition.find()).as(page).isTrue();
    var all = java.util.Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
    all[namesAndValues.length] = "uitgave";
    all[namesAndValues.length + 1] = edition.group(1);
    var answer = officer.submit(page, action, all);
    assertThat(answer.statusCode()).as(action + complaints(answer)).isEqualTo(200);
    return answer;
  }

  /** Two texts, one with emoji and ends of lines of two characters, and what is not held here. */
  private static byte[] project() {
    var second =
        "<TextSource guid=\"11111111-1111-1111-1111-111111111111\" name=\"Gesprek"
            + " 2\"><PlainTextContent>P1: مرحبا 👋 brood</PlainTextContent><PlainTextSelection"
            + " guid=\"21111111-1111-1111-1111-111111111111\" startPosition=\"4\""
            + " endPosition=\"11\"><Description>groet</Description><Coding"
            + " guid=\"31111111-1111-1111-1111-111111111111\""
            + " creatingUser=\"61111111-1111-1111-1111-111111111111\""
            + " creationDateTime=\"2020-05-04T10:00:00Z\"><CodeRef"
            + " targetGUID=\"41111111-1111-1111-1111-111111111111\"/></Coding>"
            + "</PlainTextSelection></TextSource><PDFSource"
            + " guid=\"51111111-1111-1111-1111-111111111111\" name=\"blad.pdf\""
            + " path=\"internal://blad.pdf\"/>";
    var document =
        Written.project("NVivo 14", Written.coded("internal://t.txt", 7, 12, "brood") + second)
            .replace(
                "</Users>",
                "<User guid=\"61111111-1111-1111-1111-111111111111\" name=\"Bo\"/></Users>")
            .replace(
                "</Codes>",
                "<Code guid=\"71111111-1111-1111-1111-111111111111\" name=\"Map\""
                    + " isCodable=\"false\"><Description>waar groeten staan</Description><Code"
                    + " guid=\"41111111-1111-1111-1111-111111111111\" name=\"groet\""
                    + " isCodable=\"true\" color=\"#123456\"/></Code></Codes>")
            .replace(
                "</Project>",
                "<Notes><Note guid=\"81111111-1111-1111-1111-111111111111\""
                    + " name=\"Dagboek\"><PlainTextContent>nieuw</PlainTextContent></Note></Notes><x:own"
                    + " xmlns:x=\"urn:x\"/></Project>");
    var members = new java.util.LinkedHashMap<String, byte[]>();
    members.put("project.qde", Written.utf8(document));
    members.put("Sources/t.txt", Written.utf8("een 😀\r\nbrood en kaas"));
    members.put("Sources/blad.pdf", new byte[] {'%', 'P', 'D', 'F'});
    return Written.zip(members);
  }

  private String brought(byte[] file) {
    var preview = send("/focusgroepen/inlezen", new Upload("ontbijt.qdpx", file));
    assertThat(preview.statusCode()).as(complaints(preview)).isEqualTo(200);
    return preview.uri().getPath();
  }

  private HttpResponse<String> take(String address, String group, String frame, String state) {
    return officer.submit(
        address, address, "groep", group, "kader", "", "naam", "Ontbijt", "code", frame, "taal",
        "nl", "staat", state);
  }

  private QdaFile fetched(String address) throws QdaRefused {
    var file = QdaFile.open("uit.qdpx", file(officer, address));
    assertThat(file.refusals()).isEmpty();
    return file;
  }

  /** What was coded, with its words: the same in two files when nothing was lost. */
  private static List<String> told(QdaFile file) {
    var draft = ProjectDraft.of(file);
    var names =
        file.project()
            .allCodes()
            .collect(
                java.util.stream.Collectors.toMap(
                    code -> Guid.key(code.guid()), QdaCode::name, (a, b) -> a));
    return draft.texts().stream()
        .flatMap(
            text ->
                text.parts().stream()
                    .map(
                        part ->
                            text.source().name()
                                + "|"
                                + text.words().substring(part.start(), part.end())
                                + "|"
                                + names.get(Guid.key(part.coding().code()))
                                + "|"
                                + part.memo()
                                + "|"
                                + draft.users().get(Guid.key(part.coding().by()))))
        .sorted()
        .toList();
  }

  @Test
  void a_project_goes_into_a_group_and_out_again_without_loss_and_into_another_group()
      throws QdaRefused, SQLException {
    var original = QdaFile.open("a", project());
    var address = brought(project());
    assertThat(officer.get(address).body()).contains("Gesprek 1", "Gesprek 2", "1 pdf", "NVivo 14");
    assertThat(staff.get(address).statusCode()).isEqualTo(403);

    try (var store = platform.store();
        var files = store.createStatement().executeQuery("select content from qda_project")) {
      while (files.next()) {
        assertThat(new String(files.getBytes(1), StandardCharsets.ISO_8859_1))
            .startsWith("sealed:1:")
            .doesNotContain("project.qde");
      }
    }

    var first = group("Ontbijt in Brussel");
    var people = "/focusgroepen/" + first + "/aanwezigen";
    assertThat(change(people, people, "regels", "vrouw").body()).contains("P1");
    var refused = take(address, "", "ontbijt", "vrij");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"Ontbijt\"", "value=\"ontbijt\"");

    var taken = take(address, first, "ontbijt", "vrij");
    assertThat(taken.uri().getPath()).as(complaints(taken)).isEqualTo("/focusgroepen/" + first);
    var out = fetched("/focusgroepen/" + first + "/qdpx");
    assertThat(told(out)).isEqualTo(told(original)).hasSize(2);
    assertThat(out.project().codes()).isEqualTo(original.project().codes());
    assertThat(out.project().notes()).isEqualTo(original.project().notes());
    assertThat(out.project().sources())
        .extracting(QdaSource::name)
        .containsExactlyElementsOf(
            original.project().sources().stream().map(QdaSource::name).toList());
    assertThat(out.archive().source("internal://blad.pdf")).isPresent();
    assertThat(new String(out.archive().document(), StandardCharsets.UTF_8)).contains("urn:x");

    var kept = "/focusgroepen/" + first + "/qdpx/inhoud";
    assertThat(officer.get("/focusgroepen/" + first).body()).contains("href=\"" + kept + "\"");
    assertThat(officer.get(kept).body()).contains("Wat het project nog zegt", "<h2 id=\"p0\">");
    assertThat(staff.get(kept).statusCode()).isEqualTo(403);

    // into another group, as a project of ours would be: codes, codings and memos are the same
    var again = brought(out.packed());
    var second = group("Ontbijt in Gent");
    assertThat(take(again, second, "ontbijt-2", "vrij").uri().getPath())
        .isEqualTo("/focusgroepen/" + second);
    assertThat(told(fetched("/focusgroepen/" + second + "/qdpx"))).isEqualTo(told(original));

    var both = fetched("/focusgroepen/qdpx?groep=" + first + "&groep=" + second);
    assertThat(Shape.breaches(both.document())).isEmpty();
    assertThat(both.faults()).isEmpty();
    assertThat(both.project().sources()).hasSize(4);
    assertThat(told(both)).hasSize(4);

    // with names in it, nothing leaves before it is released
    var raw = group("Ontbijt in Aalst");
    assertThat(take(brought(project()), raw, "ontbijt-3", "nakijken").statusCode()).isEqualTo(200);
    assertThat(fetched("/focusgroepen/" + raw + "/qdpx").project().sources()).isEmpty();
    assertThat(Visitor.signedIn(platform, "beheer").get("/inzage").body()).contains(first);

    // a code that was renamed here says so; what else was in the file stays
    var code = "/codekaders/ontbijt/codes/BROOD";
    change(code, code, "naam-nl", "Broodje");
    var renamed = fetched("/focusgroepen/" + first + "/qdpx");
    assertThat(renamed.project().codes().get(0).name()).isEqualTo("Broodje");
    var person = renamed.project().cases().get(0);
    assertThat(person.name()).isEqualTo(first + " P1");
    assertThat(person.selections()).hasSize(1);
    assertThat(new String(renamed.archive().document(), StandardCharsets.UTF_8)).contains("urn:x");

    // whoever withdraws takes along their words, and the file in which they stand
    change(people + "/P1/terugtrekken", people + "/P1/terugtrekken");
    var without = fetched("/focusgroepen/" + first + "/qdpx");
    assertThat(told(without)).containsExactly("Gesprek 1|brood|Broodje||An");
    assertThat(without.archive().source("internal://blad.pdf")).isEmpty();
    assertThat(without.project().cases()).isEmpty();
  }

  @Test
  void a_project_begins_a_group_of_its_own_when_none_is_chosen() {
    var members = new java.util.LinkedHashMap<String, byte[]>();
    members.put(
        "project.qde",
        Written.utf8(
            Written.project("NVivo 14", Written.coded("internal://t.txt", 7, 12, "brood"))
                .replace("origin=", "creationDateTime=\"2019-11-12T09:00:00Z\" origin=")));
    members.put("Sources/t.txt", Written.utf8("een 😀\r\nbrood en kaas"));
    var address = brought(Written.zip(members));
    assertThat(officer.get(address).body())
        .contains("name=\"titel\" value=\"Ontbijt\"", "value=\"2019-11-12\"");

    var tomorrow = own(address, "VII", "2099-01-01");
    assertThat(tomorrow.statusCode()).isEqualTo(422);
    assertThat(tomorrow.body()).contains("value=\"2099-01-01\"", "value=\"medewerker onderwijs\"");
    assertThat(own(address, "", "2019-11-12").statusCode()).isEqualTo(422);
    var taken = own(address, "VII", "2019-11-12");
    assertThat(taken.uri().getPath()).as(complaints(taken)).matches("/focusgroepen/FG-2019-\\d\\d");
    assertThat(taken.body()).contains("Ontbijt", "Gehouden", "medewerker onderwijs");
    assertThat(officer.get(taken.uri().getPath() + "/teksten").body()).contains("Gesprek 1");
  }

  private HttpResponse<String> own(String address, String theme, String day) {
    return officer.submit(
        address,
        address,
        "groep",
        "",
        "titel",
        "Ontbijt",
        "thema",
        theme,
        "eigenaar",
        "medewerker onderwijs",
        "gehouden-op",
        day,
        "kader",
        "",
        "naam",
        "Ontbijt",
        "code",
        "ontbijt-zelf",
        "taal",
        "nl",
        "staat",
        "vrij");
  }

  @Test
  void what_a_project_says_besides_its_texts_is_shown_and_goes_out_unchanged() throws QdaRefused {
    var document = Written.utf8(ProjectContentsTest.DOCUMENT);
    var address = brought(document);
    assertThat(officer.get(address).body()).contains("Deelnemer A", "41", "weerlegt");
    var group = group("Met gevallen");
    var taken = take(address, group, "gevallen", "vrij");
    assertThat(taken.uri().getPath()).as(complaints(taken)).isEqualTo("/focusgroepen/" + group);
    var kept = "/focusgroepen/" + group + "/qdpx/inhoud";
    assertThat(officer.get(kept).body())
        .contains("Deelnemer A", "Leeftijd", "Gent", "Vraag verder.", "Schets");
    assertThat(Visitor.signedIn(platform, "beheer").get("/inzage").body())
        .contains("Gevallen en memo’s in een project");
    var out = fetched("/focusgroepen/" + group + "/qdpx").project();
    var before = QdaFile.open("a", document).project();
    assertThat(out.cases()).isEqualTo(before.cases());
    assertThat(out.variables()).isEqualTo(before.variables());
    assertThat(out.sets()).isEqualTo(before.sets());
    assertThat(out.links()).isEqualTo(before.links());
    assertThat(out.graphs()).isEqualTo(before.graphs());
    assertThat(out.notes()).isEqualTo(before.notes());
    try (var phone = Screen.phone(platform)) {
      phone.signedIn("beleid").open(kept).passesAxe().fitsItsWidth().keepAs("qda-inhoud-360");
    }
  }

  @Test
  void the_pages_can_be_used_by_everyone() {
    var address = brought(project());
    for (var screen : List.of(Screen.desktop(platform), Screen.phone(platform))) {
      try (screen) {
        screen.signedIn("beleid");
        screen.open("/focusgroepen/inlezen").passesAxe().fitsItsWidth().keepAs("qda-uitwisselen");
        screen.open(address).passesAxe().fitsItsWidth().keepAs("qda-project");
        screen.open("/codekaders/inlezen").passesAxe().fitsItsWidth().keepAs("qda-kader");
      }
    }
  }

  @Test
  void projects_that_are_meant_to_do_harm_are_refused_with_what_to_do() {
    var document = Written.utf8(Written.project("X", ""));
    var slip = new java.util.LinkedHashMap<String, byte[]>();
    slip.put("project.qde", document);
    slip.put("../../evil.txt", new byte[3]);
    var bomb = new java.util.LinkedHashMap<String, byte[]>();
    bomb.put("project.qde", document);
    bomb.put("sources/z.txt", new byte[20_000_000]);
    var outside =
        Written.utf8(
            Written.project("X", Written.coded("", 0, 9, ""))
                .replace(
                    "<PlainTextSelection",
                    "<PlainTextContent>kort</PlainTextContent><PlainTextSelection"));
    for (var file : List.of(Written.zip(slip), Written.zip(bomb), outside, new byte[] {1, 2})) {
      var refused = send("/focusgroepen/inlezen", new Upload("val.qdpx", file));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("role=\"alert\"", "id=\"bestand\"");
    }
    assertThat(staff.get("/focusgroepen/inlezen").statusCode()).isEqualTo(403);
  }
}
