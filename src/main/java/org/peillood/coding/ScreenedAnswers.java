package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.privacy.DisclosureControl;
import org.peillood.response.TextRelease;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * What others than researchers may read of open answers: only what was screened, in the screened
 * wording, and only where enough texts were, so that a reader does not know whose they are. Of a
 * question about a special category of personal data nothing, unless the respondent agreed to be
 * quoted.
 */
@ApplicationScoped
public class ScreenedAnswers implements TextRelease {

  @Inject OpenDesk desk;
  @Inject CodeFrames frames;

  /**
   * A text as others may read it.
   *
   * @param language in which it was written
   */
  public record Quote(String wording, Language language) {}

  /**
   * How often a code was given to the texts that can be read.
   *
   * @param count absent when it is too small to be told
   */
  public record OfCode(String mark, Translated name, Optional<Long> count) {}

  /**
   * The texts of one wave.
   *
   * @param quotes in the order of chance; none when they are too few
   * @param isEnough whether they are as many as the smallest group that is shown
   * @param codes of those texts, in the order of the tree
   * @param isConsentNeeded whether only texts of who agreed to be quoted are among them
   */
  public record InWave(
      Wave wave,
      List<Quote> quotes,
      boolean isEnough,
      List<OfCode> codes,
      boolean isConsentNeeded) {

    public InWave {
      quotes = List.copyOf(quotes);
      codes = List.copyOf(codes);
    }
  }

  /** What may be read of the texts of a wave at a question. */
  public InWave of(Survey survey, Wave wave, Item item) {
    var control = DisclosureControl.minimumCell(survey.minimumCell());
    var readable =
        desk.lines(survey, item.name()).stream()
            .filter(line -> line.text().wave().equals(wave.code()))
            .filter(line -> isOpenToOthers(wave, item, line.text()))
            .filter(line -> line.readable().isPresent())
            .sorted(Comparator.comparing(line -> line.text().mark()))
            .toList();
    boolean enough =
        readable.stream().map(line -> line.text().place().response()).distinct().count()
            >= survey.minimumCell();
    if (!enough) {
      return new InWave(wave, List.of(), false, List.of(), isSensitive(wave, item));
    }
    var quotes =
        readable.stream()
            .map(line -> new Quote(line.readable().orElseThrow(), line.text().language()))
            .toList();
    return new InWave(
        wave, quotes, true, codes(survey, item, readable, control), isSensitive(wave, item));
  }

  /**
   * The screened wordings of the texts of a wave at a question, by response, for files of who does
   * research: whatever their number, and also of special categories.
   */
  @Override
  public Map<UUID, String> wordings(Survey survey, Wave wave, Item item) {
    var wordings = new HashMap<UUID, String>();
    desk.lines(survey, item.name()).stream()
        .filter(line -> line.text().wave().equals(wave.code()))
        .filter(line -> line.text().place().instance().isEmpty())
        .forEach(
            line ->
                line.readable()
                    .ifPresent(text -> wordings.put(line.text().place().response(), text)));
    return wordings;
  }

  /** Whether others may read it at all, once it is screened. */
  static boolean isOpenToOthers(Wave wave, Item item, OpenText text) {
    return !isSensitive(wave, item) || text.consent() == OpenText.Consent.GIVEN;
  }

  // As the wave itself asks it: a question can have become one about a special category later.
  private static boolean isSensitive(Wave wave, Item item) {
    return item.sensitive()
        || wave.questionnaire().anyItem(item.name()).filter(Item::sensitive).isPresent();
  }

  private List<OfCode> codes(
      Survey survey, Item item, List<TextLine> lines, DisclosureControl control) {
    var frame = frames.of(survey.id(), item.name());
    if (frame.isEmpty()) {
      return List.of();
    }
    var tree = frames.tree(frame.get().id());
    var codes = new ArrayList<OfCode>();
    for (var node : tree.nodes()) {
      long count =
          lines.stream()
              .filter(line -> tree.withAbove(line.codes()).contains(node.code().mark()))
              .count();
      if (count > 0) {
        codes.add(
            new OfCode(
                node.code().mark(),
                node.code().name().translated(),
                control.isSmall(count) || control.isSmall(lines.size() - count)
                    ? Optional.empty()
                    : Optional.of(count)));
      }
    }
    return codes;
  }
}
