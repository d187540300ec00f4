package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the checks of a form know of it, gathered while they go through its rows. */
final class FormFacts {

  private final Optional<Sheet.Row> settings;
  private final Map<String, List<Sheet.Row>> lists;
  private final Set<String> externalLists;
  private final Set<String> osmLists;
  private final Problems problems;
  private final Map<String, Integer> elements = new HashMap<>();
  private final Map<String, Asked> questions = new LinkedHashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Set<String> repeats = new HashSet<>();

  /** A question and its row. */
  record Asked(Sheet.Row row, TypeNames.Question question, String name) {

    /** Whether the column with this name has a value in any language. */
    boolean has(String base) {
      return Headers.has(row, base);
    }

    /** Whether clients show nothing of it, because it computes itself and has no words. */
    boolean isUnseen() {
      return question.type() == ItemType.CALCULATE
          || ((row.value("calculation").isPresent() || row.value("trigger").isPresent())
              && !has("label")
              && !has("hint"));
    }
  }

  FormFacts(
      Optional<Sheet.Row> settings,
      Map<String, List<Sheet.Row>> lists,
      Set<String> externalLists,
      Set<String> osmLists,
      Problems problems) {
    this.settings = settings;
    this.lists = lists;
    this.externalLists = externalLists;
    this.osmLists = osmLists;
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  Map<String, List<Sheet.Row>> lists() {
    return lists;
  }

  Set<String> externalLists() {
    return externalLists;
  }

  Set<String> osmLists() {
    return osmLists;
  }

  /** The name of the root node of a response. */
  String root() {
    return settings.flatMap(row -> row.value("name")).orElse("data");
  }

  boolean omitsInstanceId() {
    return settings
        .flatMap(row -> row.value("omit_instanceID"))
        .flatMap(Expressions::yesOrNo)
        .orElse(false);
  }

  void addElement(String name) {
    elements.merge(name, 1, Integer::sum);
  }

  /** How often each name stands among the rows. */
  Map<String, Integer> elements() {
    return elements;
  }

  void addQuestion(Asked question) {
    asked.add(question);
    questions.putIfAbsent(question.name(), question);
  }

  /** The questions in their order. */
  List<Asked> asked() {
    return asked;
  }

  /** The first question of each name. */
  Map<String, Asked> questions() {
    return questions;
  }

  /** The names of the repeats. */
  Set<String> repeats() {
    return repeats;
  }
}
