package org.peillood.policy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which fields a plan has in its files, for each kind of part, so that tables can have all their
 * columns and a reader knows what each cell is. It is read off the records of the files themselves.
 */
public final class PlanShape {

  /** The name under which the fields stand that belong to the year and to no part. */
  public static final String DOCUMENT = "document";

  /** What stands before the name of a field that belongs to the evidence as a whole. */
  public static final String OF_EVIDENCE = "evidence_";

  /** What a field holds. */
  public enum Sort {
    TEXT,
    NUMBER,
    FLAG,
    DAY,
    /** Several texts. */
    LIST,
    /** Several days. */
    DAYS
  }

  private static final Map<String, Map<String, Sort>> PARTS = parts();

  private PlanShape() {}

  /**
   * The fields of a kind of part by their path, in the order of the files. A path that ends in
   * {@code .*} stands for any name in its place.
   *
   * @param kind the name of the list in the files, for instance {@code events.groups}, or {@link
   *     #DOCUMENT}
   */
  public static Map<String, Sort> fields(String kind) {
    return PARTS.getOrDefault(kind, Map.of());
  }

  /** What a field holds; empty when a part of this kind has no such field. */
  public static Optional<Sort> sort(String kind, String field) {
    return Optional.ofNullable(fields(kind).get(openOf(kind, field).orElse(field)));
  }

  /** The path that ends in {@code .*} under which a field stands, for one with a free name. */
  public static Optional<String> openOf(String kind, String field) {
    return fields(kind).keySet().stream()
        .filter(path -> path.endsWith(".*"))
        .filter(path -> field.startsWith(path.substring(0, path.length() - 1)))
        .findFirst();
  }

  private static Map<String, Map<String, Sort>> parts() {
    Map<String, Map<String, Sort>> parts = new LinkedHashMap<>();
    var top = new LinkedHashMap<String, Sort>();
    fields(PlanFile.class, "", top, parts);
    fields(EvidenceFile.class, OF_EVIDENCE, top, parts);
    // The links stand with the parts; what is left of their table is its note.
    top.keySet()
        .removeIf(
            name -> name.startsWith("od_action_matrix.") && !name.equals("od_action_matrix.note"));
    parts.put(DOCUMENT, top);
    return Collections.unmodifiableMap(parts);
  }

  private static void fields(
      Class<?> type, String before, Map<String, Sort> here, Map<String, Map<String, Sort>> parts) {
    for (var component : type.getRecordComponents()) {
      var name = snake(component.getName());
      field(before, name, component.getGenericType(), here, parts);
    }
  }

  private static void field(
      String before,
      String name,
      Type type,
      Map<String, Sort> here,
      Map<String, Map<String, Sort>> parts) {
    var path = before + name;
    if (type instanceof ParameterizedType generic) {
      var inner = generic.getActualTypeArguments();
      if (generic.getRawType().equals(Optional.class)) {
        field(before, name, inner[0], here, parts);
      } else if (generic.getRawType().equals(Map.class)) {
        here.put(path + ".*", Sort.TEXT);
      } else if (inner[0] instanceof Class<?> one && one.isRecord()) {
        var fields = new LinkedHashMap<String, Sort>();
        parts.put(before.equals(OF_EVIDENCE) ? name : path, fields);
        fields(one, "", fields, parts);
      } else {
        here.put(path + "[]", inner[0].equals(LocalDate.class) ? Sort.DAYS : Sort.LIST);
      }
    } else if (type instanceof Class<?> one && one.isRecord()) {
      fields(one, path + ".", here, parts);
    } else {
      here.put(path, sort(type));
    }
  }

  private static Sort sort(Type type) {
    if (type.equals(LocalDate.class)) {
      return Sort.DAY;
    }
    if (List.<Type>of(boolean.class, Boolean.class).contains(type)) {
      return Sort.FLAG;
    }
    return List.<Type>of(int.class, Integer.class, BigDecimal.class).contains(type)
        ? Sort.NUMBER
        : Sort.TEXT;
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
