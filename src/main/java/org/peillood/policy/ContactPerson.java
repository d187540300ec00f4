package org.peillood.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.peillood.store.SealedColumn;
import org.peillood.store.Vault;
import org.peillood.web.Json;

/**
 * Somebody to turn to at an organisation. Name and how to reach them are sealed in the database, go
 * into no export, report or search, and are erased when the entry is removed.
 */
@Entity
@Table(name = "organisation_contact")
public class ContactPerson {

  static final SealedColumn PERSON = SealedColumn.text("organisation_contact", "person");

  private static final TypeReference<Person> AS_PERSON = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "organisation")
  private UUID organisation;

  @Column(name = "duty")
  private String duty;

  @Column(name = "person")
  private String person;

  @Column(name = "account")
  private String account;

  @Column(name = "kept")
  private Instant kept;

  /**
   * A contact person, opened.
   *
   * @param duty at the organisation; empty when it is not known
   * @param reach how to reach them, in words
   */
  public record Shown(UUID id, String duty, String name, String reach, String account) {}

  private record Person(String name, String reach) {}

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ContactPerson() {}

  ContactPerson(UUID organisation, PartnerForm said, Vault vault, String account, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.organisation = organisation;
    this.duty = said.duty();
    this.person = vault.seal(PERSON.of(id), Json.written(new Person(said.name(), said.reach())));
    this.account = account;
    this.kept = at;
  }

  UUID organisation() {
    return organisation;
  }

  Instant kept() {
    return kept;
  }

  Shown opened(Vault vault) {
    var known = Json.read(vault.open(PERSON.of(id), person), AS_PERSON);
    return new Shown(id, duty, known.name(), known.reach(), account);
  }
}
