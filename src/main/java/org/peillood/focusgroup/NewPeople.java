package org.peillood.focusgroup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * Participants who are written down at once, one on a line: gender, age, region, role and years in
 * that role, with {@code ;} between; what is not known is left empty.
 */
record NewPeople(List<Map<Trait, String>> cards, List<Complaint> faults) {

  /** In which order a line says them. */
  static final List<Trait> ORDER =
      List.of(Trait.GENDER, Trait.AGE, Trait.REGION, Trait.ROLE, Trait.YEARS_IN_ROLE);

  static final int LONGEST_ROLE = 60;
  private static final int MOST = 60;

  static NewPeople read(String typed, Frame frame) {
    var cards = new ArrayList<Map<Trait, String>>();
    var faults = new ArrayList<Complaint>();
    var lines = typed.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        cards.add(card(i + 1, lines[i], frame, faults));
      }
    }
    if (cards.isEmpty()) {
      faults.add(Fields.fault(frame, "people.lines", "no-lines"));
    }
    if (cards.size() > MOST) {
      faults.add(Fields.fault(frame, "people.lines", "too-many-lines"));
    }
    return new NewPeople(List.copyOf(cards), List.copyOf(faults));
  }

  private static Map<Trait, String> card(
      int number, String line, Frame frame, List<Complaint> faults) {
    var card = new EnumMap<Trait, String>(Trait.class);
    var parts = line.split(";", -1);
    if (parts.length > ORDER.size()) {
      faults.add(Fields.lineFault(frame, number, "too-many-parts"));
      return card;
    }
    for (int i = 0; i < parts.length; i++) {
      var said = parts[i].strip();
      var trait = ORDER.get(i);
      if (!said.isEmpty()) {
        value(trait, said, frame)
            .ifPresentOrElse(
                value -> card.put(trait, value),
                () ->
                    faults.add(
                        trait.isChosen()
                            ? Fields.lineFault(
                                frame, number, "value", said, Words.trait(frame, trait))
                            : Fields.lineFault(frame, number, "role")));
      }
    }
    return card;
  }

  /** The value that is meant by a word of the page's language, or by its code. */
  static Optional<String> value(Trait trait, String said, Frame frame) {
    if (!trait.isChosen()) {
      return Optional.of(said).filter(role -> role.length() <= LONGEST_ROLE);
    }
    var plain = plain(said);
    return trait.choices().stream()
        .filter(
            value ->
                plain(value).equals(plain) || plain(Words.value(frame, trait, value)).equals(plain))
        .findFirst();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('–', '-').replaceAll("\\s+", "");
  }
}
