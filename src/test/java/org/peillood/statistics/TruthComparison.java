package org.peillood.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares what the module finds with what a reference case expects, number by number. */
final class TruthComparison {
  private final JsonNode given;
  private final List<String> faults = new ArrayList<>();
  private int numbers;

  TruthComparison(JsonNode given) {
    this.given = given;
  }

  int numbers() {
    return numbers;
  }

  List<String> faults() {
    return faults;
  }

  void compare(JsonNode actual) {
    compare("", given.get("expected"), actual);
  }

  private void compare(String place, JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              entry ->
                  compare(
                      place + "/" + entry.getKey(), entry.getValue(), actual.path(entry.getKey())));
    } else if (expected.isArray()) {
      if (expected.size() != actual.size()) {
        faults.add(place + ": " + expected.size() + " entries expected, " + actual.size());
      }
      for (int index = 0; index < expected.size(); index++) {
        compare(place + "/" + index, expected.get(index), actual.path(index));
      }
    } else {
      numbers++;
      if (!agrees(place, expected, actual)) {
        faults.add(
            given.get("case").asText() + place + ": expected " + expected + ", found " + actual);
      }
    }
  }

  private boolean agrees(String place, JsonNode expected, JsonNode actual) {
    if (expected.isNull()) {
      return actual.isNull();
    }
    if (expected.isTextual() && expected.asText().endsWith("Infinity")) {
      return actual.isNumber() && actual.asDouble() == Double.parseDouble(expected.asText());
    }
    if (!expected.isNumber()) {
      return expected.equals(actual);
    }
    if (!actual.isNumber() || Double.isNaN(actual.asDouble())) {
      return false;
    }
    double wanted = expected.asDouble();
    double allowed = tolerance(place) * Math.max(1, Math.abs(wanted));
    return Math.abs(actual.asDouble() - wanted) <= allowed;
  }

  private double tolerance(String place) {
    String key = place.substring(1).replaceAll("/.*", "");
    return given.path("tolerances").path(key).asDouble(given.path("tolerance").asDouble());
  }
}
