package org.peillood.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.privacy.CountTable.Tells;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Group;
import org.peillood.privacy.Released;
import org.peillood.privacy.SafeCrossings;
import org.peillood.privacy.SafeCrossings.Term;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.RankColumn;
import org.peillood.survey.Item;
import org.peillood.survey.MissingCode;
import org.peillood.survey.OwnYes;
import org.peillood.survey.Routing;
import org.peillood.survey.Scale;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * The responses of one wave as they are crossed: what the page of an item shows by itself, and who
 * decides whom it is asked. A ranking is crossed as the choice of its first places.
 */
final class Crossings implements SafeCrossings.Items {

  private final Survey survey;
  private final Wave wave;
  private final Microdata asAnswered;
  private final Variables variables;
  private final Set<String> consents;
  private final Routing routing;

  private Crossings(Survey survey, Wave wave, Microdata asAnswered, Variables variables) {
    this.survey = survey;
    this.wave = wave;
    this.asAnswered = asAnswered;
    this.variables = variables;
    this.consents = consents(wave);
    this.routing = Routing.of(wave.questionnaire());
  }

  /** The items that ask whether a special category of questions may be put. */
  static Set<String> consents(Wave wave) {
    return OwnYes.in(wave.questionnaire()).values().stream()
        .map(OwnYes::item)
        .collect(Collectors.toSet());
  }

  /** The crossings of the responses of a wave. */
  static SafeCrossings of(Survey survey, Wave wave, Microdata data, Variables variables) {
    return SafeCrossings.over(
        Microdata.of(
            data.names().stream().map(name -> crossed(data.column(name).orElseThrow())).toList()),
        DisclosureControl.minimumCell(survey.minimumCell()),
        new Crossings(survey, wave, data, variables));
  }

  /** A ranking as the choice of its places; any other column as it is. */
  static Column crossed(Column column) {
    if (!(column instanceof RankColumn ranking)) {
      return column;
    }
    var among = MultipleColumn.builder(ranking.name(), ranking.categories());
    for (int row = 0; row < ranking.size(); row++) {
      var missing = ranking.missing(row);
      if (missing.isPresent()) {
        among.append(missing.get());
      } else {
        among.append(ranked(ranking, row));
      }
    }
    return among.view();
  }

  private static List<String> ranked(RankColumn ranking, int row) {
    return IntStream.range(0, ranking.places())
        .map(place -> ranking.code(row, place))
        .filter(code -> code >= 0)
        .mapToObj(ranking.categories()::get)
        .toList();
  }

  @Override
  public List<String> decidersOf(String item) {
    // What was made of an item is asked of whom the item is asked.
    return wave.questionnaire().decidersOf(item.split("#", 2)[0]);
  }

  @Override
  public Optional<Boolean> isAsked(String item, Map<String, List<String>> codes) {
    var chosen = new HashMap<String, List<String>>();
    codes.forEach(
        (decider, given) -> {
          // That there is an answer does not tell which; of several, that others were chosen.
          if (!given.contains(Group.ANSWERED) || isSeveral(decider)) {
            chosen.put(decider, given.stream().flatMap(code -> written(code).stream()).toList());
          }
        });
    return routing.asks(item.split("#", 2)[0], chosen);
  }

  private boolean isSeveral(String item) {
    return asAnswered.column(item).filter(MultipleColumn.class::isInstance).isPresent();
  }

  @Override
  public Optional<Set<String>> decidingCategories(String item, String decider) {
    return routing
        .selections(item.split("#", 2)[0], decider)
        .map(
            codes ->
                codes.stream()
                    .filter(code -> MissingCode.ofCode(code).isEmpty())
                    .collect(Collectors.toSet()));
  }

  /** As an answer is written where conditions look; nothing for who gave none. */
  private static Optional<String> written(String code) {
    for (var kind : MissingKind.values()) {
      if (code.equals(Group.missing(kind))) {
        var missing = ItemColumns.code(kind).code();
        return kind == MissingKind.NOT_ASKED || missing.isEmpty()
            ? Optional.empty()
            : Optional.of(Integer.toString(missing.getAsInt()));
      }
    }
    return Optional.of(code);
  }

  @Override
  public boolean isConsent(String item) {
    return consents.contains(item);
  }

  @Override
  public boolean makeScore(String item, String other) {
    var scale = scale(item);
    return scale.isPresent() && scale.equals(scale(other));
  }

  @Override
  public OptionalInt points(String item, String code) {
    return scale(item).map(scale -> scale.value(code)).orElseGet(OptionalInt::empty);
  }

  private Optional<Scale> scale(String item) {
    return variables.of(wave, item).filter(TabulationCheck::isLikert).flatMap(Item::scale);
  }

  @Override
  public Released alone(Term term) {
    var item = variables.of(wave, term.item());
    if (item.isEmpty()) {
      return Released.nothing();
    }
    var usual = Tabulation.of(survey.id(), List.of(term.item()), ThemeResults.measure(item.get()));
    var texts = Texts.in(Language.DUTCH);
    var cut = Cut.of(survey, wave, asAnswered, usual, texts, Optional.empty(), variables);
    return released(item.get(), term, Tables.of(cut).get(0));
  }

  private static Released released(Item item, Term term, ResultTable table) {
    var counts = new Counts();
    counts.add(true, Group.everyone(), Tells.TRAIT);
    for (var row : table.rows()) {
      boolean isCategory = row.kind() == Kind.CATEGORY || row.kind() == Kind.AMONG_FIRST;
      // Of several answers the whole item stands for its base only.
      boolean isWhole = !item.type().takesSeveral();
      if (isCategory && term.category().map(row.code()::equals).orElse(isWhole)) {
        counts.add(
            row.figure().isShown(), Group.everyone().and(item.name(), row.code()), Tells.TRAIT);
      }
    }
    var bases = table.bases();
    counts.add(
        bases.answered().isPresent(),
        Group.everyone().and(item.name(), Group.ANSWERED),
        Tells.TRAIT);
    counts.add(
        bases.asked().isPresent(),
        Group.everyone().and(item.name(), SafeCrossings.ASKED),
        Tells.TRAIT);
    for (var kind : MissingKind.values()) {
      boolean silent = kind != MissingKind.NOT_ASKED && !item.sensitive();
      counts.add(
          bases.missing().containsKey(ItemColumns.code(kind)),
          Group.everyone().and(item.name(), Group.missing(kind)),
          silent ? Tells.SILENCE : Tells.TRAIT);
    }
    return counts.released();
  }

  /** Gathers what is shown and what is hidden. */
  private static final class Counts {
    private final List<Released.Shown> shown = new ArrayList<>();
    private final List<Released.Hidden> hidden = new ArrayList<>();

    void add(boolean isShown, Group who, Tells tells) {
      if (isShown) {
        shown.add(new Released.Shown(who, tells, 0));
      } else {
        hidden.add(new Released.Hidden(who, tells));
      }
    }

    Released released() {
      return new Released(shown, hidden);
    }
  }
}
