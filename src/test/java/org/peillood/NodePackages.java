package org.peillood;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The JavaScript that the tests use of others, as {@code src/test/client} pins it: installed by npm
 * under {@code target}, once, and again when the pins change. Where npm is absent it is installed
 * as root on Debian; else a sentence says what to install. Never skipped.
 */
public final class NodePackages {

  private static final List<String> PINS = List.of("package.json", "package-lock.json");
  private static @Nullable NodePackages shared;

  private final Path folder;

  private NodePackages(Path folder) {
    this.folder = folder;
  }

  /** What all tests use. */
  public static synchronized NodePackages shared() {
    var installed = shared;
    if (installed == null) {
      installed = new NodePackages(OneAtATime.of("npm", NodePackages::installed));
      shared = installed;
    }
    return installed;
  }

  /** A file of a package, such as {@code vue/dist/vue.js}. */
  public byte[] file(String place) {
    try {
      return Files.readAllBytes(folder.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException("no package has this file: " + place, e);
    }
  }

  private static Path installed() {
    var pins = Platform.project().resolve("src/test/client");
    var target = Platform.project().resolve("target/client");
    var done = target.resolve("installed");
    try {
      var wanted = Files.readString(pins.resolve("package-lock.json"));
      if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
        Files.createDirectories(target);
        for (var name : PINS) {
          Files.copy(pins.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        install(target);
        Files.writeString(done, wanted);
      }
      return target.resolve("node_modules");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Nothing of these packages runs here but in the browser, so neither do their own scripts.
  private static void install(Path target) {
    var npm = npm().or(NodePackages::npmFromDebian);
    if (npm.isEmpty()
        || run(
                target,
                npm.get().toString(),
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--prefer-offline")
            != 0) {
      throw new IllegalStateException(
          "The tests fill in questionnaires with a client by others, which npm fetches. Install"
              + " Node.js with npm (on Debian: apt-get install nodejs npm), let it reach its"
              + " registry, and run them again.");
    }
  }

  private static Optional<Path> npm() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .map(folder -> Path.of(folder, "npm"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> npmFromDebian() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.exists(Path.of("/etc/debian_version"))) {
      return Optional.empty();
    }
    var target = Platform.project().resolve("target");
    return OneAtATime.of(
        "apt-get",
        () -> {
          run(target, "apt-get", "update");
          run(target, "apt-get", "install", "-y", "--no-install-recommends", "nodejs", "npm");
          return npm();
        });
  }

  private static int run(Path folder, String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while installing packages", e);
    }
  }
}
