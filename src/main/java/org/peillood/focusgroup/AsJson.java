package org.peillood.focusgroup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.peillood.web.Json;

/** A value as JSON in a column of text. */
final class AsJson {

  private AsJson() {}

  static String write(Object value) {
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
