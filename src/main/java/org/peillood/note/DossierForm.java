package org.peillood.note;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/** The form about a note as it was filled in, so that it can be shown again as it was. */
public record DossierForm(Map<String, List<String>> sent) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";
  private static final int LONGEST = 1000;
  private static final int LONGEST_OWNER = 100;
  private static final int MOST_ROWS = 200;
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu");
  // An address of mail or a title before a name: a person, where a function is asked.
  private static final Pattern PERSON =
      Pattern.compile(
          "(?iu)[\\w.+-]+@[\\w-]+\\.|(?<!\\p{L})(?:mevr\\.?|mevrouw|dhr\\.?|de heer|mme|madame"
              + "|monsieur|mr\\.|mrs\\.?|ms\\.)\\s+\\p{Lu}");

  static final String STATE = "staat";
  static final String OWNER = "eigenaar";
  static final String DOSSIER = "dossier";
  static final String VERSION = "versie";

  /** The form with what is known. */
  static DossierForm of(Optional<NoteDossier> known, List<String> themes, String viewer) {
    var form = new HashMap<String, List<String>>();
    var facts = known.map(NoteDossier::facts).orElse(NoteFacts.NONE);
    form.put(STATE, List.of(known.map(NoteDossier::state).orElse(NoteDossier.State.DRAFT).name()));
    form.put(OWNER, List.of(known.map(NoteDossier::owner).orElse(viewer)));
    form.put(DOSSIER, List.of(known.flatMap(NoteDossier::policyDossier).orElse("")));
    form.put(VERSION, List.of(known.map(d -> Long.toString(d.version())).orElse("-1")));
    form.put("goedgekeurd", List.of(facts.approvedBy()));
    form.put("sinds", List.of(written(facts.stateOn())));
    form.put("niveau", List.of(facts.level().map(Enum::name).orElse("")));
    form.put("thema", known.isPresent() ? facts.themes() : themes);
    form.put("medeauteurs", List.of(String.join("\n", facts.coAuthors())));
    form.put("bestemmelingen", List.of(String.join("\n", facts.addressees())));
    form.put("getoond-datum", column(facts.shown(), each -> written(each.date())));
    form.put("getoond-waar", column(facts.shown(), NoteFacts.Shown::where));
    form.put("getoond-aan", column(facts.shown(), NoteFacts.Shown::to));
    form.put("bron-soort", column(facts.sources(), each -> each.tag().name()));
    form.put("bron-code", column(facts.sources(), NoteFacts.Source::code));
    form.put("bron-woorden", column(facts.sources(), NoteFacts.Source::words));
    form.put("effect-datum", column(facts.effects(), each -> written(each.date())));
    form.put("effect-wat", column(facts.effects(), each -> each.what().name()));
    form.put("effect-woorden", column(facts.effects(), NoteFacts.Effect::words));
    form.put("effect-bron", column(facts.effects(), NoteFacts.Effect::source));
    form.put("effect-toeschrijving", column(facts.effects(), each -> each.attribution().name()));
    return new DossierForm(form);
  }

  /** The first value of a field, without space around it; empty when there is none. */
  public String one(String name) {
    return at(name, 0);
  }

  /** One value of several with the same name; empty when there are fewer. */
  public String at(String name, int row) {
    var all = sent.getOrDefault(name, List.of());
    return row < all.size() ? clean(all.get(row)) : "";
  }

  /** Whether a value is among those of a field. */
  public boolean has(String name, String value) {
    return sent.getOrDefault(name, List.of()).contains(value);
  }

  /** How many rows a table of the form has, with two to fill in. */
  public int rows(String name) {
    return filled(name) + 2;
  }

  private int filled(String name) {
    return Math.min(MOST_ROWS, sent.getOrDefault(name, List.of()).size());
  }

  long seen() {
    return one(VERSION).matches("\\d{1,18}") ? Long.parseLong(one(VERSION)) : -1;
  }

  static String clean(String text) {
    return text.replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip();
  }

  /** What it says, or what is wrong with it. */
  record Reading(Optional<NoteDossier.Said> said, List<Complaint> faults) {}

  /**
   * Reads it.
   *
   * @param themes codes that exist
   * @param dossiers ids of policy files that exist
   */
  Reading read(Frame frame, List<String> themes, List<String> dossiers) {
    var faults = new ArrayList<Complaint>();
    sent.values().stream()
        .flatMap(List::stream)
        .filter(value -> value.length() > 20 * LONGEST)
        .findFirst()
        .ifPresent(value -> faults.add(fault(frame, "note.dossier.title", "too-long")));
    var state = value(NoteDossier.State.class, one(STATE));
    if (state.isEmpty()) {
      faults.add(fault(frame, "note.progress", "state"));
    }
    if (state.filter(each -> each == NoteDossier.State.APPROVED).isPresent()
        && one("goedgekeurd").isEmpty()) {
      faults.add(fault(frame, "note.approved-by", "no-approver"));
    }
    if (one(OWNER).isEmpty() || one(OWNER).length() > LONGEST_OWNER) {
      faults.add(fault(frame, "note.owner", "no-owner"));
    }
    if (!one(DOSSIER).isEmpty() && !dossiers.contains(one(DOSSIER))) {
      faults.add(fault(frame, "note.dossier.policy", "no-dossier"));
    }
    for (var line : lines("bestemmelingen")) {
      if (PERSON.matcher(line).find()) {
        faults.add(fault(frame, "note.addressees", "person", line));
      }
    }
    var facts =
        new NoteFacts(
            one("goedgekeurd"),
            day(frame, "note.state-on", one("sinds"), faults),
            value(NoteFacts.Level.class, one("niveau")),
            sent.getOrDefault("thema", List.of()).stream().filter(themes::contains).toList(),
            lines("medeauteurs"),
            lines("bestemmelingen"),
            shown(frame, faults),
            sources(frame, faults),
            effects(frame, faults));
    return faults.isEmpty()
        ? new Reading(
            Optional.of(new NoteDossier.Said(one(OWNER), state.orElseThrow(), one(DOSSIER), facts)),
            List.of())
        : new Reading(Optional.empty(), faults);
  }

  private List<NoteFacts.Shown> shown(Frame frame, List<Complaint> faults) {
    var all = new ArrayList<NoteFacts.Shown>();
    for (int row = 0; row < filled("getoond-waar"); row++) {
      var where = at("getoond-waar", row);
      var to = at("getoond-aan", row);
      if ((where + to + at("getoond-datum", row)).isEmpty()) {
        continue;
      }
      if (where.isEmpty()) {
        faults.add(fault(frame, "note.shown", "no-where"));
      }
      if (PERSON.matcher(to).find()) {
        faults.add(fault(frame, "note.shown", "person", to));
      }
      all.add(
          new NoteFacts.Shown(
              day(frame, "note.shown", at("getoond-datum", row), faults), where, to));
    }
    return all;
  }

  private List<NoteFacts.Source> sources(Frame frame, List<Complaint> faults) {
    var all = new ArrayList<NoteFacts.Source>();
    for (int row = 0; row < filled("bron-soort"); row++) {
      var tag = value(NoteFacts.Source.Tag.class, at("bron-soort", row));
      var code = at("bron-code", row);
      var words = at("bron-woorden", row);
      if (tag.isEmpty() && (code + words).isEmpty()) {
        continue;
      }
      if (tag.isEmpty()) {
        faults.add(fault(frame, "note.sources", "no-tag"));
      } else {
        all.add(new NoteFacts.Source(tag.get(), code, words));
      }
    }
    return all;
  }

  private List<NoteFacts.Effect> effects(Frame frame, List<Complaint> faults) {
    var all = new ArrayList<NoteFacts.Effect>();
    for (int row = 0; row < filled("effect-wat"); row++) {
      var what = value(NoteFacts.Effect.What.class, at("effect-wat", row));
      var attribution = value(NoteFacts.Effect.Attribution.class, at("effect-toeschrijving", row));
      var words = at("effect-woorden", row);
      var source = at("effect-bron", row);
      if (what.isEmpty() && (words + source + at("effect-datum", row)).isEmpty()) {
        continue;
      }
      if (what.isEmpty()) {
        faults.add(fault(frame, "note.effects", "no-effect"));
      } else if (source.isEmpty() && what.get() != NoteFacts.Effect.What.NOTHING_YET) {
        faults.add(fault(frame, "note.effects", "no-source"));
      } else {
        all.add(
            new NoteFacts.Effect(
                day(frame, "note.effects", at("effect-datum", row), faults),
                what.get(),
                words,
                source,
                attribution.orElse(NoteFacts.Effect.Attribution.INFERRED)));
      }
    }
    return all;
  }

  private List<String> lines(String name) {
    return one(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<LocalDate> day(
      Frame frame, String where, String written, List<Complaint> faults) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          written.contains("/") ? LocalDate.parse(written, DAY_FIRST) : LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      faults.add(fault(frame, where, "date", written));
      return Optional.empty();
    }
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static <R> List<String> column(List<R> rows, Function<R, String> cell) {
    return rows.stream().map(cell).toList();
  }

  static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
    for (var each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static Complaint fault(Frame frame, String where, String what, Object... about) {
    var key = "note.fault." + what;
    return new Complaint(frame.t(where), frame.t(key, about), frame.t(key + ".remedy", about));
  }
}
