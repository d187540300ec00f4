package org.peillood.respondents;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.peillood.Chromium;
import org.peillood.Platform;

/**
 * When a respondent first sees something of the first page and of a question, in a real Chromium on
 * a slow 3G network (400 kbit/s, 400 ms there and back) and a processor four times slower, with an
 * empty cache. {@code mvn -Pload -Dmeasure=org.peillood.respondents.FirstPaintBench}.
 */
public final class FirstPaintBench {

  private static final PrintStream OUT = System.out;
  private static final int ROUNDS = 5;
  private static final String PAINTED =
      "() => new Promise(done => { const tell = () => { const p ="
          + " performance.getEntriesByName('first-contentful-paint')[0]; p ? done(p.startTime) :"
          + " setTimeout(tell, 20); }; tell(); })";

  private FirstPaintBench() {}

  /** Measures and prints, a line for each page. */
  public static void main(String[] arguments) {
    var platform = Platform.shared();
    for (var path :
        List.of(
            "/v/werkzoekenden?golf=2020-07&taal=nl",
            "/v/werkzoekenden?golf=2020-07&taal=ar",
            "/v/ouders?taal=fr",
            "/v/leden?taal=en")) {
      var took = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        took[i] = paint(platform.uri(path).toString());
      }
      Arrays.sort(took);
      OUT.printf(
          "%s: first contentful paint median %.0f ms, worst %.0f ms%n",
          path, took[ROUNDS / 2], took[ROUNDS - 1]);
    }
    System.exit(0); // the platform ends with this process
  }

  private static double paint(String address) {
    try (var context =
        Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
      var page = context.newPage();
      var session = context.newCDPSession(page);
      var network = new JsonObject();
      network.addProperty("offline", false);
      network.addProperty("latency", 400);
      network.addProperty("downloadThroughput", 50_000); // octets a second: 400 kbit/s
      network.addProperty("uploadThroughput", 50_000);
      session.send("Network.enable");
      session.send("Network.emulateNetworkConditions", network);
      var processor = new JsonObject();
      processor.addProperty("rate", 4);
      session.send("Emulation.setCPUThrottlingRate", processor);
      page.navigate(address);
      return ((Number) page.evaluate(PAINTED)).doubleValue();
    }
  }
}
