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
  private static final Path SHARED_DATA = newFolder();
  private static @Nullable Platform shared;
  private static @Nullable Platform ofTests;

  private final Process process;
  private final int port;
  private final Path log;
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  private Platform(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * One platform on H2 with the sample, and a survey for invited people, for all tests that only
   * look or add responses of their own. Its mail goes to {@link Post} and comes back there.
   */
  public static synchronized Platform shared() {
    var running = shared;
    if (running == null) {
      running =
          onH2(
              SHARED_DATA,
              ";AUTO_SERVER=TRUE",
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
   * One platform with the surveys in {@code src/test/definitions}, for tests of apps in the field.
   */
  public static synchronized Platform ofTests() {
    var running = ofTests;
    if (running == null) {
      var definitions = project().resolve("src/test/definitions").toAbsolutePath();
      running = onH2(newFolder(), List.of("-Dpeillood.definitions=" + definitions));
      ofTests = running;
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

  private static Platform onH2(Path data, String more, List<String> options) {
    var all = new ArrayList<>(options);
    all.add("-Dpeillood.db.url=jdbc:h2:file:" + data + "/peillood;WRITE_DELAY=0" + more);
    return start(all);
  }

  /** The database of {@link #shared()}, for tests that look at rows while it serves. */
  public static Connection sharedStore() throws SQLException {
    shared();
    return DriverManager.getConnection(
        "jdbc:h2:file:" + SHARED_DATA + "/peillood;AUTO_SERVER=TRUE", "peillood", "");
  }

  /** A platform on a PostgreSQL that somebody else started. */
  public static Platform onPostgres(EmbeddedPostgres postgres, List<String> options) {
    var all = new ArrayList<>(options);
    all.add("-Dpeillood.db.class=org.postgresql.ds.PGSimpleDataSource");
    all.add("-Dpeillood.db.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    all.add("-Dpeillood.db.user=postgres");
    all.add("-Dpeillood.db.password=postgres");
    return start(all);
  }

  /** The project's surveys and charts, and those that are only for tests. */
  static Path definitions() {
    var folder = newFolder();
    for (var part :
        List.of(
            project().resolve("surveys"),
            project().resolve("charts"),
            project().resolve("src/test/resources/invited/surveys"))) {
      try (var files = Files.walk(part)) {
        for (var file : (Iterable<Path>) files::iterator) {
          var copy = folder.resolve(part.getFileName()).resolve(part.relativize(file).toString());
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

  private static Platform start(List<String> options) {
    try {
      int port = freePort();
      var log = Files.createTempFile("peillood-test", ".log");
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xmx512m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Djava.awt.headless=true",
              // at full strength signing in is most of what the tests would wait for
              "-Dpeillood.passwords.iterations=1024",
              "-Dpeillood.words.rounds=1024"));
      command.add("-Dpeillood.port=" + port);
      if (options.stream().noneMatch(o -> o.startsWith("-Dpeillood.definitions="))) {
        command.add("-Dpeillood.definitions=" + project().toAbsolutePath());
      }
      command.addAll(options);
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
      var platform = new Platform(process, port, log);
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
