package org.peillood.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.privacy.PersonalTraces.Trace;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/**
 * The page on which somebody screens a text.
 *
 * @param typed the wording as it stands in the form
 * @param left traces that are still in it, after which the page asks once more; empty before
 * @param waiting how many other texts at this question are to be screened
 */
public record ScreeningPage(
    Survey survey, Item item, TextLine line, String typed, List<Trace> left, long waiting) {

  /** A part of the text as it was written. */
  public record Part(String text, boolean isTrace) {}

  /** The text in parts, so that its traces can be marked. */
  public List<Part> parts() {
    var text = line.text().text();
    var parts = new ArrayList<Part>();
    int at = 0;
    for (var trace : line.traces()) {
      parts.add(new Part(text.substring(at, trace.from()), false));
      parts.add(new Part(text.substring(trace.from(), trace.to()), true));
      at = trace.to();
    }
    parts.add(new Part(text.substring(at), false));
    return parts;
  }

  public Language language() {
    return line.text().language();
  }

  /** The version of what was decided before; 0 before the first. */
  public long version() {
    return line.screening().map(Screening::version).orElse(0L);
  }

  /** What was decided before, that still holds. */
  public Optional<Screening> before() {
    return line.screening();
  }

  /** Tells this text from another that may stand there later. */
  public String read() {
    return line.text().hash();
  }

  public String home() {
    return TextListPage.home(survey, item.name());
  }

  public String action() {
    return TextListPage.address(survey, line.text(), "nakijken");
  }
}
