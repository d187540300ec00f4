package org.peillood.respondents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peillood.Platform;

/**
 * The conformance statement says what is tested and no more: it is written from the tests that name
 * a criterion, and fails here as soon as they say something else.
 */
class ConformanceTest {

  private static final List<Class<?>> TESTS = List.of(EveryScreenIT.class, HabitsIT.class);
  private static final String STATEMENT = "src/site/markdown/accessibility.md";

  @Test
  void the_statement_is_what_the_tests_check() throws IOException {
    var written = statement();
    var kept = Platform.project().resolve(STATEMENT);
    var proposed = Path.of("target", "accessibility.md");
    Files.createDirectories(proposed.getParent());
    Files.writeString(proposed, written);
    assertThat(kept)
        .as("look at %s, and put it there when it is right", proposed)
        .hasContent(written);
  }

  private static String statement() {
    var checked = new TreeMap<String, List<String>>();
    for (var test : TESTS) {
      Arrays.stream(test.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Criterion.class))
          .sorted((a, b) -> a.getName().compareTo(b.getName()))
          .forEach(
              method -> {
                for (var number : method.getAnnotation(Criterion.class).value()) {
                  checked
                      .computeIfAbsent(number, n -> new ArrayList<>())
                      .add("`" + test.getSimpleName() + "`: " + method.getName().replace('_', ' '));
                }
              });
    }
    var criteria = Wcag.criteria();
    assertThat(criteria.keySet()).as("criteria that there are").containsAll(checked.keySet());
    var text = new StringBuilder(HEAD);
    int byPeople = 0;
    for (var criterion : criteria.entrySet()) {
      var by = new ArrayList<>(checked.getOrDefault(criterion.getKey(), List.of()));
      if (Wcag.AXE.contains(criterion.getKey())) {
        by.add("axe-core");
      }
      byPeople += by.isEmpty() ? 1 : 0;
      text.append("| ").append(criterion.getKey()).append(' ').append(criterion.getValue());
      text.append(" | ")
          .append(by.isEmpty() ? "to be judged by people, not yet done" : String.join("; ", by));
      text.append(" |\n");
    }
    return text.append(TAIL.formatted(criteria.size(), criteria.size() - byPeople, byPeople))
        .toString();
  }

  private static final String HEAD =
      """
      # Accessibility of respondents' pages

      Written by `ConformanceTest` from the tests that name a criterion; it is not edited by hand. What stands here
      is checked at every `mvn verify`, in a real Chromium, and fails the build when it does not hold.

      The three surveys are walked in Dutch, French and English, the short wave also in Arabic and Turkish: without
      script, at 320, 360 and 1280 px, with text twice as large and with text set apart; with the keyboard alone; each
      kind of question is scanned by axe-core, from left to right and from right to left, light and dark.

      **No machine can tell that a page conforms.** A criterion with a test below is checked only as far as a machine
      can; people have not yet judged any, nobody who uses a screen reader, a switch or a magnifier has tried the
      pages, and the Arabic and Turkish words are drafts. So this states what is tested, not that it conforms.

      | WCAG 2.2, level A and AA | checked by |
      |---|---|
      """;
  private static final String TAIL =
      """

      Of %d criteria, of %d a machine checks something; %d are wholly left to people.
      """;
}
