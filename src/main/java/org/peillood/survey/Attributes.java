package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an item or a group tells the clients of the XForm beyond its rules.
 *
 * @param appearance the words of the column {@code appearance}; empty for none
 * @param parameters the pairs of the column {@code parameters}
 * @param bind further attributes of its bind, by name
 * @param body further attributes of its control, by name
 * @param instance attributes of its node, by name
 */
public record Attributes(
    String appearance,
    Map<String, String> parameters,
    Map<String, String> bind,
    Map<String, String> body,
    Map<String, String> instance) {

  private static final Attributes NONE = new Attributes("", Map.of(), Map.of(), Map.of(), Map.of());

  /** Keeps the order of the attributes. */
  public Attributes {
    parameters = ordered(parameters);
    bind = ordered(bind);
    body = ordered(body);
    instance = ordered(instance);
  }

  /** Nothing to tell. */
  public static Attributes none() {
    return NONE;
  }

  /** The same with another appearance. */
  Attributes looking(String other) {
    return new Attributes(other, parameters, bind, body, instance);
  }

  private static Map<String, String> ordered(Map<String, String> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
