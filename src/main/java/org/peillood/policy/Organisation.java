package org.peillood.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * An organisation that is worked with, by the name it is best known by. It may have other names;
 * {@link Organisations} finds it by any of them.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "name")
  private String name;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Organisation() {}

  Organisation(String name) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.name = name;
  }

  public UUID id() {
    return id;
  }

  /** The name it is best known by. */
  public String name() {
    return name;
  }

  void rename(String other) {
    this.name = other;
  }
}
