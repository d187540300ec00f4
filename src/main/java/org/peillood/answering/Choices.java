package org.peillood.answering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.peillood.interview.PageItem;
import org.peillood.survey.Category;
import org.peillood.survey.ChoiceList;
import org.peillood.survey.ItemType;
import org.peillood.survey.Translated;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * What can be chosen for an item, as the page of one respondent shows it.
 *
 * @param language code of the language of the page
 * @param whose what is the same on all pages of a respondent, and of no other one
 */
record Choices(PageItem item, String language, String whose) {

  /** What stands between an item's name and the number of a place in a ranking. */
  static final String PLACE = "__";

  /** Everything that can be chosen, missing codes last. */
  List<Option> options() {
    if (isAcknowledgement()) {
      var words = Texts.in(new Language(language)).get("response.acknowledge");
      return List.of(option(new Category("OK", Translated.of(language, words)), 0, "checkbox"));
    }
    var control = item.item().type().takesSeveral() ? "checkbox" : "radio";
    var offered = inOrder();
    return IntStream.range(0, offered.size())
        .mapToObj(i -> option(offered.get(i), i, control))
        .toList();
  }

  /** Whether there is only one thing to tick. */
  boolean isAcknowledgement() {
    return item.item().type() == ItemType.ACKNOWLEDGE || item.item().type() == ItemType.TRIGGER;
  }

  /** The places of a ranking. */
  List<Place> places() {
    var name = item.item().name();
    var answers = options().stream().filter(option -> !option.isMissing()).toList();
    int places = Math.min(item.item().top().orElse(answers.size()), answers.size());
    return IntStream.rangeClosed(1, places)
        .mapToObj(
            number ->
                new Place(
                    number == 1 ? name : name + PLACE + number,
                    name + PLACE + number,
                    number,
                    at(answers, number <= item.typed().size() ? item.typed().get(number - 1) : "")))
        .toList();
  }

  // The same respondent finds the same order again on every page and after a pause, and in every
  // row of a table.
  private List<Category> inOrder() {
    if (!new Look(item.item()).isShuffled()) {
      return item.offered();
    }
    var order = new ArrayList<>(item.offered());
    int choices = (int) order.stream().filter(c -> !item.item().missing().contains(c)).count();
    var list = item.item().choices().map(ChoiceList::name).orElse(item.item().name());
    Collections.shuffle(order.subList(0, choices), new Random((whose + list).hashCode()));
    return order;
  }

  private static List<Option> at(List<Option> options, String code) {
    return options.stream()
        .map(
            o ->
                new Option(
                    o.category(),
                    o.control(),
                    null,
                    o.kind(),
                    o.code().equals(code) ? Option.Chosen.YES : Option.Chosen.NO,
                    o.label()))
        .toList();
  }

  private Option option(Category category, int position, String control) {
    return new Option(
        category,
        control,
        position == 0 ? item.item().name() : null,
        kind(category),
        item.chosen(category.code()) ? Option.Chosen.YES : Option.Chosen.NO,
        category.label().in(language));
  }

  private Option.Kind kind(Category category) {
    int place = item.item().missing().indexOf(category);
    return place < 0
        ? Option.Kind.ANSWER
        : place == 0 ? Option.Kind.FIRST_MISSING : Option.Kind.MISSING;
  }
}
