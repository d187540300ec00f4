package org.peillood.respondents;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.peillood.Platform;

/**
 * Many respondents at once walk the job seekers' long wave over HTTP on a platform with H2 in a
 * process of its own, each with other answers, none of them thinking. Each page is held against the
 * rehearsed one; in the end every walk must be in the store, answer by answer. Client and server
 * share the machine. {@code mvn -Pload}.
 */
public final class LoadBench {

  private static final PrintStream OUT = System.out;

  private LoadBench() {}

  /** Runs with 32 and with 200 at once. */
  public static void main(String[] arguments) throws Exception {
    var survey = Rehearsal.survey("werkzoekenden");
    var wave = survey.wave("2019").orElseThrow();
    var interview = Rehearsal.interview(wave);
    var walks =
        IntStream.range(0, 800)
            .mapToObj(who -> Rehearsal.of(survey, wave, interview, language(who), who))
            .toList();
    OUT.printf(
        "%d walks, %.1f items answered and %.1f pages each%n",
        walks.size(),
        walks.stream().mapToInt(LoadBench::items).average().orElseThrow(),
        walks.stream().mapToInt(walk -> walk.steps().size() + 2).average().orElseThrow());
    run(8, walks.subList(0, 80)); // warms up
    run(32, walks.subList(80, 400));
    run(200, walks.subList(400, 800));
    System.exit(0); // the platform ends with this process
  }

  private static String language(int who) {
    return List.of("nl", "fr", "en").get(who % 3);
  }

  private static int items(Rehearsal walk) {
    return 1 + walk.steps().stream().mapToInt(step -> step.typed().size()).sum();
  }

  private static void run(int atOnce, List<Rehearsal> walks)
      throws InterruptedException, SQLException {
    var server = Platform.shared().uri("/");
    try (var store = Platform.shared().store()) {
      var before = Stored.all(store, walks.get(0)).keySet();
      var people = Executors.newFixedThreadPool(atOnce);
      var client = HttpWalk.client();
      var all = new ArrayList<Callable<List<HttpWalk.Sent>>>();
      for (var walk : walks) {
        all.add(() -> new HttpWalk(client, server).walk(walk));
      }
      long begun = System.nanoTime();
      var done = people.invokeAll(all);
      double seconds = (System.nanoTime() - begun) / 1e9;
      people.shutdown();
      var pages = new ArrayList<HttpWalk.Sent>();
      int errors = 0;
      for (var each : done) {
        try {
          pages.addAll(each.get());
        } catch (ExecutionException e) {
          errors++;
          OUT.println(e.getCause());
        }
      }
      var found = Stored.all(store, walks.get(0));
      found.keySet().removeAll(before);
      boolean same = counted(found.values().stream().toList()).equals(expected(walks));
      long[] took = pages.stream().mapToLong(HttpWalk.Sent::nanoseconds).sorted().toArray();
      OUT.printf(
          "%d at once: %d of %d completed, %.1f completed/s, %d pages, page p50 %.0f ms, p99 %.0f"
              + " ms, errors %d, stored %d, each answer as given: %s%n",
          atOnce,
          walks.size() - errors,
          walks.size(),
          (walks.size() - errors) / seconds,
          took.length,
          took[took.length / 2] / 1e6,
          took[took.length * 99 / 100] / 1e6,
          errors,
          found.size(),
          same ? "yes" : "NO");
    }
  }

  private static Map<Stored, Integer> expected(List<Rehearsal> walks) {
    return counted(walks.stream().map(Stored::after).toList());
  }

  private static Map<Stored, Integer> counted(List<Stored> all) {
    var counted = new HashMap<Stored, Integer>();
    all.forEach(each -> counted.merge(each, 1, Integer::sum));
    return counted;
  }
}
