package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.analysis.TabulationResult;
import org.peillood.analysis.ThemePage;
import org.peillood.web.Json;

class ExportIT {

  private static final String PAGE = "/bevragingen/werkzoekenden/uitvoer";
  private static final String FILE = PAGE + "/bestand";

  private final Platform platform = Platform.shared();
  private final Visitor officer = Visitor.signedIn(platform, "beleid");

  private HttpResponse<byte[]> fetch(String format, String more) {
    var form = "csrf=" + officer.tokenOn(PAGE) + "&taal=nl&vorm=" + format + more;
    return officer.sendForFile(
        HttpRequest.newBuilder(officer.at(FILE))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private byte[] file(String format, String more) {
    var fetched = fetch(format, more);
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"werkzoekenden-2020-07");
    return fetched.body();
  }

  /** The answers of the wave as they are stored, read past the platform. */
  private static List<JsonNode> stored() throws SQLException, JsonProcessingException {
    var answers = new ArrayList<JsonNode>();
    try (var store = Platform.shared().store();
        var query =
            store.prepareStatement(
                "select answers from response where survey = 'werkzoekenden'"
                    + " and wave = '2020-07' and disposition = 'COMPLETED'");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        answers.add(Json.JSON.readTree(rows.getString(1)));
      }
    }
    return answers;
  }

  /** How many gave which answer to a question with one; 97, 98 and 99 among them. */
  private static Map<String, Long> counted(List<JsonNode> answers, String item) {
    var counts = new TreeMap<String, Long>();
    answers.forEach(
        each -> {
          var answer = each.path(item);
          counts.merge(
              answer.isObject() ? answer.path("missing").asText() : answer.asText(""),
              1L,
              Long::sum);
        });
    return counts;
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    try (var parser =
        CSVParser.parse(
            csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private static Map<String, Long> given(List<CSVRecord> records, String column) {
    var counts = new TreeMap<String, Long>();
    records.forEach(record -> counts.merge(record.get(column), 1L, Long::sum));
    return counts;
  }

  /** The code for each number of a variable, from the codebook beside the table. */
  private static Map<String, String> codes(byte[] zip, String variable) throws IOException {
    var codes = new TreeMap<String, String>();
    records(Said.unpacked(zip, "werkzoekenden-2020-07-codebook.csv")).stream()
        .filter(line -> line.get(0).equals(variable) && !line.get(6).isEmpty())
        .forEach(line -> codes.put(line.get(6), line.get(7)));
    return codes;
  }

  private static Map<String, Long> coded(Map<String, Long> numbers, Map<String, String> codes) {
    var counts = new TreeMap<String, Long>();
    numbers.forEach(
        (number, count) ->
            counts.put(
                number.isEmpty() ? "" : Optional.ofNullable(codes.get(number)).orElseThrow(),
                count));
    return counts;
  }

  @Test
  void every_format_has_the_answers_that_were_given() throws IOException, SQLException {
    var answers = stored();
    var expected = counted(answers, "J02");
    assertThat(answers).hasSizeGreaterThan(50);
    var wave = "&golf=2020-07";

    var csv = file("csv", wave + "&schrijf=codes");
    var records = records(Said.unpacked(csv, "werkzoekenden-2020-07.csv"));
    assertThat(given(records, "J02")).isEqualTo(expected);
    long several =
        answers.stream().filter(a -> a.path("J23").toString().contains("\"uren\"")).count();
    assertThat(given(records, "J23_uren")).containsEntry("1", several);

    var codes = codes(csv, "J02");
    for (var format : List.of("r", "stata", "ddi", "triple-s")) {
      var table = records(Said.unpacked(file(format, wave), "werkzoekenden-2020-07.csv"));
      assertThat(coded(given(table, "J02"), codes)).as(format).isEqualTo(expected);
    }
    int column = 0;
    for (var name : records.get(0).getParser().getHeaderNames()) {
      if (name.equals("J02")) {
        break;
      }
      column++;
    }
    var sav = new TreeMap<String, Long>();
    for (var row : SavReading.of(file("spss", wave))) {
      double number = (Double) row.get(column);
      sav.merge(Double.isNaN(number) ? "" : Integer.toString((int) number), 1L, Long::sum);
    }
    assertThat(coded(sav, codes)).isEqualTo(expected);

    var words = new TreeMap<String, Long>();
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", wave + "&schrijf=codes")))) {
      var data = book.getSheetAt(0);
      for (int i = 1; i <= data.getLastRowNum(); i++) {
        var cell = data.getRow(i).getCell(column);
        words.merge(cell == null ? "" : cell.toString(), 1L, Long::sum);
      }
    }
    assertThat(words).isEqualTo(expected);
  }

  @Test
  void no_word_day_or_id_of_a_respondent_leaves_unless_asked_for()
      throws IOException, SQLException {
    var texts =
        stored().stream().map(a -> a.path("J26").asText()).filter(t -> t.length() > 12).toList();
    assertThat(texts).isNotEmpty();

    var zip = file("csv", "&golf=2020-07&schrijf=codes");
    var csv = Said.unpacked(zip, "werkzoekenden-2020-07.csv");
    texts.forEach(text -> assertThat(csv).doesNotContain(text));
    assertThat(csv)
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
        .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d")
        .doesNotContainPattern("\\d\\d:\\d\\d");
    assertThat(records(csv).get(0).getParser().getHeaderNames())
        .startsWith("row", "wave", "language", "mode", "synthetic", "J01", "J02");
    var screened =
        Said.unpacked(file("csv", "&golf=2020-07&teksten=ja"), "werkzoekenden-2020-07.csv");
    texts.forEach(text -> assertThat(screened).doesNotContain(text));

    var all =
        Said.unpacked(
            file("csv", "&golf=2020-07&teksten=ja&ongelezen=ja"), "werkzoekenden-2020-07.csv");
    assertThat(records(all).stream().map(record -> record.get("J26"))).contains(texts.get(0));
  }

  @Test
  void all_waves_together_say_of_which_each_line_is() throws IOException {
    var zip = fetch("csv", "&schrijf=codes").body();
    var records = records(Said.unpacked(zip, "werkzoekenden.csv"));
    assertThat(given(records, "wave")).containsOnlyKeys("2019", "2020-07");
    // The short questionnaire of 2020 does not ask for a diploma.
    assertThat(
            records.stream()
                .filter(record -> record.get("wave").equals("2020-07"))
                .map(record -> record.get("J05")))
        .containsOnly("99");
    assertThat(given(records, "J05")).containsKey("geen");
  }

  @Test
  void only_officers_fetch_and_the_administrator_reads_that_they_did() {
    for (var account : List.of("medewerker", "beheer")) {
      var other = Visitor.signedIn(platform, account);
      assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
      assertThat(other.submit("/wachtwoord", FILE, "vorm", "csv", "taal", "nl").statusCode())
          .isEqualTo(403);
      assertThat(other.get("/bevragingen/werkzoekenden").body()).doesNotContain(PAGE);
    }
    assertThat(officer.get("/bevragingen/werkzoekenden").body()).contains(PAGE);
    assertThat(fetch("nonsense", "").statusCode()).isEqualTo(400);

    file("triple-s", "&golf=2020-07&teksten=ja&ongelezen=ja");

    assertThat(Visitor.signedIn(platform, "beheer").get("/inzage").body())
        .contains(
            "<td>beleid</td><td>Bestand opgehaald, met niet-nagekeken open antwoorden</td>"
                + "<td>werkzoekenden · 2020-07 · triple-s nl</td>");
  }

  @Test
  void whoever_sees_a_figure_fetches_its_table() throws JsonProcessingException {
    var staff = Visitor.signedIn(platform, "medewerker");
    var tabulation = Tabulation.of("werkzoekenden", List.of("J02"), Measure.SHARES);
    var result =
        Json.JSON.readValue(
            staff.get(ThemePage.tableAddress(tabulation, "json")).body(), TabulationResult.class);
    var csv = staff.get(ThemePage.tableAddress(tabulation, "csv"));
    var xlsx = staff.get(ThemePage.tableAddress(tabulation, "xlsx"));

    assertThat(result.tabulation()).isEqualTo(tabulation);
    assertThat(csv.body().lines().skip(1))
        .hasSameSizeAs(result.tables().get(0).rows())
        .allMatch(line -> line.contains(",J02,"));
    assertThat(csv.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"tabel-" + tabulation.id() + ".csv\"");
    assertThat(xlsx.statusCode()).isEqualTo(200);
    assertThat(staff.get("/bevragingen/werkzoekenden/vragen/J02").body())
        .contains("href=\"/tabel.xlsx?tabulatie=");
    assertThat(staff.get("/tabel.csv?tabulatie=nonsense").statusCode()).isEqualTo(400);
    assertThat(new Visitor(platform).get("/tabel.csv?tabulatie=x").uri().getPath())
        .isEqualTo("/aanmelden");
  }

  @Test
  void a_figure_and_a_chart_come_as_documents() throws IOException {
    var staff = Visitor.signedIn(platform, "medewerker");
    var tabulation = Tabulation.of("werkzoekenden", List.of("J02"), Measure.SHARES);
    for (var address :
        List.of(ThemePage.tableAddress(tabulation, "docx"), "/grafieken/drempels.docx?taal=fr")) {
      var fetched = staff.sendForFile(HttpRequest.newBuilder(staff.at(address)).GET().build());
      assertThat(fetched.statusCode()).isEqualTo(200);
      try (var document = new XWPFDocument(new ByteArrayInputStream(fetched.body()))) {
        assertThat(document.getCharts()).as(address).hasSize(1);
        assertThat(document.getTables()).isNotEmpty();
      }
    }
    for (var address :
        List.of(ThemePage.tableAddress(tabulation, "pptx"), "/grafieken/steun-vdab.pptx")) {
      var fetched = staff.sendForFile(HttpRequest.newBuilder(staff.at(address)).GET().build());
      assertThat(fetched.headers().firstValue("content-disposition").orElse(""))
          .endsWith(".pptx\"");
      try (var show = new XMLSlideShow(new ByteArrayInputStream(fetched.body()))) {
        assertThat(show.getSlides()).as(address).hasSizeGreaterThan(1);
      }
    }
    assertThat(staff.get("/grafieken/drempels").body()).contains("/grafieken/drempels.docx");
    assertThat(staff.get("/grafieken/nonsense.docx").statusCode()).isEqualTo(404);
    assertThat(staff.get("/tabel.docx?tabulatie=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void a_pack_computes_every_published_figure_of_a_theme_again(@TempDir Path folder)
      throws IOException {
    assertThat(Visitor.signedIn(platform, "medewerker").get("/themas/VII/pakket.zip").statusCode())
        .isEqualTo(403);
    assertThat(officer.get("/themas/VII").body()).contains("/themas/VII/pakket.zip?golf=");
    var fetched =
        officer.sendForFile(
            HttpRequest.newBuilder(officer.at("/themas/VII/pakket.zip")).GET().build());
    assertThat(fetched.statusCode()).isEqualTo(200);
    unpack(fetched.body(), folder);
    assertThat(Visitor.signedIn(platform, "beheer").get("/inzage").body())
        .contains("pakket bij thema VII");
    var published = records(Files.readString(folder.resolve("gepubliceerd.csv")));
    assertThat(published)
        .hasSizeGreaterThan(100)
        .extracting(line -> line.get("rule"))
        .contains("share", "scale-mean", "scale-median", "answers");

    assertThat(Program.r(folder, "source('narekenen.R')"))
        .contains(published.size() + " figures computed again, each as it was published");

    var one = published.stream().filter(line -> !line.get("value").isEmpty()).findFirst();
    var value = one.orElseThrow().get("value");
    Files.writeString(
        folder.resolve("gepubliceerd.csv"),
        Files.readString(folder.resolve("gepubliceerd.csv"))
            .replaceFirst("," + Pattern.quote(value) + ",", ",0.123,"));
    assertThat(Program.r(folder, "source('narekenen.R')"))
        .contains("DIFFERS", "differ from what was published");
  }

  private static void unpack(byte[] zip, Path folder) throws IOException {
    try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
        var target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, files.readAllBytes());
      }
    }
  }

  @Test
  void the_page_can_be_used_by_everyone() {
    try (var screen = Screen.phone(platform)) {
      screen.signedIn("beleid").open(PAGE).passesAxe().fitsItsWidth().keepAs("uitvoer-360");
    }
    try (var screen = Screen.desktopInTheDark(platform)) {
      screen.signedIn("beleid").open(PAGE).passesAxe().keepAs("uitvoer-donker");
    }
  }
}
