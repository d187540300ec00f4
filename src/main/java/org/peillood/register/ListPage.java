package org.peillood.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.policy.YearPlan;

/**
 * A register of a year on a page.
 *
 * @param asked which entries
 * @param found these entries, all
 * @param shown those on this page
 * @param removed what was removed from the register in this year
 */
public record ListPage(
    Register register,
    YearPlan plan,
    List<Integer> years,
    Asked asked,
    List<RegisterEntry> found,
    List<RegisterEntry> shown,
    List<EntryChange> removed) {

  private static final int ON_A_PAGE = 100;

  /**
   * What somebody asks for; empty texts ask for everything.
   *
   * @param sheet of pages, from 1
   */
  public record Asked(String theme, String indicator, String state, String words, int sheet) {

    boolean wants(RegisterEntry entry) {
      var low = words.toLowerCase(Locale.ROOT);
      return (theme.isEmpty() || entry.theme().equals(theme))
          && (indicator.isEmpty() || entry.indicators().contains(indicator))
          && (state.isEmpty() || entry.state().equals(state))
          && (low.isEmpty()
              || entry.title().toLowerCase(Locale.ROOT).contains(low)
              || entry.body().values().stream()
                  .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(low)));
    }
  }

  static ListPage of(
      Register register,
      YearPlan plan,
      List<Integer> years,
      Asked asked,
      List<RegisterEntry> all,
      List<EntryChange> removed) {
    var found = all.stream().filter(asked::wants).toList();
    int from = Math.min(found.size(), (asked.sheet() - 1) * ON_A_PAGE);
    return new ListPage(
        register,
        plan,
        years,
        asked,
        found,
        found.subList(from, Math.min(found.size(), from + ON_A_PAGE)),
        removed);
  }

  public int sheets() {
    return Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /** How many there are of each outcome, each entry once; one that stands for several as many. */
  public Map<String, Integer> tallies() {
    var tallies = new LinkedHashMap<String, Integer>();
    for (var state : register.states()) {
      int number =
          found.stream()
              .filter(entry -> entry.state().equals(state))
              .mapToInt(entry -> entry.count().orElse(0))
              .sum();
      if (number > 0) {
        tallies.put(state, number);
      }
    }
    return tallies;
  }

  /** Series of which nobody knows how many there were. */
  public long unknown() {
    return found.stream().filter(entry -> entry.count().isEmpty()).count();
  }

  /** How many count for more than one indicator. */
  public long shared() {
    return found.stream().filter(entry -> entry.indicators().size() > 1).count();
  }

  /** The address of another page of the same. */
  public String sheet(int number) {
    return address(register.address()) + "&blad=" + number;
  }

  /** The same as a file. */
  public String csv() {
    return address(register.address() + ".csv");
  }

  private String address(String path) {
    return path
        + "?jaar="
        + plan.year().year()
        + Map.of(
                "thema", asked.theme(),
                "indicator", asked.indicator(),
                "stand", asked.state(),
                "zoek", asked.words())
            .entrySet()
            .stream()
            .filter(each -> !each.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    "&"
                        + each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
  }

  /** The first field of an entry that says what it was about. */
  public Optional<String> about(RegisterEntry entry) {
    return register.fields().stream()
        .filter(RegisterField::required)
        .map(field -> entry.body().getOrDefault(field.name(), ""))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
