package org.peillood.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;

/** Respondents written down as "so many with these answers", and the microdata of them. */
final class Crowd {
  private final Map<String, List<String>> items = new LinkedHashMap<>();
  private final Set<String> several = new HashSet<>();
  private final List<Map<String, String>> respondents = new ArrayList<>();

  Crowd item(String name, String... codes) {
    items.put(name, List.of(codes));
    return this;
  }

  /** An item of which several codes can be chosen; an answer has spaces between them. */
  Crowd several(String name, String... codes) {
    several.add(name);
    return item(name, codes);
  }

  boolean isSeveral(String item) {
    return several.contains(item);
  }

  /** So many respondents with these answers, in the order of the items; brackets for missing. */
  Crowd people(int number, String... answers) {
    var kind = new TreeMap<String, String>();
    var names = new ArrayList<>(items.keySet());
    for (int item = 0; item < answers.length; item++) {
      kind.put(names.get(item), answers[item]);
    }
    for (int person = 0; person < number; person++) {
      respondents.add(kind);
    }
    return this;
  }

  List<Map<String, String>> kinds() {
    return respondents.stream().distinct().toList();
  }

  long count(Group who) {
    return respondents.stream().filter(person -> EveryTruth.isIn(person, who)).count();
  }

  CountTable.Split split(String item) {
    return new CountTable.Split(item, items.getOrDefault(item, List.of()));
  }

  CountTable crossing(Group filter, String... names) {
    var splits = new CountTable.Split[names.length];
    for (int item = 0; item < names.length; item++) {
      splits[item] = split(names[item]);
    }
    return CountTable.crossing(filter, splits);
  }

  Microdata data() {
    return data(respondents);
  }

  Microdata backwards() {
    var turned = new ArrayList<>(respondents);
    Collections.reverse(turned);
    return data(turned);
  }

  private Microdata data(List<Map<String, String>> people) {
    var columns = new ArrayList<Column>();
    items.forEach(
        (name, codes) ->
            columns.add(
                several.contains(name)
                    ? ticked(name, codes, people)
                    : chosen(name, codes, people)));
    return Microdata.of(columns);
  }

  private static Column chosen(String name, List<String> codes, List<Map<String, String>> people) {
    var column = CategoricalColumn.builder(name, codes);
    for (var person : people) {
      String answer = person.getOrDefault(name, "");
      if (codes.contains(answer)) {
        column.append(answer);
      } else {
        column.append(missing(answer));
      }
    }
    return column.view();
  }

  private static Column ticked(String name, List<String> codes, List<Map<String, String>> people) {
    var column = MultipleColumn.builder(name, codes);
    for (var person : people) {
      String answer = person.getOrDefault(name, "");
      if (answer.startsWith("(")) {
        column.append(missing(answer));
      } else {
        column.append(List.of(answer.split(" ")));
      }
    }
    return column.view();
  }

  private static MissingKind missing(String answer) {
    return MissingKind.valueOf(answer.replace("(", "").replace(")", ""));
  }
}
