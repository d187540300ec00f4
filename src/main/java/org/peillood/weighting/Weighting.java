package org.peillood.weighting;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * One version of how the respondents of a wave are weighted, under a name. It is written once and
 * never changes or goes, since published figures name it; whoever wants another makes the next
 * version. The weights themselves are kept nowhere: they are computed from the respondents of the
 * moment.
 */
@Entity
@Table(name = "weighting")
public class Weighting {

  /** What a name looks like: it stands in addresses and before an {@code @}. */
  public static final String NAME = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?";

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "name")
  private String name;

  @Column(name = "version")
  private int version;

  @Column(name = "definition")
  @Convert(converter = DefinitionAsJson.class)
  private Definition definition;

  @Column(name = "maker")
  private String maker;

  @Column(name = "made")
  private Instant made;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Weighting() {}

  Weighting(
      String survey,
      String wave,
      String name,
      int version,
      Definition definition,
      String maker,
      Instant made) {
    this.id = UUID.randomUUID();
    this.survey = survey;
    this.wave = wave;
    this.name = name;
    this.version = version;
    this.definition = definition;
    this.maker = maker;
    this.made = made;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  public String name() {
    return name;
  }

  /** Counted from 1 for each name in a wave. */
  public int version() {
    return version;
  }

  /** How figures name it, for instance {@code statbel@2}. */
  public String cited() {
    return name + "@" + version;
  }

  public Definition definition() {
    return definition;
  }

  /** The name of the account that made this version. */
  public String maker() {
    return maker;
  }

  public Instant made() {
    return made;
  }

  /** Where it can be read. */
  public String address() {
    return "/bevragingen/" + survey + "/wegingen/" + wave + "/" + name + "/" + version;
  }

  /** A definition in its column. */
  @Converter
  public static class DefinitionAsJson implements AttributeConverter<Definition, String> {

    @Override
    public String convertToDatabaseColumn(Definition value) {
      try {
        return Json.JSON.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a definition is always JSON", e);
      }
    }

    @Override
    public Definition convertToEntityAttribute(String column) {
      try {
        return Json.JSON.readValue(column, Definition.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a weighting cannot be read", e);
      }
    }
  }
}
