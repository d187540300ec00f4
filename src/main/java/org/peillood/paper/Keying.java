package org.peillood.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.peillood.web.Json;

/**
 * What one person keyed of a form. Begins with the number, is saved with each press of the button
 * whatever is still wrong with it, is finished once nothing is, and is erased when the form is
 * settled.
 */
@Entity
@Table(name = "paper_keying")
public class Keying {

  /** Whose turn it is. */
  public enum Turn {
    FIRST,
    SECOND
  }

  private static final TypeReference<TreeMap<String, String>> TYPED = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "number")
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(name = "turn")
  private Turn turn;

  @Column(name = "account")
  private String account;

  @Column(name = "typed")
  private String typed;

  @Column(name = "finished")
  private boolean finished;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Keying() {}

  Keying(FormNumber number, Turn turn, String account) {
    this.id = UuidCreator.getRandomBased();
    this.number = number.digits();
    this.turn = turn;
    this.account = account;
    this.typed = "{}";
  }

  void save(Map<String, String> byField) {
    try {
      this.typed = Json.JSON.writeValueAsString(new TreeMap<>(byField));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  void finish() {
    this.finished = true;
  }

  /** What was keyed, by field, as it was typed. */
  Map<String, String> typed() {
    try {
      return Json.JSON.readValue(typed, TYPED);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was keyed cannot be read", e);
    }
  }

  FormNumber number() {
    return new FormNumber(number);
  }

  public Turn turn() {
    return turn;
  }

  public String account() {
    return account;
  }

  boolean isBy(String name) {
    return account.equals(name);
  }

  public boolean isFinished() {
    return finished;
  }
}
