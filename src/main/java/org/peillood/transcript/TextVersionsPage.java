package org.peillood.transcript;

import java.util.List;
import java.util.Set;
import org.peillood.focusgroup.FocusGroup;

/**
 * The versions of a text.
 *
 * @param readable numbers of those that who looks may read
 * @param from the older of the two that are compared; 0 for none
 * @param compared what they differ in
 */
public record TextVersionsPage(
    FocusGroup group,
    Transcript transcript,
    List<TranscriptVersion> versions,
    Set<Integer> readable,
    int from,
    int to,
    List<Comparison.Stretch> compared) {

  /** Those that can be compared, the newest first. */
  public List<Integer> choices() {
    return versions.stream().map(TranscriptVersion::number).filter(readable::contains).toList();
  }

  /** Whether two are compared that differ in nothing. */
  public boolean isSame() {
    return from > 0 && compared.stream().allMatch(stretch -> stretch.same() > 0);
  }
}
