package org.peillood.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.peillood.store.VaultRefused.Reason;

/**
 * Seals what would lead from a text to a person, so that a copy of the database alone tells nobody.
 * Unlike what {@link Seal} makes, it can be opened again, with keys that are kept outside the
 * database ({@link KeyFile}). Without its keys the vault is closed: what is sealed is refused with
 * {@link VaultRefused}, the rest of the platform serves on, and nothing is lost.
 */
@ApplicationScoped
public class Vault implements Trouble {

  private static final Logger LOG = Logger.getLogger(Vault.class.getName());

  @Inject
  @ConfigProperty(name = "peillood.vault.file")
  Optional<String> named;

  @Inject
  @ConfigProperty(name = "peillood.db.url", defaultValue = Database.EMBEDDED)
  String databaseUrl;

  private volatile @Nullable KeyRing ring;
  private volatile String closed = "it was not opened yet";
  private volatile String missing = "";

  /** Where the keys are, as the configuration says it. */
  Optional<KeyFile> file() {
    return KeyFile.of(named, databaseUrl);
  }

  /**
   * Takes the keys out of the file, and makes one when there is none and nothing was ever sealed.
   *
   * @param file where they are; none when that is not known
   * @param known the ids of keys by which something in the database was sealed
   * @return the keys; none when the vault stays closed
   */
  Optional<KeyRing> open(Optional<KeyFile> file, Set<String> known) {
    if (file.isEmpty()) {
      return stayClosed("no file for its keys is named (peillood.vault.file)");
    }
    var path = file.get().path();
    try {
      var found = file.get().read();
      if (found.isEmpty() && !known.isEmpty()) {
        return stayClosed("the file with its keys is gone: " + path);
      }
      var keys = found.isPresent() ? found.get() : file.get().make();
      if (found.isEmpty()) {
        LOG.info("made the keys that seal texts: keep a copy of " + path);
      }
      if (file.get().isOpenToOthers()) {
        LOG.warning("others than its owner may read the keys that seal texts: " + path);
      }
      return take(keys, known, path.toString());
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.SEVERE, "the keys that seal texts", e);
      return stayClosed("the file with its keys cannot be used: " + path);
    }
  }

  private Optional<KeyRing> take(KeyRing keys, Set<String> known, String path) {
    var lacking = new TreeSet<>(known);
    lacking.removeAll(keys.ids());
    // with none of the known keys it is the file of another installation
    if (!lacking.isEmpty() && lacking.size() == known.size()) {
      return stayClosed("the keys of this database are not in " + path + ": " + lacking);
    }
    if (!lacking.isEmpty()) {
      missing = "some texts cannot be opened, keys are missing: " + lacking;
      LOG.severe(missing + "; put them back in " + path);
    }
    ring = keys;
    return Optional.of(keys);
  }

  private Optional<KeyRing> stayClosed(String why) {
    closed = why;
    LOG.severe(
        "the vault is closed: "
            + why
            + ". Transcripts and keys of pseudonyms cannot be read or kept until it is put right"
            + " and the platform is started again; nothing is lost.");
    return Optional.empty();
  }

  /** Whether anything can be sealed and opened. */
  public boolean isOpen() {
    return ring != null;
  }

  /**
   * Seals a text for one place.
   *
   * @throws VaultRefused when the vault is closed
   */
  public String seal(String place, String clear) {
    return ring().seal(place, clear);
  }

  /** Likewise. */
  public byte[] seal(String place, byte[] clear) {
    return ring().seal(place, clear);
  }

  /**
   * What was sealed for this place.
   *
   * @throws VaultRefused when the vault is closed, or it is not what was sealed for this place
   */
  public String open(String place, String sealed) {
    return ring().open(place, sealed);
  }

  /** Likewise. */
  public byte[] open(String place, byte[] sealed) {
    return ring().open(place, sealed);
  }

  private KeyRing ring() {
    var keys = ring;
    if (keys == null) {
      throw new VaultRefused(Reason.CLOSED, closed);
    }
    return keys;
  }

  @Override
  public Optional<String> trouble() {
    return isOpen()
        ? Optional.of(missing).filter(some -> !some.isEmpty())
        : Optional.of("the keys that open texts are not there");
  }
}
