package org.peillood.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One question. Its name is its identity across versions, waves and languages.
 *
 * @param groups the names of the groups around it, outermost first
 * @param matrix the table in which it is a row
 */
public record Item(
    String name,
    ItemType type,
    Caption caption,
    Selection selection,
    Rules rules,
    Attributes attributes,
    Meaning meaning,
    List<String> groups,
    Optional<Matrix> matrix,
    Origin origin)
    implements Element {

  public Item {
    groups = List.copyOf(groups);
  }

  /** The same item under another name. */
  Item called(String otherName) {
    return new Item(
        otherName, type, caption, selection, rules, attributes, meaning, groups, matrix, origin);
  }

  /** The question itself. */
  public Translated label() {
    return caption.label();
  }

  /** The explanation under it. */
  public Translated hint() {
    return caption.hint();
  }

  /** The words of the column {@code appearance}; empty for none. */
  public String appearance() {
    return attributes.appearance();
  }

  /** The list of the form that it offers, for the types that offer one. */
  public Optional<ChoiceList> choices() {
    return selection.list();
  }

  /** The categories for 97 and 98 that are offered beside the list, in that order. */
  public List<Category> missing() {
    return selection.missing();
  }

  /** How many places a ranking has; every category gets a place when absent. */
  public OptionalInt top() {
    return selection.top();
  }

  /** The substantive answers; the missing codes are not among them. */
  public List<Category> categories() {
    return choices().or(selection::inFile).map(ChoiceList::categories).orElse(List.of());
  }

  /** The substantive category with this code. */
  public Optional<Category> category(String code) {
    return categories().stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /** Everything that can be offered: the categories, then the missing codes. */
  public List<Category> offered() {
    return Stream.concat(categories().stream(), missing().stream()).toList();
  }

  /** The missing codes that a respondent may choose: of REFUSED and DONT_KNOW. */
  public List<MissingCode> missingCodes() {
    return missing().stream()
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

  /** Whether its answer is a consent to a purpose that opens no question, such as being quoted. */
  public boolean givesConsent() {
    return meaning.marks().contains(Meaning.Mark.CONSENT);
  }

  /** Whether it has a rule that an answer must be given, be it always or under a condition. */
  public boolean required() {
    return rules.required().filter(rule -> !rule.equals("false()")).isPresent();
  }

  /** Whether the respondent sees it on a page. */
  public boolean isShown() {
    return type.isShown() && !origin.isHidden() && !computesUnseen();
  }

  /** Whether the column {@code appearance} has this word, be it with others. */
  public boolean looks(String word) {
    return List.of(appearance().split("\\s+")).contains(word);
  }

  /** The value that it holds at first, when that is no expression. */
  public Optional<String> startValue() {
    return rules.start().filter(value -> !Tokens.isComputed(value, type));
  }

  /** Whether it answers itself, from other answers. */
  public boolean isComputed() {
    return type == ItemType.CALCULATE
        || (rules.calculation().isPresent() && rules.triggers().isEmpty() && caption.isSilent());
  }

  /**
   * Whether only an app in the field can answer it: it asks to draw a map, or offers what the app
   * finds in earlier answers, by a search of its own, or in a file that is not here.
   */
  public boolean needsApp() {
    return type == ItemType.OSM
        || SearchedLists.isSearch(this)
        || (type.offersCategories() && choices().isEmpty() && selection.inFile().isEmpty());
  }

  /** Whether it computes its value and has no words: then clients show nothing. */
  boolean computesUnseen() {
    return (rules.calculation().isPresent() || !rules.triggers().isEmpty()) && caption.isSilent();
  }
}
