package org.peillood.qda;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.store.SealedColumn;
import org.peillood.store.Vault;

/**
 * A project as it was brought, byte by byte. It begins when somebody chooses a file, and goes the
 * next day unless it is taken into a group; then it stays with the group, so that it can go out
 * again with everything that is not known here. It goes when a participant of the group withdraws:
 * words of theirs cannot be found in it for sure. It is sealed.
 */
@Entity
@Table(name = "qda_project")
public class KeptProject {

  static final SealedColumn CONTENT = SealedColumn.binary("qda_project", "content");

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content")
  private byte[] content;

  @Column(name = "account")
  private String account;

  @Column(name = "brought")
  private Instant brought;

  @Column(name = "focus_group")
  private @Nullable String group;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected KeptProject() {}

  KeptProject(String fileName, byte[] content, String account, Instant brought, Vault vault) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.fileName = fileName;
    this.content = vault.seal(CONTENT.of(id), content);
    this.account = account;
    this.brought = brought;
  }

  void takeInto(String code) {
    this.group = code;
  }

  UUID id() {
    return id;
  }

  String fileName() {
    return fileName;
  }

  /** The bytes of the file, opened. */
  byte[] content(Vault vault) {
    return vault.open(CONTENT.of(id), content);
  }

  String account() {
    return account;
  }

  /** The code of the group into which it was taken. */
  Optional<String> group() {
    return Optional.ofNullable(group);
  }
}
