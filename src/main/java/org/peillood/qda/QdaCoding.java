package org.peillood.qda;

import java.util.List;

/**
 * A code given to a selection or a whole source.
 *
 * @param code the guid of the code
 * @param by the guid of the user
 * @param at the moment as the file says it
 * @param notes the guids of notes about it
 */
record QdaCoding(String guid, String code, String by, String at, List<String> notes) {
  QdaCoding {
    notes = List.copyOf(notes);
  }
}
