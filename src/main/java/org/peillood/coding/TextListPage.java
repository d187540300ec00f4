package org.peillood.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * The texts at one open question, for who does research.
 *
 * @param found all that the filter lets through
 * @param all of them, without it
 * @param frame with which they are coded
 * @param frames that can be chosen
 */
public record TextListPage(
    Survey survey,
    Item item,
    TextFilter filter,
    List<TextLine> found,
    List<TextLine> all,
    Optional<CodeFrame> frame,
    List<CodeTree.Node> codes,
    List<CodeFrame> frames,
    Agreement agreement,
    Map<String, Quotability.Standing> quotes) {

  public TextListPage {
    quotes = Map.copyOf(quotes);
  }

  /** How it stands with quoting a text, as language files call it. */
  public String quoting(TextLine line) {
    return quotes
        .getOrDefault(line.text().mark(), Quotability.Standing.NOT_SCREENED)
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  /** Tells the wording that others may read of a text from another. */
  public String wording(TextLine line) {
    return line.readable().map(OpenText::hash).orElse("");
  }

  /** Those on the page that was asked for. */
  public List<TextLine> lines() {
    return found.stream()
        .skip((long) (page() - 1) * TextFilter.PAGE)
        .limit(TextFilter.PAGE)
        .toList();
  }

  public int page() {
    return Math.min(filter.page(), pages());
  }

  public int pages() {
    return Math.max(1, (found.size() + TextFilter.PAGE - 1) / TextFilter.PAGE);
  }

  /** How many have this state of screening. */
  public long count(ScreeningState state) {
    return all.stream().filter(line -> line.state() == state).count();
  }

  /** How many cannot wait. */
  public long urgent() {
    return all.stream().filter(TextLine::isUrgent).count();
  }

  /** How many have codes that count, be it that none fits. */
  public long coded() {
    return all.stream().filter(line -> line.verdict().codes().isPresent()).count();
  }

  /** On how many coders differ. */
  public long differing() {
    return all.stream().filter(line -> line.verdict().differ()).count();
  }

  /** The waves in which something was written. */
  public List<Wave> waves() {
    return survey.waves().stream()
        .filter(wave -> all.stream().anyMatch(line -> line.text().wave().equals(wave.code())))
        .toList();
  }

  /** The languages in which something was written. */
  public List<Language> languages() {
    return all.stream().map(line -> line.text().language()).distinct().toList();
  }

  /** The first that is to be screened, flagged ones before others. */
  public Optional<TextLine> toScreen() {
    return all.stream().filter(line -> line.state() == ScreeningState.TO_SCREEN).findFirst();
  }

  /** The first that has no codes that count. */
  public Optional<TextLine> toCode() {
    return all.stream().filter(line -> line.verdict().codes().isEmpty()).findFirst();
  }

  /** A measure of agreement with two decimals; a dash where it is undefined. */
  public static String figure(Optional<Double> value, Language language) {
    return value.map(v -> String.format(language.locale(), "%.2f", v)).orElse("–");
  }

  public String home() {
    return home(survey, item.name());
  }

  static String home(Survey survey, String item) {
    return "/bevragingen/" + survey.id() + "/open-antwoorden/" + item;
  }

  /** Where a text is screened ({@code nakijken}) or coded ({@code coderen}). */
  public String address(TextLine line, String what) {
    return address(survey, line.text(), what);
  }

  static String address(Survey survey, OpenText text, String what) {
    return "/open-antwoorden/" + survey.id() + "/" + text.mark() + "/" + what;
  }
}
