package org.peillood.respondents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks a rehearsed walk in a real browser, and fails at the first page that is not the one that
 * was rehearsed. A test looks at each page before it is filled in.
 */
final class BrowserWalk {

  private static final String FILL = script("fill.js");
  private static final String NEXT = "main form .go button >> nth=0";

  private final Page page;
  private final URI server;

  BrowserWalk(Page page, URI server) {
    this.page = page;
    this.server = server;
  }

  static String script(String name) {
    try (var file = BrowserWalk.class.getResourceAsStream("/respondents/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^//.*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the first page to the thanks; every page between is looked at. */
  void walk(Rehearsal walk, Consumer<String> look) {
    page.navigate(server.resolve(walk.start()).toString());
    look.accept("start");
    fill(walk, walk.consent());
    for (var step : walk.steps()) {
      goOnTo(step.page());
      assertThat(page.textContent("h1").strip())
          .as("%s %s", walk, step.page())
          .isEqualTo(step.heading());
      assertThat(page.getAttribute("html", "lang")).isEqualTo(walk.language());
      look.accept(step.page());
      fill(walk, step);
    }
    // Where routing ended the walk early, the last question could not say that it was the last.
    goOnTo("(versturen|klaar)");
    if (page.url().contains("/versturen")) {
      look.accept("versturen");
      goOnTo("klaar");
    }
    look.accept("klaar");
  }

  void fill(Rehearsal walk, Rehearsal.Step step) {
    var fields =
        walk.form(step).stream().map(field -> List.of(field.getKey(), field.getValue())).toList();
    assertThat(page.evaluate(FILL, fields)).as("%s %s", walk, step.page()).isEqualTo("");
  }

  void goOnTo(String next) {
    page.click(NEXT);
    page.waitForURL(url -> URI.create(url).getPath().matches(".*/" + next));
  }
}
