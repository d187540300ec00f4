package org.peillood.transcript;

import java.util.List;

/**
 * What may lead to a person and might better get another name. People decide; this only points.
 *
 * @param kind what it seems to be
 * @param original as it stands in the text
 * @param places where it stands, in the order of the text; at least one
 */
record Candidate(Kind kind, String original, List<Span> places) {

  Candidate {
    places = List.copyOf(places);
  }

  /** What a candidate seems to be. */
  enum Kind {
    PERSON,
    PLACE,
    ORGANISATION,
    CONTACT
  }
}
