package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Another program that reads our files; a test that needs one is skipped where it is absent. */
final class Program {

  private Program() {}

  /** Runs R with a script; what it prints. */
  static String r(Path folder, String script, String... packages) throws IOException {
    require("Rscript");
    for (var name : packages) {
      Assumptions.assumeTrue(
          run(folder, List.of("Rscript", "-e", "cat(requireNamespace('" + name + "'))"))
              .contains("TRUE"),
          "the R package " + name + " is not installed");
    }
    Files.writeString(folder.resolve("test.R"), script);
    return run(folder, List.of("Rscript", "--vanilla", "test.R"));
  }

  /** Runs PSPP with some syntax; what it prints. */
  static String pspp(Path folder, String syntax) throws IOException {
    require("pspp");
    Files.writeString(folder.resolve("test.sps"), syntax);
    return run(folder, List.of("pspp", "-O", "format=csv", "test.sps"));
  }

  private static void require(String program) {
    Assumptions.assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        program + " is not installed: its reading of our files was not tested");
  }

  private static String run(Path folder, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return said;
  }
}
