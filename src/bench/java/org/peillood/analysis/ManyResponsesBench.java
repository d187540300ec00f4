package org.peillood.analysis;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.respondents.HttpWalk;
import org.peillood.respondents.Rehearsal;

/**
 * What an officer waits for when a wave of the sample has been copied to 100,000 responses, on a
 * booted platform with H2: the first page, a step on the workbench in a real Chromium from the
 * choice to what it drew, a file of microdata, and how soon a response that was just sent is
 * counted. Goals: 2 s, 300 ms, 2 s for CSV and 4 s for a system file of SPSS, 1 s. {@code mvn
 * -Pload -Dmeasure=org.peillood.analysis.ManyResponsesBench}.
 */
public final class ManyResponsesBench {

  private static final PrintStream OUT = System.out;
  private static final int RESPONSES = 100_000;
  private static final String SURVEY = "werkzoekenden";
  private static final String WAVE = "2019";
  private static final String ITEM = "J19";
  // What the platform would have entered for these, had it taken them in itself.
  private static final String TALLY =
      "insert into response_tally select random_uuid(), survey, wave, disposition, language, mode,"
          + " questionnaire_hash, sum(n), max(revision), sum(s) from (select survey, wave,"
          + " disposition, language, mode, questionnaire_hash, count(*) as n, max(revision) as"
          + " revision, sum(revision) as s from response where disposition in ('COMPLETED',"
          + " 'WITHDRAWN') group by survey, wave, disposition, language, mode, questionnaire_hash"
          + " union all select survey, wave, disposition, language, mode, questionnaire_hash,"
          + " -responses, revision, -revisions from response_tally) as counted group by survey,"
          + " wave, disposition, language, mode, questionnaire_hash having sum(n) <> 0 or sum(s) <>"
          + " 0";
  private static final List<String> PARTS = List.of("pages", "steps", "csv", "spss", "arrivals");
  private static final int FILES = 5;
  private static final Pattern ASKED = Pattern.compile("\"asked\":(\\d+)");
  private static final String STEP =
      "async (value) => { const choice = document.getElementById('kies-naar-0'); const done = new"
          + " Promise(d => document.body.addEventListener('htmx:afterSettle', d, {once: true}));"
          + " const start = performance.now(); choice.value = value; choice.dispatchEvent(new"
          + " Event('change', {bubbles: true})); await done; await new Promise(d =>"
          + " requestAnimationFrame(() => requestAnimationFrame(d))); return performance.now() -"
          + " start; }";

  private ManyResponsesBench() {}

  /**
   * Measures and prints, a line for each.
   *
   * @param arguments which parts, of {@link #PARTS}; all when none are named
   */
  public static void main(String[] arguments) throws Exception {
    var platform = Platform.shared();
    copy(platform);
    var officer = Visitor.signedIn(platform, "beleid");
    var parts = arguments.length == 0 ? PARTS : List.of(arguments);
    for (var part : parts) {
      switch (part) {
        case "pages" -> pages(platform, officer);
        case "steps" -> steps(platform);
        case "arrivals" -> tell("sent until counted", arrivals(platform, officer));
        default -> tell("microdata as " + part, times(FILES, () -> file(platform, officer, part)));
      }
    }
    System.exit(0); // the platform ends with this process
  }

  private static void pages(Platform platform, Visitor officer) throws Exception {
    var page = "/bevragingen/" + SURVEY + "/vragen/" + ITEM;
    tell(
        "first page of an item, columns read from the database",
        times(1, () -> read(officer, page)));
    tell("the same page again", times(9, () -> read(officer, page)));
    var anew = new ArrayList<Double>();
    for (int round = 0; round < FILES; round++) {
      correct(platform);
      anew.addAll(times(1, () -> read(officer, page)));
    }
    tell("the page after a correction, all columns read anew", anew);
    tell("page of a theme, first time", times(1, () -> read(officer, "/themas/VII")));
    tell("page of a theme", times(9, () -> read(officer, "/themas/VII")));
  }

  // As a correction does: what was read of that response before is no longer so.
  private static void correct(Platform platform) throws SQLException {
    try (var store = platform.store();
        var statement = store.createStatement()) {
      statement.executeUpdate(
          "update response set revision = nextval('response_revision') where id = (select id from"
              + " response where survey = '%s' and wave = '%s' and disposition = 'COMPLETED' order"
                  .formatted(SURVEY, WAVE)
              + " by revision fetch first row only)");
      statement.executeUpdate(TALLY);
    }
  }

  private static void copy(Platform platform) throws SQLException {
    try (var store = platform.store();
        var statement = store.createStatement()) {
      var columns = new ArrayList<String>();
      var values = new ArrayList<String>();
      try (var found = store.getMetaData().getColumns(null, "PUBLIC", "RESPONSE", null)) {
        while (found.next()) {
          var column = found.getString("COLUMN_NAME");
          columns.add(column);
          values.add(
              switch (column) {
                case "ID" -> "random_uuid()";
                case "REVISION" -> "nextval('response_revision')";
                case "KEY_SEAL", "WITHDRAWAL_SEAL", "CORRECTION_SEAL" -> "null";
                default -> "r." + column;
              });
        }
      }
      int copied =
          statement.executeUpdate(
              "insert into response (%s) select %s from response r, system_range(1, %d) where"
                      .formatted(
                          String.join(", ", columns), String.join(", ", values), RESPONSES / 90)
                  + " r.survey = '%s' and r.wave = '%s' and r.disposition = 'COMPLETED'"
                      .formatted(SURVEY, WAVE));
      statement.executeUpdate(TALLY);
      statement.execute("checkpoint sync"); // what was just written is not still being written
      OUT.printf("%d responses added%n", copied);
    }
  }

  private static void steps(Platform platform) {
    try (var screen = Screen.desktop(platform)) {
      var page =
          screen
              .signedIn("beleid")
              .open("/werkbank/" + SURVEY + "?golf=" + WAVE + "&vraag=" + ITEM)
              .page();
      var choices = page.locator("#kies-naar-0 option").evaluateAll("all => all.map(o => o.value)");
      for (var round : List.of("first", "again")) {
        var times = new ArrayList<Double>();
        for (var choice : (List<?>) choices) {
          times.add(((Number) page.evaluate(STEP, choice)).doubleValue());
        }
        tell("a step on the workbench, " + round, times);
      }
    }
  }

  private static byte[] file(Platform platform, Visitor officer, String kind) {
    var of = "/bevragingen/" + SURVEY + "/uitvoer";
    var form =
        "csrf=%s&golf=%s&vorm=%s&taal=nl&schrijf=codes"
            .formatted(URLEncoder.encode(officer.tokenOn(of), StandardCharsets.UTF_8), WAVE, kind);
    var sent =
        officer.sendForFile(
            HttpRequest.newBuilder(URI.create(platform.uri(of + "/bestand").toString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (sent.statusCode() != 200 || sent.body().length < RESPONSES) {
      throw new IllegalStateException(kind + ": " + sent.statusCode());
    }
    return sent.body();
  }

  private static List<Double> arrivals(Platform platform, Visitor officer) throws Exception {
    var survey = Rehearsal.survey(SURVEY);
    var wave = survey.wave(WAVE).orElseThrow();
    var interview = Rehearsal.interview(wave);
    var times = new ArrayList<Double>();
    for (int who = 0; who < 10; who++) {
      long before = asked(officer);
      new HttpWalk(HttpWalk.client(), platform.uri("/"))
          .walk(Rehearsal.of(survey, wave, interview, "nl", who));
      long sent = System.nanoTime();
      while (asked(officer) == before) {
        Thread.onSpinWait();
      }
      times.add((System.nanoTime() - sent) / 1e6);
    }
    return times;
  }

  private static long asked(Visitor officer) {
    var tabulation = Tabulation.of(SURVEY, List.of("J01"), Measure.SHARES).inWaves(List.of(WAVE));
    var answer =
        officer
            .get(
                "/tabel.json?tabulatie="
                    + URLEncoder.encode(tabulation.toJson(), StandardCharsets.UTF_8))
            .body();
    var found = ASKED.matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException(answer);
    }
    return Long.parseLong(found.group(1));
  }

  private static String read(Visitor officer, String path) {
    var page = officer.get(path);
    if (page.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + page.statusCode());
    }
    return page.body();
  }

  private static List<Double> times(int rounds, Callable<?> act) throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      act.call();
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times;
  }

  private static void tell(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    OUT.printf(
        "%s: median %.0f ms, worst %.0f ms (n = %d)%n",
        what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
  }
}
