package org.peillood.survey;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lists of items whose appearance has {@code search(…)}: their choices name the columns of a
 * file that the client searches, so they are no instance of the form.
 */
record SearchedLists(Questionnaire questionnaire, Set<String> names) {

  private static final Pattern SEARCH = Pattern.compile("search\\(.*?\\)");

  static SearchedLists of(Questionnaire questionnaire) {
    var names = new LinkedHashSet<String>();
    questionnaire
        .allItems()
        .filter(SearchedLists::isSearch)
        .forEach(item -> names.add(item.selection().source()));
    return new SearchedLists(questionnaire, names);
  }

  static boolean isSearch(Item item) {
    return item.type().offersCategories()
        && item.appearance().length() > 7
        && SEARCH.matcher(item.appearance()).find();
  }

  Optional<ChoiceList> list(Item item) {
    return questionnaire.lists().stream()
        .filter(list -> list.name().equals(item.selection().source()))
        .findFirst();
  }
}
