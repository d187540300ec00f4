package org.peillood;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium: an installed one, best the shell without windows, which has the same engine and
 * needs less; else, as root on Debian, that package is installed, or {@code chromium} where there
 * is none; else Playwright's own download; else a sentence that says what to install. Never
 * skipped.
 */
public final class Chromium {

  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static @Nullable Browser shared;

  private Chromium() {}

  /** One browser for all tests; each test opens its own context in it. */
  public static synchronized Browser shared() {
    var open = shared;
    if (open == null) {
      open = open();
      shared = open;
    }
    return open;
  }

  private static Browser open() {
    var installed = installed().or(Chromium::installOnDebian);
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (installed.isPresent()) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
    try {
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(OPTIONS);
      installed.ifPresent(options::setExecutablePath);
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          "The tests need a browser. Install Chromium or Google Chrome (on Debian: apt-get install"
              + " chromium), so that one of "
              + NAMES
              + " is on the path, and run them again.",
          e);
    }
  }

  private static Optional<Path> installed() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installOnDebian() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.exists(Path.of("/etc/debian_version"))) {
      return Optional.empty();
    }
    return OneAtATime.of(
        "apt-get",
        () ->
            installed()
                .or(
                    () -> {
                      run("apt-get", "update");
                      install("fonts-noto-core", "chromium-headless-shell");
                      if (installed().isEmpty()) {
                        install("fonts-noto-core", "chromium");
                      }
                      return installed();
                    }));
  }

  private static void install(String... packages) {
    var command = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
    command.addAll(List.of(packages));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) {
    try {
      var process = new ProcessBuilder(command).inheritIO().redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while installing a browser", e);
    }
  }
}
