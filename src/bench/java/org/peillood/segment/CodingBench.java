package org.peillood.segment;

import com.microsoft.playwright.Page;
import java.io.PrintStream;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.Visitor;
import org.peillood.store.Sealer;
import org.peillood.transcript.Span;

/**
 * How long the page for coding takes in a real Chromium with a conversation of three hours: 30,000
 * words in 1,000 turns, 2,000 segments, 150 codes. The goal is that no act takes 100 ms. {@code mvn
 * -Pload -Dmeasure=org.peillood.segment.CodingBench}.
 */
public final class CodingBench {

  private static final PrintStream OUT = System.out;
  private static final int TURNS = 1000;
  private static final int SEGMENTS = 2000;
  private static final int CODES = 150;
  private static final String WORDS =
      "Ik zocht lang naar werk maar het formulier was te moeilijk en niemand aan het loket legde"
          + " mij uit wat er stond, tot mijn mentor mij vorige zomer eindelijk hielp daarmee.";
  // From the press to the second frame after it, so that what it drew is on the screen.
  private static final String ACT =
      "async (press) => { const times = []; for (let i = 0; i < 20; i++) { const turn ="
          + " document.getElementById('b' + (i * 45 + 3)); turn.scrollIntoView(); turn.focus();"
          + " await new Promise(d => setTimeout(d, 60)); const start = performance.now(); for"
          + " (const key of ['Enter', press]) turn.dispatchEvent(new KeyboardEvent('keydown', {key,"
          + " bubbles: true})); await new Promise(d => requestAnimationFrame(() =>"
          + " requestAnimationFrame(d))); times.push(performance.now() - start); } return times; }";
  private static final String SCROLL =
      "async () => { const times = []; let last = performance.now(); for (let i = 0; i < 60; i++) {"
          + " scrollBy(0, 900); await new Promise(d => requestAnimationFrame(d)); const now ="
          + " performance.now(); times.push(now - last); last = now; } return times; }";
  private static final String WATCH =
      "() => { window.slow = [0]; new PerformanceObserver(list => { for (const e of"
          + " list.getEntries()) window.slow.push(e.duration); }).observe({type: 'event',"
          + " durationThreshold: 16, buffered: false}); }";

  private CodingBench() {}

  /** Measures and prints, a line for each act. */
  public static void main(String[] arguments) throws SQLException {
    var platform = Platform.shared();
    var officer = Visitor.signedIn(platform, "beleid");
    officer.submit("/codekaders", "/codekaders", "code", "bank", "naam-nl", "Bank");
    var lines =
        IntStream.range(0, CODES)
            .mapToObj(i -> "C-" + i + " Code " + i)
            .collect(Collectors.joining("\n"));
    var frame = "/codekaders/bank";
    officer.submit(frame, frame, "knop", "codes", "regels", lines, "uitgave", "0");
    for (int i = 0; i < 10; i++) {
      var code = frame + "/codes/C-" + i;
      officer.submit(
          code,
          code,
          "knop",
          "kenteken",
          "kleur",
          String.valueOf(i % 6 + 1),
          "toets",
          String.valueOf(i),
          "uitgave",
          String.valueOf(i + 1));
    }
    var talk = new Conversation("drie uur");
    for (int i = 0; i < TURNS; i++) {
      talk.says("P" + (i % 6 + 1), WORDS);
    }
    talk.keepIn(platform, "FG-1999-09", "nl", Map.of());
    var home = "/focusgroepen/FG-1999-09/teksten/" + talk.id();
    officer.submit("/codekaders", home + "/coderen/instellingen", "kader", "bank", "versie", "0");
    segments(platform, talk);
    try (var screen = Screen.desktop(platform)) {
      screen.signedIn("beleid");
      var opened = new ArrayList<Double>();
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();
        screen.open(home + "/coderen").page().waitForSelector("#coderen[data-ready]");
        opened.add((System.nanoTime() - start) / 1e6);
      }
      tell("open until ready", opened);
      var page = screen.page();
      tell("own work of the page until ready", List.of(ready(page)));
      page.evaluate(WATCH);
      tell("key: choose, code, painted", times(page.evaluate(ACT, "1")));
      tell("frame while scrolling", times(page.evaluate(SCROLL)));
      page.evaluate("window.slow = [0]");
      for (int i = 0; i < 10; i++) {
        var words = page.locator("#b" + (i * 90 + 10) + " .words");
        words.scrollIntoViewIfNeeded();
        var box = words.boundingBox();
        page.mouse().move(box.x + 2, box.y + 10);
        page.mouse().down();
        page.mouse().move(box.x + 220, box.y + 10);
        page.mouse().up();
        page.waitForSelector("#keuze:has-text('Ik zocht')");
        page.click("#codes button[data-code='C-2']");
        page.waitForTimeout(150);
      }
      tell("mouse: slowest event until the next paint", times(page.evaluate("window.slow")));
    }
    System.exit(0); // the platform ends with this process
  }

  private static double ready(Page page) {
    return ((Number)
            page.evaluate(
                "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd -"
                    + " performance.getEntriesByType('navigation')[0].responseEnd"))
        .doubleValue();
  }

  private static List<Double> times(Object evaluated) {
    return ((List<?>) evaluated).stream().map(value -> ((Number) value).doubleValue()).toList();
  }

  private static void tell(String what, List<Double> times) {
    var sorted = times.stream().sorted().toList();
    OUT.printf(
        "%s: median %.0f ms, worst %.0f ms (n = %d)%n",
        what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
  }

  private static void segments(Platform platform, Conversation talk) throws SQLException {
    var spoken = talk.spoken();
    var sealer = new Sealer(platform);
    try (var store = platform.store();
        var insert =
            store.prepareStatement(
                "insert into segment values (?, ?, 1, ?, ?, ?, 'bank', ?, ?, false, 'NONE', '',"
                    + " 'ACTIVE', ?, ?, nextval('segment_revision'), 1)")) {
      var now = Timestamp.from(Instant.EPOCH);
      for (int i = 0; i < SEGMENTS; i++) {
        var turn = spoken.turns().get(i % TURNS);
        var span = new Span(turn.start() + i % 40, turn.start() + i % 40 + 60);
        var id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setObject(2, talk.id());
        insert.setInt(3, span.start());
        insert.setInt(4, span.end());
        insert.setString(5, sealer.seal("segment", "excerpt", id, span.in(spoken.text())));
        insert.setString(6, "C-" + i % CODES);
        insert.setString(7, i % 2 == 0 ? "beleid" : "codeur");
        insert.setTimestamp(8, now);
        insert.setTimestamp(9, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
