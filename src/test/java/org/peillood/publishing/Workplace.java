package org.peillood.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peillood.Platform;

/**
 * The platform on which officers publish: the surveys {@code stemming} and {@code gezin}, laid in
 * folders.
 */
final class Workplace {

  private static @Nullable Platform running;

  private Workplace() {}

  /** The platform, started by the first test that needs it; it ends with the tests. */
  static synchronized Platform platform() {
    var there = running;
    if (there == null) {
      there =
          Platform.onH2(
              Platform.newFolder(),
              List.of(
                  "-Dpeillood.sample=true",
                  "-Dpeillood.definitions=" + defined(),
                  "-Dpeillood.answer.largest=2097152"));
      running = there;
    }
    return there;
  }

  private static Path defined() {
    try {
      var definitions = Platform.newFolder();
      define(Files.createDirectories(definitions.resolve("surveys/stemming")));
      Household.lay(definitions.resolve("surveys"));
      FormWithFiles.lay(Files.createDirectories(definitions.resolve("surveys/beelden")));
      return definitions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void define(Path folder) throws IOException {
    Files.writeString(folder.resolve("questionnaire.yaml"), VersionsIT.FIRST);
    Files.writeString(
        folder.resolve("survey.yaml"),
        """
        id: stemming
        title: {en: How are you}
        name: {en: Mood}
        audience: {en: anyone}
        asks: {en: We ask this.}
        promises: {en: [We keep it safe.]}
        notice: {version: 1, text: {en: [We keep it safe.]}}
        afterwards: {en: [We count.]}
        consent: part
        themes: [I]
        evidence: []
        sensitive: false
        keepUntil: 2031-12-31
        practice: true
        languages: [{code: en, status: complete}]
        waves:
          - {code: "1", title: {en: One}, questionnaire: questionnaire.yaml, languages: [en], opens: 2020-01-01, minutes: 5, mode: web}
        """);
  }
}
