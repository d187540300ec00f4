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
 * What may be a name, and stays as it is in the texts of a group: somebody decided so, and it is
 * not proposed again. It ends when they decide otherwise, and when it stands in no version of any
 * text of the group any more. It is sealed: it could be a name all the same.
 */
@Entity
@Table(name = "kept_name")
public class KeptName {

  static final SealedColumn ORIGINAL = SealedColumn.text("kept_name", "original");

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "focus_group")
  private String groupCode;

  @Column(name = "original")
  private String original;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptName() {}

  KeptName(String group, String original, Vault vault) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.groupCode = group;
    this.original = vault.seal(ORIGINAL.of(id), original);
  }

  /** The code of the group. */
  public String group() {
    return groupCode;
  }

  String original(Vault vault) {
    return vault.open(ORIGINAL.of(id), original);
  }
}
