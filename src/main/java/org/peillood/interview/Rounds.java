package org.peillood.interview;

import java.util.List;

/**
 * A repeat to which respondents add: whether they want another instance, and which there are.
 *
 * @param repeat its name, under which the answer is sent
 * @param label its words; empty when it has none
 * @param made the instances that there are, in their order
 * @param room whether another one can be added
 */
public record Rounds(String repeat, String label, List<Round> made, Room room) {

  /** The answer of who wants another one. */
  public static final String MORE = "more";

  /** The answer of who has had them all. */
  public static final String DONE = "done";

  /** What stands before the number of an instance that is to be taken away. */
  public static final String DROP = "drop-";

  /** Whether there can be more. */
  public enum Room {
    LEFT,
    FULL
  }

  public Rounds {
    made = List.copyOf(made);
  }

  /** Whether another one can be added. */
  public boolean mayGrow() {
    return room == Room.LEFT;
  }
}
