package org.peillood.coding;

import java.util.Map;

/** Something else than open answers that is coded with frames, such as transcripts. */
public interface CodedElsewhere {

  /** How many texts or pieces of text have which code of a frame, by its mark. */
  Map<String, Long> uses(String frame);
}
