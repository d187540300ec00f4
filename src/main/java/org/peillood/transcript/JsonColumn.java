package org.peillood.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.peillood.web.Json;

/** Values in one column, as JSON. A converter of JPA would lose what a list is of. */
final class JsonColumn {

  private JsonColumn() {}

  static String written(Object value) {
    try {
      return Json.JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value.getClass(), e);
    }
  }

  static <T> T read(String column, TypeReference<T> type) {
    try {
      return Json.JSON.readValue(column, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be read: " + type.getType(), e);
    }
  }
}
