package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param remedies what can be done about the fault by pressing it
 * @param overTime where several waves are chosen, the figures over them
 * @param without where several waves are chosen, what has no figures over them
 */
public record WorkbenchPage(
    Frame frame,
    Survey survey,
    WorkbenchChoice choice,
    Offered offered,
    Optional<TabulationResult> result,
    Optional<String> fault,
    Optional<FigureChart.Drawn> chart,
    Optional<KeptTabulation> saved,
    List<Remedy> remedies,
    Optional<TrendView> overTime,
    List<NoTrend> without) {

  public WorkbenchPage {
    remedies = List.copyOf(remedies);
    without = List.copyOf(without);
  }

  /** Another choice that leaves a fault out: its words, and its address. */
  public record Remedy(String label, String address) {}

  /**
   * What can be chosen of a survey.
   *
   * @param waves that can be counted
   * @param modes by which responses came in, where there are several
   * @param items that can be counted
   * @param columns items that can stand in columns
   * @param filters answers that can be conditions, by the wording of their item
   * @param weights names and versions of weightings of the chosen wave
   */
  public record Offered(
      List<Wave> waves,
      List<Option> modes,
      List<Option> items,
      List<Option> columns,
      Map<String, List<Option>> filters,
      List<String> weights) {
    public Offered {
      waves = List.copyOf(waves);
      modes = List.copyOf(modes);
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

  /** The waves that can be chosen, all together, and those that are chosen together. */
  public List<Option> waves() {
    var all = new ArrayList<Option>();
    if (offered.waves().size() > 1) {
      all.add(
          new Option(
              WorkbenchChoice.together(
                  offered.waves().stream()
                      .sorted(Comparator.comparing(Wave::opens))
                      .map(Wave::code)
                      .toList()),
              frame.t("workbench.waves.all")));
    }
    offered.waves().forEach(wave -> all.add(new Option(wave.code(), title(wave))));
    return with(all, choice.waves(), code -> survey.wave(code).map(this::title).orElse(code));
  }

  private String title(Wave wave) {
    return wave.title().in(frame.language().code());
  }

  /** The modes that can be chosen, and those that are chosen. */
  public List<Option> modes() {
    return with(offered.modes(), choice.modes(), this::mode);
  }

  private String mode(String slug) {
    var key = "surveys.mode." + slug;
    return frame.texts().has(key) ? frame.t(key) : slug;
  }

  /** Whether an option stands for these values together, in any order. */
  public static boolean isChosen(Option option, List<String> values) {
    return Set.of(option.value().split(" ")).equals(Set.copyOf(values));
  }

  private static List<Option> with(
      List<Option> options, List<String> chosen, Function<String, String> words) {
    return chosen.isEmpty() || options.stream().anyMatch(option -> isChosen(option, chosen))
        ? options
        : Stream.concat(
                options.stream(),
                Stream.of(
                    new Option(
                        WorkbenchChoice.together(chosen),
                        chosen.stream().map(words).collect(Collectors.joining(", ")))))
            .toList();
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
