package org.peillood.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One question. Its name is its identity across versions, waves and languages.
 *
 * @param choices the list it offers, for the types that offer one
 * @param missing the categories for 97 and 98 that are offered beside the list, in that order
 * @param top how many places a ranking has; every category gets a place when absent
 * @param appearance the words of the column {@code appearance}; empty for none
 * @param groups the names of the groups around it, outermost first
 * @param matrix the table in which it is a row
 */
public record Item(
    String name,
    ItemType type,
    Translated label,
    Translated hint,
    Optional<ChoiceList> choices,
    List<Category> missing,
    OptionalInt top,
    Meaning meaning,
    Rules rules,
    String appearance,
    List<String> groups,
    Optional<Matrix> matrix)
    implements Element {

  public Item {
    missing = List.copyOf(missing);
    groups = List.copyOf(groups);
  }

  /** The substantive answers; the missing codes are not among them. */
  public List<Category> categories() {
    return choices.map(ChoiceList::categories).orElse(List.of());
  }

  /** The substantive category with this code. */
  public Optional<Category> category(String code) {
    return categories().stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /** Everything that can be offered: the categories, then the missing codes. */
  public List<Category> offered() {
    return Stream.concat(categories().stream(), missing.stream()).toList();
  }

  /** The missing codes that a respondent may choose: of REFUSED and DONT_KNOW. */
  public List<MissingCode> missingCodes() {
    return missing.stream()
        .flatMap(category -> MissingCode.ofCode(category.code()).stream())
        .toList();
  }

  /** Codes of the themes it belongs to. */
  public List<String> themes() {
    return meaning.themes();
  }

  /** Codes of the indicators and notes it feeds. */
  public List<String> feeds() {
    return meaning.feeds();
  }

  /** The answer scale, for items that can have a mean. */
  public Optional<Scale> scale() {
    return meaning.scale();
  }

  /** Whether a high value means the opposite of a high value of its sister items. */
  public boolean reverse() {
    return meaning.marks().contains(Meaning.Mark.REVERSED);
  }

  /** Whether it asks for a special category of personal data. */
  public boolean sensitive() {
    return meaning.marks().contains(Meaning.Mark.SENSITIVE);
  }

  /** Whether it has a rule that an answer must be given, be it always or under a condition. */
  public boolean required() {
    return rules.required().isPresent();
  }

  /** The absolute path of its node in the form with this root. */
  String path(String root) {
    return "/"
        + root
        + groups.stream().map(group -> "/" + group).reduce("", String::concat)
        + "/"
        + name;
  }
}
