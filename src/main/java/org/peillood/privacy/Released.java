package org.peillood.privacy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has left the analysis so far: a journal of counts, in values that can be stored and read
 * back. It begins empty and only grows. Of what was hidden it keeps who was meant and no count, so
 * that a later table does not give it away after all.
 *
 * @param shown counts that were shown
 * @param hidden groups whose count was suppressed
 */
public record Released(List<Shown> shown, List<Hidden> hidden) {

  /**
   * A count that was shown.
   *
   * @param who was counted
   * @param tells what it tells about them
   * @param count how many they were
   */
  public record Shown(Group who, CountTable.Tells tells, long count) {}

  /**
   * A count that was suppressed.
   *
   * @param who would have been counted
   * @param tells what it would have told about them
   */
  public record Hidden(Group who, CountTable.Tells tells) {}

  public Released {
    shown = shown.stream().distinct().toList();
    hidden = hidden.stream().distinct().toList();
  }

  /** Before anything was shown. */
  public static Released nothing() {
    return new Released(List.of(), List.of());
  }

  /** This journal with another behind it. */
  public Released and(Released later) {
    return new Released(
        Stream.concat(shown.stream(), later.shown.stream()).toList(),
        Stream.concat(hidden.stream(), later.hidden.stream()).toList());
  }
}
