package org.peillood.transcript;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.peillood.store.SealedColumn;
import org.peillood.store.Vault;

/**
 * What stands in texts of a group in place of a name: a line of the key. It begins when the name is
 * first replaced, holds for all texts of the group, and goes when the name stands in none of their
 * versions any more. What stood there is sealed.
 */
@Entity
@Table(name = "pseudonym")
public class Pseudonym {

  static final SealedColumn ORIGINAL = SealedColumn.text("pseudonym", "original");

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "focus_group")
  private String groupCode;

  @Column(name = "original")
  private String original;

  @Column(name = "pseudonym")
  private String pseudonym;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Pseudonym() {}

  Pseudonym(String group, String original, String pseudonym, Vault vault) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.groupCode = group;
    this.original = vault.seal(ORIGINAL.of(id), original);
    this.pseudonym = pseudonym;
  }

  /** The code of the group. */
  public String group() {
    return groupCode;
  }

  /** What stood there, opened. */
  String original(Vault vault) {
    return vault.open(ORIGINAL.of(id), original);
  }

  public String pseudonym() {
    return pseudonym;
  }
}
