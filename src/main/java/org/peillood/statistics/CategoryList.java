package org.peillood.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The category codes of an item in their order, each with its number. */
final class CategoryList {
  private final String item;
  private final List<String> codes;
  private final Map<String, Integer> numbers;

  CategoryList(String item, List<String> codes) {
    this.item = item;
    this.codes = List.copyOf(codes);
    this.numbers = new HashMap<>();
    for (String code : this.codes) {
      if (numbers.put(code, numbers.size()) != null) {
        throw new StatisticRefused("Category " + code + " of " + item + " is listed twice.");
      }
    }
  }

  List<String> codes() {
    return codes;
  }

  int size() {
    return codes.size();
  }

  int number(String code) {
    Integer number = numbers.get(code);
    if (number == null) {
      throw new StatisticRefused("Item " + item + " has no category " + code + ".");
    }
    return number;
  }

  int number(int category) {
    if (category < 0 || category >= codes.size()) {
      throw new StatisticRefused(
          "Item " + item + " has " + codes.size() + " categories; there is no number " + category);
    }
    return category;
  }
}
