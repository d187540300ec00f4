package org.peillood.note;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Json;

/**
 * What the office keeps of a policy note beside what the plan says of it. It begins when somebody
 * first writes something about the note or brings its text, and stays; it can be improved.
 */
@Entity
@Table(name = "note_dossier")
public class NoteDossier {

  /** How far it is. */
  public enum State {
    DRAFT,
    APPROVED,
    PRESENTED,
    CLOSED;

    public String key() {
      return "note.progress." + name().toLowerCase(Locale.ROOT);
    }
  }

  @Id
  @Column(name = "note")
  private String note;

  @Column(name = "owner")
  private String owner;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "policy_dossier")
  private @Nullable String policyDossier;

  @Column(name = "facts")
  @Convert(converter = FactsAsJson.class)
  private NoteFacts facts;

  @Column(name = "editor")
  private String editor;

  @Column(name = "changed")
  private Instant changed;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NoteDossier() {}

  NoteDossier(String note, String owner, Instant at) {
    this.note = note;
    this.owner = owner;
    this.state = State.DRAFT;
    this.facts = NoteFacts.NONE;
    this.editor = owner;
    this.changed = at;
  }

  /**
   * Everything that a form about it says.
   *
   * @param policyDossier the id of a policy file; empty for none
   */
  record Said(String owner, State state, String policyDossier, NoteFacts facts) {}

  void say(Said said, String by, Instant at) {
    this.owner = said.owner();
    this.state = said.state();
    this.policyDossier = said.policyDossier().isEmpty() ? null : said.policyDossier();
    this.facts = said.facts();
    this.editor = by;
    this.changed = at;
  }

  /** The code of the note. */
  public String note() {
    return note;
  }

  /** The account that answers for its figures. */
  public String owner() {
    return owner;
  }

  public State state() {
    return state;
  }

  /** The id of the policy file it belongs to. */
  public Optional<String> policyDossier() {
    return Optional.ofNullable(policyDossier);
  }

  public NoteFacts facts() {
    return facts;
  }

  /** The name of the account that last changed it. */
  public String editor() {
    return editor;
  }

  public Instant changed() {
    return changed;
  }

  /** Grows with each change. */
  public long version() {
    return version;
  }

  /** The facts in their column. */
  @Converter
  public static class FactsAsJson implements AttributeConverter<NoteFacts, String> {

    @Override
    public String convertToDatabaseColumn(NoteFacts value) {
      return Json.written(value);
    }

    @Override
    public NoteFacts convertToEntityAttribute(String column) {
      return Json.read(column, new TypeReference<NoteFacts>() {});
    }
  }
}
