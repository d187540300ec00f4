package org.peillood.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/**
 * What the workbench shows.
 *
 * @param choice what was chosen
 * @param offered what can be chosen
 * @param result the table; absent when nothing was chosen yet, or when it does not fit
 * @param fault why what was chosen does not fit
 * @param chart of the table, where it can be drawn
 * @param saved this tabulation as it is kept, if it is
 */
public record WorkbenchPage(
    Frame frame,
    Survey survey,
    WorkbenchChoice choice,
    Offered offered,
    Optional<TabulationResult> result,
    Optional<String> fault,
    Optional<FigureChart.Drawn> chart,
    Optional<KeptTabulation> saved) {

  /**
   * What can be chosen of a survey.
   *
   * @param waves that can be counted
   * @param items that can be counted
   * @param columns items that can stand in columns
   * @param filters answers that can be conditions, by the wording of their item
   * @param weights names and versions of weightings of the chosen wave
   */
  public record Offered(
      List<Wave> waves,
      List<Option> items,
      List<Option> columns,
      Map<String, List<Option>> filters,
      List<String> weights) {
    public Offered {
      waves = List.copyOf(waves);
      items = List.copyOf(items);
      columns = List.copyOf(columns);
      weights = List.copyOf(weights);
    }
  }

  /** Something that can be chosen: its value in the address, and its words. */
  public record Option(String value, String label) {}

  /** The tables, where there are any. */
  public List<CrossTable> tables() {
    return result.map(CrossTable::of).orElse(List.of());
  }

  /** Where the state of the page is kept under a name. */
  public String keepAddress() {
    var address = choice.address(survey.id());
    int query = address.indexOf('?');
    return "/werkbank/" + survey.id() + "/bewaard" + (query < 0 ? "" : address.substring(query));
  }

  /** The title: what is counted, and by what. */
  public String title() {
    var counted =
        offered.items().stream()
            .filter(option -> option.value().equals(WorkbenchChoice.together(choice.items())))
            .map(Option::label)
            .findFirst();
    return counted.orElseGet(() -> frame.t("workbench.title"));
  }

  /** What a screen reader tells when another table has come. */
  public String said() {
    return fault.orElseGet(
        () ->
            result
                .flatMap(r -> r.ofEveryone().tables().stream().findFirst())
                .map(table -> title() + ". " + ResultWords.in(frame.texts()).bases(table.bases()))
                .orElse(""));
  }

  /** The items that can be counted, and the one that was chosen even where it cannot. */
  public List<Option> items() {
    return with(offered.items(), WorkbenchChoice.together(choice.items()));
  }

  /** The items that can stand in a column, and the one that was chosen there. */
  public List<Option> columns(int place) {
    return with(
        offered.columns(), choice.columns().size() > place ? choice.columns().get(place) : "");
  }

  /** The condition that was chosen, where it is not among those that are offered. */
  public Optional<Option> otherCondition() {
    boolean isOffered =
        offered.filters().values().stream()
            .flatMap(List::stream)
            .anyMatch(option -> option.value().equals(choice.among()));
    return choice.among().isEmpty() || isOffered
        ? Optional.empty()
        : Optional.of(new Option(choice.among(), choice.among()));
  }

  private static List<Option> with(List<Option> options, String chosen) {
    return chosen.isEmpty() || options.stream().anyMatch(o -> o.value().equals(chosen))
        ? options
        : Stream.concat(options.stream(), Stream.of(new Option(chosen, chosen))).toList();
  }

  /** The words of an item in a column. */
  public String label(String item) {
    return offered.columns().stream()
        .filter(option -> option.value().equals(item))
        .map(Option::label)
        .findFirst()
        .orElse(item);
  }
}
