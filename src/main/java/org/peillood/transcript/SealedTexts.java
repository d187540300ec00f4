package org.peillood.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.peillood.store.SealedColumn;
import org.peillood.store.SealedColumns;

/** What of texts is sealed: the key, names that stay, and all versions with their labels. */
@ApplicationScoped
class SealedTexts implements SealedColumns {

  @Override
  public List<SealedColumn> sealed() {
    return List.of(
        Pseudonym.ORIGINAL,
        KeptName.ORIGINAL,
        TranscriptVersion.BODY,
        TranscriptVersion.SPEAKERS,
        TranscriptVersion.RENAMED);
  }
}
