package org.peillood.analysis;

import static org.peillood.analysis.TabulationCheck.wrong;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.analysis.Tabulation.Banner;
import org.peillood.analysis.Tabulation.Condition;
import org.peillood.analysis.TabulationCheck.Misfit;
import org.peillood.privacy.SafeCrossings;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Whether the banners, the filter, the weight and the comparison of a tabulation fit its survey.
 */
record SplitCheck(Tabulation tabulation, Survey survey, List<Wave> waves, Variables variables) {

  private static final int MOST_CROSSED = 2;
  private static final int MOST_COLUMNS = 40;

  SplitCheck {
    waves = List.copyOf(waves);
  }

  Optional<Misfit> misfit() {
    var how = tabulation.comparisonOrUsual();
    if (!(how.alpha() > 0 && how.alpha() <= 0.2)) {
      return wrong("alpha", Double.toString(how.alpha()));
    }
    if (!tabulation.modes().isEmpty() && tabulation.isSplit()) {
      return wrong("modes-apart");
    }
    if (!tabulation.isSplit()) {
      return Optional.empty();
    }
    return twice()
        .or(this::consent)
        .or(
            () ->
                tabulation.banner().stream().flatMap(banner -> misfit(banner).stream()).findFirst())
        .or(
            () ->
                tabulation.filter().stream()
                    .flatMap(condition -> misfit(condition).stream())
                    .findFirst())
        .or(this::tooMany);
  }

  /** An item can stand in one place of a split only; in the filter and in a banner it may. */
  private Optional<Misfit> twice() {
    var filtered = tabulation.filter().stream().map(Condition::item).toList();
    if (new HashSet<>(filtered).size() < filtered.size()) {
      return wrong("filter-twice");
    }
    return tabulation.banner().stream()
        .filter(
            banner ->
                new HashSet<>(banner.items()).size() < banner.items().size()
                    || banner.items().stream().anyMatch(tabulation.variables()::contains))
        .findFirst()
        .flatMap(banner -> wrong("banner-twice", banner.written()));
  }

  /** A consent is counted by itself only; see {@link SafeCrossings.Items#isConsent}. */
  private Optional<Misfit> consent() {
    var involved = new HashSet<>(tabulation.apart());
    involved.addAll(tabulation.variables());
    return survey.waves().stream()
        .flatMap(wave -> Crossings.consents(wave).stream())
        .filter(involved::contains)
        .findFirst()
        .flatMap(name -> wrong("consent", name));
  }

  private Optional<Misfit> misfit(Banner banner) {
    if (banner.items().size() > MOST_CROSSED) {
      return wrong("banner-deep", banner.written());
    }
    return banner.items().stream()
        .filter(
            name ->
                asking(name).isEmpty()
                    || asking(name).stream().anyMatch(wave -> !isSingle(wave, name)))
        .findFirst()
        .flatMap(name -> wrong("banner", name))
        .or(() -> tooWide(banner));
  }

  private Optional<Misfit> tooWide(Banner banner) {
    long columns =
        banner.items().stream()
            .mapToLong(
                name ->
                    asking(name).stream()
                        .flatMap(wave -> variables.of(wave, name).stream())
                        .mapToLong(item -> item.categories().size())
                        .max()
                        .orElse(0))
            .reduce(1, Math::multiplyExact);
    return columns > MOST_COLUMNS
        ? wrong("banner-wide", banner.written(), Long.toString(columns))
        : Optional.empty();
  }

  /** The waves of the tabulation; of one that names none, those that ask the item. */
  private List<Wave> asking(String name) {
    return waves.isEmpty()
        ? survey.waves().stream().filter(wave -> variables.of(wave, name).isPresent()).toList()
        : waves;
  }

  private boolean isSingle(Wave wave, String name) {
    return variables.of(wave, name).filter(item -> item.type() == ItemType.SELECT_ONE).isPresent();
  }

  private Optional<Misfit> misfit(Condition condition) {
    if (condition.codes().isEmpty()) {
      return wrong("filter-empty", condition.item());
    }
    if (asking(condition.item()).isEmpty()) {
      return wrong("filter", condition.item());
    }
    for (var wave : asking(condition.item())) {
      var item = variables.of(wave, condition.item());
      if (item.filter(this::canFilter).isEmpty()) {
        return wrong("filter", condition.item());
      }
      var known = item.get().categories().stream().map(Category::code).toList();
      var unknown = condition.codes().stream().filter(code -> !known.contains(code)).findFirst();
      if (unknown.isPresent()) {
        return wrong("category", unknown.get(), condition.item());
      }
      if (item.get().type().takesSeveral() && condition.codes().size() > 1) {
        return wrong("filter-several", condition.item());
      }
    }
    return Optional.empty();
  }

  /** Of several answers one can be asked for, unless the item itself is counted. */
  private boolean canFilter(Item item) {
    return item.type() == ItemType.SELECT_ONE
        || (item.type() == ItemType.SELECT_MULTIPLE
            && !tabulation.variables().contains(item.name()));
  }

  private Optional<Misfit> tooMany() {
    var filtered = tabulation.filter().stream().map(Condition::item).toList();
    var banners =
        tabulation.banner().isEmpty()
            ? List.of(List.<String>of())
            : tabulation.banner().stream().map(Banner::items).toList();
    for (var banner : banners) {
      var apart =
          new ArrayList<>(Stream.concat(filtered.stream(), banner.stream()).distinct().toList());
      apart.removeAll(tabulation.variables());
      if (apart.size() + 1 > SafeCrossings.MOST_ITEMS) {
        return wrong("split-deep");
      }
    }
    return Optional.empty();
  }
}
