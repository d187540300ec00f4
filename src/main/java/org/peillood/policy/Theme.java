package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.peillood.web.Language;

/**
 * A policy domain (I to IX), or a working that runs through all of them (10 to 12), which the
 * report prints without a number.
 */
@Entity
@Table(name = "plan_theme")
public class Theme extends EditablePart {

  /** A policy domain, or a working that runs through all of them. */
  public enum Type {
    @JsonProperty("theme")
    DOMAIN,
    @JsonProperty("transversal")
    TRANSVERSAL
  }

  @Column(name = "number")
  private int number;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  private Type type;

  @Column(name = "slug")
  private String slug;

  @Column(name = "name_nl")
  private String dutch;

  @Column(name = "name_fr")
  private String french;

  @Column(name = "name_en")
  private String english;

  @Column(name = "source_lines")
  private String sourceLines;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Theme() {}

  Theme(int year, PlanFile.ThemeEntry entry) {
    super(new PlanCode(year, entry.code()), entry.order());
    this.number = entry.number();
    this.type = entry.type();
    this.slug = entry.slug();
    this.dutch = entry.name().getOrDefault("nl", "");
    this.french = entry.name().getOrDefault("fr", "");
    this.english = entry.name().getOrDefault("en", "");
    this.sourceLines = entry.srcLines();
  }

  /** A new theme, still without words. */
  Theme(PlanCode id, int place) {
    super(id, place);
    this.type = Type.DOMAIN;
    this.slug = "";
    this.dutch = "";
    this.french = "";
    this.english = "";
    this.sourceLines = "";
  }

  @Override
  public Sheet sheet() {
    return Sheet.EMPTY
        .with("number", String.valueOf(number))
        .with("type", Sheet.slug(type))
        .with("slug", slug)
        .with("name-nl", dutch)
        .with("name-fr", french)
        .with("name-en", english);
  }

  @Override
  public void write(Sheet sheet) {
    this.number = sheet.number("number").map(BigDecimal::intValue).orElse(0);
    this.type = sheet.one("type", Type.class).orElse(Type.DOMAIN);
    this.slug = sheet.text("slug");
    this.dutch = sheet.text("name-nl");
    this.french = sheet.text("name-fr");
    this.english = sheet.text("name-en");
  }

  public int number() {
    return number;
  }

  public Type type() {
    return type;
  }

  /** The short name that surveys and charts use, for instance {@code tewerkstelling}. */
  public String slug() {
    return slug;
  }

  /** The name in a language of the staff; Dutch for any other. */
  public String name(Language language) {
    return switch (language.code()) {
      case "fr" -> french;
      case "en" -> english;
      default -> dutch;
    };
  }

  /** The name in every language it has one in, by code. */
  Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put("nl", dutch);
    names.put("fr", french);
    names.put("en", english);
    names.values().removeIf(String::isEmpty);
    return names;
  }

  /** The lines of the printed report it comes from. */
  public String sourceLines() {
    return sourceLines;
  }
}
