package org.peillood.note;

import java.util.List;
import org.peillood.policy.EvidenceItem;
import org.peillood.web.Language;

/**
 * The versions of a note and the form for the next.
 *
 * @param language chosen for the next version
 * @param changes what was typed about it
 * @param text what was typed
 */
public record NoteVersionsPage(
    EvidenceItem note,
    List<NoteVersion> versions,
    List<Language> languages,
    String language,
    String changes,
    String text) {

  public NoteVersionsPage {
    versions = List.copyOf(versions);
    languages = List.copyOf(languages);
  }
}
