package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.survey.MissingCode;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/** The small print of a result in words: who was asked and who answered, where and when. */
public final class ResultWords {

  private final Texts texts;

  private ResultWords(Texts texts) {
    this.texts = texts;
  }

  /** In the language of these texts. */
  public static ResultWords in(Texts texts) {
    return new ResultWords(texts);
  }

  /** Asked, answered, and each kind of missing that occurs. */
  public String bases(ResultTable.Bases bases) {
    var parts = new ArrayList<String>();
    bases.asked().ifPresent(asked -> parts.add(texts.get("analysis.missing.asked", whole(asked))));
    parts.add(
        bases
            .answered()
            .map(answered -> texts.get("analysis.missing.answered", whole(answered)))
            .orElseGet(() -> texts.get("analysis.missing.answered-hidden")));
    for (var kind :
        List.of(
            MissingCode.REFUSED,
            MissingCode.DONT_KNOW,
            MissingCode.NO_ANSWER,
            MissingCode.NOT_ASKED)) {
      long count = bases.missing().getOrDefault(kind, 0L);
      if (count > 0) {
        parts.add(texts.get("analysis.missing." + slug(kind), whole(count)));
      }
    }
    if (bases.suppressed() && bases.answered().isPresent()) {
      parts.add(texts.get("analysis.missing.hidden"));
    }
    return String.join(" · ", parts);
  }

  /** The smallest and largest base of some tables: {@code n = 268 van 271 gevraagd}. */
  public String base(List<ResultTable> tables) {
    var answered =
        tables.stream().flatMap(table -> table.bases().answered().stream()).mapToLong(n -> n);
    var range = answered.summaryStatistics();
    if (range.getCount() < tables.size()) {
      return texts.get("analysis.missing.answered-hidden");
    }
    var n =
        range.getMin() == range.getMax()
            ? whole(range.getMin())
            : whole(range.getMin()) + "–" + whole(range.getMax());
    var asked =
        tables.stream().flatMap(table -> table.bases().asked().stream()).distinct().toList();
    return asked.size() == 1
        ? texts.get("analysis.base.of", n, whole(asked.get(0)))
        : texts.get("analysis.n", n);
  }

  /** The source line under a table: item, wave, method, date. */
  public String source(TabulationResult result, ResultTable table) {
    return source(result, List.of(table));
  }

  /** The source line under tables of one wave. */
  public String source(TabulationResult result, List<ResultTable> tables) {
    var parts = new ArrayList<String>();
    parts.add(tables.stream().map(ResultTable::name).collect(Collectors.joining(", ")));
    parts.add(
        result
            .tabulation()
            .weight()
            .map(name -> texts.get("analysis.weighted", name))
            .orElseGet(() -> texts.get("analysis.unweighted")));
    tables
        .get(0)
        .effectiveN()
        .ifPresent(n -> parts.add(texts.get("analysis.effective", whole(Math.round(n)))));
    parts.add(texts.get("analysis.foot.wave", tables.get(0).waveTitle()));
    modes(result.tabulation()).ifPresent(parts::add);
    if (!result.methods().isEmpty()) {
      parts.add(texts.get("analysis.foot.interval", String.join(", ", result.methods())));
    }
    parts.add(
        texts.get(
            "analysis.foot.calculated", Figures.date(result.calculatedOn(), texts.language())));
    if (result.synthetic()) {
      parts.add(texts.get("analysis.foot.synthetic"));
    }
    return String.join(" · ", parts);
  }

  /** By which ways the responses came in, where not all are counted. */
  public Optional<String> modes(Tabulation tabulation) {
    return tabulation.modes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.get(
                "analysis.foot.modes",
                tabulation.modes().stream()
                    .map(slug -> texts.get("surveys.mode." + slug))
                    .collect(Collectors.joining(", "))));
  }

  private String whole(long count) {
    return Figures.whole(count, texts.language());
  }

  private static String slug(MissingCode kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
