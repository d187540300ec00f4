package org.peillood.focusgroup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * A participant's card and consents as they were sent.
 *
 * @param traits what was chosen or typed, by trait
 * @param said per purpose {@code ja}, {@code nee}, or nothing when they were not asked
 * @param on the day on which they said what is new here
 * @param language the code of the language in which they were asked
 */
public record PersonForm(
    Map<Trait, String> traits,
    Map<Purpose, String> said,
    String on,
    String language,
    boolean absent,
    long seen) {

  static final String YES = "ja";
  static final String NO = "nee";

  public PersonForm {
    traits = Map.copyOf(traits);
    said = Map.copyOf(said);
  }

  static PersonForm of(FocusGroup group, Person person, LocalDate today) {
    var said = new EnumMap<Purpose, String>(Purpose.class);
    person.consents().forEach((purpose, each) -> said.put(purpose, each.given() ? YES : NO));
    return new PersonForm(
        person.traits(),
        said,
        today.toString(),
        group.languages().stream().findFirst().orElse("nl"),
        person.isAbsent(),
        group.edition());
  }

  static PersonForm sent(Fields fields) {
    var traits = new EnumMap<Trait, String>(Trait.class);
    for (var trait : Trait.values()) {
      if (!fields.one(trait.slug()).isEmpty()) {
        traits.put(trait, fields.one(trait.slug()));
      }
    }
    var said = new EnumMap<Purpose, String>(Purpose.class);
    for (var purpose : Purpose.values()) {
      said.put(purpose, fields.one("doel." + purpose.slug()));
    }
    return new PersonForm(
        traits,
        said,
        fields.one("datum"),
        fields.one("taal"),
        fields.one("afwezig").equals(YES),
        fields.seen());
  }

  public String trait(Trait trait) {
    return traits.getOrDefault(trait, "");
  }

  public String said(Purpose purpose) {
    return said.getOrDefault(purpose, "");
  }

  /** What is new in what they said, by purpose. */
  Map<Purpose, Consent> changes(Person person) {
    var changes = new EnumMap<Purpose, Consent>(Purpose.class);
    said.forEach(
        (purpose, answer) -> {
          boolean given = answer.equals(YES);
          boolean isSaid = given || answer.equals(NO);
          boolean same =
              person.consent(purpose).filter(before -> before.given() == given).isPresent();
          if (isSaid && !same) {
            changes.put(
                purpose, new Consent(given, Fields.date(on).orElse(LocalDate.EPOCH), language));
          }
        });
    return changes;
  }

  List<Complaint> faults(Frame frame, FocusGroup group, Person person, LocalDate today) {
    var faults = new ArrayList<Complaint>();
    traits.forEach(
        (trait, value) -> {
          boolean known =
              trait.isChosen()
                  ? trait.choices().contains(value)
                  : value.length() <= NewPeople.LONGEST_ROLE;
          if (!known) {
            faults.add(Fields.fault(frame, "trait." + trait.slug(), "choice"));
          }
        });
    if (!trait(Trait.BACKGROUND).isEmpty() && !said(Purpose.SPECIAL_CATEGORIES).equals(YES)) {
      // Taken back on the same form: the background goes with it and is no fault.
      boolean isTakenBack = person.agreesTo(Purpose.SPECIAL_CATEGORIES);
      if (!isTakenBack) {
        faults.add(Fields.fault(frame, "trait.background", "background"));
      }
    }
    var changes = changes(person);
    if (!changes.isEmpty()) {
      faults.addAll(saidOn(frame, on, language, today));
    }
    boolean isLate =
        group.isFinal() && changes.keySet().stream().anyMatch(p -> p != Purpose.SPECIAL_CATEGORIES);
    if (isLate) {
      faults.add(Fields.fault(frame, "consents", "final"));
    }
    return faults;
  }

  /** What is wrong with when and in which language something was said. */
  static List<Complaint> saidOn(Frame frame, String on, String language, LocalDate today) {
    var faults = new ArrayList<Complaint>();
    if (Fields.date(on).filter(day -> !day.isAfter(today)).isEmpty()) {
      faults.add(Fields.fault(frame, "consent.date", "past-date"));
    }
    if (!language.matches("[a-z]{2,3}")) {
      faults.add(Fields.fault(frame, "consent.language", "languages"));
    }
    return faults;
  }

  /** The card to keep: without background unless they agree to that. */
  Map<Trait, String> card() {
    var card = new EnumMap<Trait, String>(Trait.class);
    card.putAll(traits);
    if (!said(Purpose.SPECIAL_CATEGORIES).equals(YES)) {
      card.remove(Trait.BACKGROUND);
    }
    return card;
  }
}
