package org.peillood;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform as it is served: Payara Micro in a process of its own with the WAR that was just
 * built, on a free port of the loopback. Ends with {@link #close()}, with {@link #kill()} as a
 * power cut would, or with the tests.
 */
public final class Platform implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Pattern SIGN_IN =
      Pattern.compile("(beheer|beleid|medewerker) / ([a-z0-9-]{19})");
  private static final String OPEN = ";AUTO_SERVER=TRUE";
  private static @Nullable Platform shared;
  private static @Nullable Platform unanswered;

  private final Process process;
  private final int port;
  private final Path log;
  private final String store;
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  private Platform(Process process, int port, Path log, String store) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.store = store;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * One platform on H2 with the sample, and a survey for invited people, for all tests that only
   * look or add a response here and there. Its mail goes to {@link Post} and comes back there.
   */
  public static synchronized Platform shared() {
    var running = shared;
    if (running == null) {
      running =
          openOnH2(
              List.of(
                  "-Dpeillood.sample=true",
                  "-Dpeillood.definitions=" + definitions(),
                  "-Dpeillood.mail.host=127.0.0.1",
                  "-Dpeillood.mail.port=" + Post.shared().port(),
                  "-Dpeillood.mail.security=none",
                  "-Dpeillood.mail.from=peiling@example.org",
                  "-Dpeillood.mail.perminute=6000",
                  "-Dpeillood.mailbox.host=127.0.0.1",
                  "-Dpeillood.mailbox.port=" + Post.shared().mailboxPort(),
                  "-Dpeillood.mailbox.security=none",
                  "-Dpeillood.mailbox.user=" + Post.MAILBOX,
                  "-Dpeillood.mailbox.password=" + Post.MAILBOX,
                  "-Dpeillood.mailbox.afterwards=move",
                  "-Dpeillood.mailbox.every=PT1S"));
      shared = running;
    }
    return running;
  }

  /**
   * One platform with the project's surveys and those in {@code src/test/definitions}, and without
   * the sample, for tests that answer whole questionnaires: nobody counts on its figures.
   */
  public static synchronized Platform unanswered() {
    var running = unanswered;
    if (running == null) {
      var definitions = definitions("surveys", "src/test/definitions/surveys");
      running = openOnH2(List.of("-Dpeillood.definitions=" + definitions));
      unanswered = running;
    }
    return running;
  }

  /**
   * A platform on an H2 file in a folder; started again on the same folder it finds everything as
   * it was.
   */
  public static Platform onH2(Path data, List<String> options) {
    return onH2(data, ";DB_CLOSE_ON_EXIT=FALSE", options);
  }

  /** A platform on an H2 file that tests may open beside it. */
  private static Platform openOnH2(List<String> options) {
    return onH2(newFolder(), OPEN, options);
  }

  private static Platform onH2(Path data, String more, List<String> options) {
    var url = "jdbc:h2:file:" + data + "/peillood";
    var all = new ArrayList<>(options);
    all.add("-Dpeillood.db.url=" + url + ";WRITE_DELAY=0" + more);
    return start(all, url + OPEN);
  }

  /** The database of {@link #shared()} or {@link #unanswered()}, to look at while it serves. */
  public Connection store() throws SQLException {
    return DriverManager.getConnection(store, "peillood", "");
  }

  /** The file with the keys by which it seals what is in {@link #store()}. */
  public Path keys() {
    return Path.of(store.replaceFirst("jdbc:h2:file:([^;]+).*", "$1.vault.keys"));
  }

  /** A platform on a PostgreSQL that somebody else started. */
  public static Platform onPostgres(EmbeddedPostgres postgres, List<String> options) {
    var all = new ArrayList<>(options);
    all.add("-Dpeillood.db.class=org.postgresql.ds.PGSimpleDataSource");
    all.add("-Dpeillood.db.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    all.add("-Dpeillood.db.user=postgres");
    all.add("-Dpeillood.db.password=postgres");
    // nodes on one database have the same keys
    var keys = Path.of(System.getProperty("java.io.tmpdir"), "peillood-" + postgres.getPort());
    all.add("-Dpeillood.vault.file=" + keys.resolve("vault.keys"));
    return start(all, postgres.getJdbcUrl("postgres", "postgres"));
  }

  /** The project's surveys and charts, and those that are only for tests. */
  static Path definitions() {
    return definitions("surveys", "charts", "src/test/resources/invited/surveys");
  }

  /** A new folder with what stands in these folders of the project, under their last names. */
  private static Path definitions(String... parts) {
    var folder = newFolder();
    for (var part : parts) {
      var from = project().resolve(part);
      try (var files = Files.walk(from)) {
        for (var file : (Iterable<Path>) files::iterator) {
          var copy = folder.resolve(from.getFileName()).resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  public static Path newFolder() {
    try {
      return Files.createTempDirectory("peillood-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's own folder. */
  public static Path project() {
    return Path.of(System.getProperty("peillood.base", "."));
  }

  private static Platform start(List<String> options, String store) {
    try {
      int port = freePort();
      var log = Files.createTempFile("peillood-test", ".log");
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xmx512m",
              "-XX:+UseSerialGC",
              // quicker to be ready, slower afterwards: not what is measured
              Boolean.getBoolean("peillood.measured")
                  ? "-XX:+TieredCompilation"
                  : "-XX:TieredStopAtLevel=1",
              "-Djava.awt.headless=true",
              // at full strength signing in is most of what the tests would wait for
              "-Dpeillood.passwords.iterations=1024",
              "-Dpeillood.words.rounds=1024"));
      // what a killed server leaves behind goes with the next "mvn clean"
      var scratch = Files.createDirectories(project().resolve("target/servers").toAbsolutePath());
      command.add("-Djava.io.tmpdir=" + scratch);
      command.add("-Dpeillood.port=" + port);
      if (options.stream().noneMatch(o -> o.startsWith("-Dpeillood.definitions="))) {
        command.add("-Dpeillood.definitions=" + project().toAbsolutePath());
      }
      command.addAll(options);
      // a benchmark tries other sizes of memory with it
      Stream.of(System.getProperty("peillood.java", "").split(" "))
          .filter(option -> !option.isEmpty())
          .forEach(command::add);
      command.addAll(
          List.of("-jar", System.getProperty("peillood.server", "target/server/payara-micro.jar")));
      var payara = project().resolve("deploy/payara");
      command.addAll(List.of("--prebootcommandfile", payara.resolve("loopback.txt").toString()));
      command.addAll(List.of("--logproperties", payara.resolve("logging.properties").toString()));
      command.addAll(List.of("--noHazelcast", "--disablephonehome", "--contextRoot", "/"));
      command.addAll(List.of("--port", String.valueOf(port)));
      command.addAll(
          List.of(
              "--deploy",
              System.getProperty("peillood.war", "target/peillood-0.1.0-SNAPSHOT.war")));
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var platform = new Platform(process, port, log, store);
      platform.awaitReady();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    var client = HttpClient.newHttpClient();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        var request = HttpRequest.newBuilder(uri("/gezond")).timeout(Duration.ofSeconds(5)).build();
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          readSignIns();
          return;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the platform was starting", e);
      }
    }
    var said = Files.readString(log);
    process.destroyForcibly();
    throw new IllegalStateException("the platform did not start; it said:\n" + said);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void readSignIns() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      lines
          .lines()
          .map(SIGN_IN::matcher)
          .forEach(
              found -> {
                while (found.find()) {
                  passwords.put(found.group(1), found.group(2));
                }
              });
    }
  }

  /** The address of a path here. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * The password that the first start showed for an account: {@code beheer}, {@code beleid} or
   * {@code medewerker}.
   */
  public String password(String account) {
    var password = passwords.get(account);
    if (password == null) {
      throw new IllegalStateException("the first start showed no password for " + account);
    }
    return password;
  }

  /** Everything the platform has said so far. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once, as a power cut would ({@code kill -9}). */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
