package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.Platform;
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
  private record Upload(String name, byte[] bytes) {
    static final Upload NONE = new Upload("", new byte[0]);
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
}
