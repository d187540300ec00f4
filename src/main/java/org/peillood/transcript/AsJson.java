package org.peillood.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import org.peillood.web.Json;

/** A value in one column, as JSON. */
abstract class AsJson<T> implements AttributeConverter<T, String> {

  private final TypeReference<T> type;

  AsJson(TypeReference<T> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    try {
      return Json.JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + type.getType(), e);
    }
  }

  @Override
  public T convertToEntityAttribute(String column) {
    try {
      return Json.JSON.readValue(column, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be read: " + type.getType(), e);
    }
  }
}
