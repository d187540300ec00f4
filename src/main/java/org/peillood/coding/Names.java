package org.peillood.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peillood.survey.Translated;
import org.peillood.web.Json;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * What something is called, in each language in which that was said.
 *
 * @param byLanguage by the code of the language; none is blank
 */
public record Names(Map<String, String> byLanguage) {

  private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

  public Names {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** In this language, else in the first that has it; empty without any. */
  public String in(Language language) {
    return Stream.concat(Stream.of(language), Texts.STAFF_LANGUAGES.stream())
        .flatMap(other -> Optional.ofNullable(byLanguage.get(other.code())).stream())
        .findFirst()
        .orElse("");
  }

  /** As said in this very language; empty when it was not. */
  public String said(Language language) {
    return byLanguage.getOrDefault(language.code(), "");
  }

  Translated translated() {
    return new Translated(
        byLanguage,
        Texts.STAFF_LANGUAGES.stream()
            .map(Language::code)
            .filter(byLanguage::containsKey)
            .findFirst()
            .orElse(Language.DUTCH.code()));
  }

  /** Names in their column. */
  @Converter
  public static class AsJson implements AttributeConverter<Names, String> {

    @Override
    public String convertToDatabaseColumn(Names value) {
      try {
        return Json.JSON.writeValueAsString(new TreeMap<>(value.byLanguage()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("names are always JSON", e);
      }
    }

    @Override
    public Names convertToEntityAttribute(String column) {
      try {
        return new Names(Json.JSON.readValue(column, TYPE));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("names cannot be read", e);
      }
    }
  }
}
