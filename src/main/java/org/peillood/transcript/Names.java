package org.peillood.transcript;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.peillood.focusgroup.Person;
import org.peillood.transcript.NamesPage.Choice;
import org.peillood.transcript.NamesPage.Name;
import org.peillood.transcript.NamesPage.Place;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Judges which names of a text are replaced, and by what. */
@RequestScoped
class Names {

  private static final int AROUND = 40;
  private static final int MOST_PLACES = 5;
  private static final int LONGEST_ORIGINAL = 300;
  private static final int LONGEST_PSEUDONYM = 100;

  @Inject TranscriptDesk desk;
  @Inject Pseudonyms pseudonyms;

  /**
   * What was chosen.
   *
   * @param replaced what stands in place of what
   * @param staying what stays as it is in all texts of the group
   * @param again what is proposed again
   */
  record Chosen(
      Map<String, String> replaced,
      List<String> staying,
      List<String> again,
      List<Complaint> faults) {}

  /** What stays as it is in the texts of the group and stands in this one. */
  List<String> staying(TranscriptText text) {
    return pseudonyms.staying(text.group()).stream()
        .filter(name -> Pseudonyms.stands(name, text.text()))
        .toList();
  }

  /**
   * The candidates in a text but those that stay as they are, and what of the key of the group
   * stands in it.
   */
  List<Name> in(TranscriptText text) {
    var key = pseudonyms.byOriginal(text.group());
    var labels = desk.people(text.group()).stream().map(Person::label).toList();
    var staying = pseudonyms.staying(text.group());
    var found = new LinkedHashMap<String, Candidate>();
    for (var candidate : NameFinder.in(text.text(), text.language())) {
      boolean isOurs =
          labels.contains(candidate.original()) || key.containsValue(candidate.original());
      // what another text of the group replaced is proposed all the same
      boolean isLeft =
          staying.contains(candidate.original()) && !key.containsKey(candidate.original());
      if (!isOurs && !isLeft && candidate.original().length() <= LONGEST_ORIGINAL) {
        found.put(candidate.original(), candidate);
      }
    }
    var numbers = new HashMap<String, Integer>();
    var names = new ArrayList<Name>();
    for (var entry : key.entrySet()) {
      if (!found.containsKey(entry.getKey()) && Pseudonyms.stands(entry.getKey(), text.text())) {
        names.add(name(entry.getKey(), "known", true, entry.getValue(), text.text()));
      }
    }
    for (var candidate : found.values()) {
      var kind = candidate.kind();
      var known = key.get(candidate.original());
      boolean isTold = kind == Candidate.Kind.PERSON || kind == Candidate.Kind.CONTACT;
      names.add(
          name(
              candidate.original(),
              kind.name().toLowerCase(Locale.ROOT),
              known != null || isTold,
              known == null ? next(kind, key, numbers) : known,
              text.text()));
    }
    return names.stream()
        .map(name -> key.containsKey(name.original()) ? settled(name) : name)
        .toList();
  }

  private static Name settled(Name name) {
    return new Name(
        name.original(),
        name.kind(),
        name.choice(),
        true,
        name.pseudonym(),
        name.places(),
        name.count());
  }

  private static String next(
      Candidate.Kind kind, Map<String, String> key, Map<String, Integer> numbers) {
    // Coders read all texts of a group beside each other, so the words are those of one language.
    var word =
        Texts.in(Language.DUTCH)
            .get("transcript.pseudonym." + kind.name().toLowerCase(Locale.ROOT));
    var form = Pattern.compile("\\[" + Pattern.quote(word) + " (\\d{1,6})\\]");
    int last =
        key.values().stream()
            .map(form::matcher)
            .filter(found -> found.matches())
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0);
    int number = Math.max(last, numbers.getOrDefault(word, 0)) + 1;
    numbers.put(word, number);
    return "[" + word + " " + number + "]";
  }

  private static Name name(
      String original, String kind, boolean replaced, String pseudonym, String text) {
    var places = new ArrayList<Place>();
    int count = 0;
    var found = Pseudonyms.places(original).matcher(text);
    while (found.find()) {
      count++;
      if (places.size() < MOST_PLACES) {
        int from = Math.max(text.lastIndexOf('\n', found.start()) + 1, found.start() - AROUND);
        int line = text.indexOf('\n', found.end());
        int to = Math.min(line < 0 ? text.length() : line, found.end() + AROUND);
        places.add(
            new Place(
                text.substring(from, found.start()),
                found.group(),
                text.substring(found.end(), to)));
      }
    }
    var choice = replaced ? Choice.REPLACE : Choice.LEAVE;
    return new Name(original, kind, choice, false, pseudonym, List.copyOf(places), count);
  }

  /** The names as they were sent back. */
  List<Name> typed(TranscriptText text, Form form) {
    var chosen = new HashMap<String, Choice>();
    var typed = new HashMap<String, String>();
    var originals = form.all("origineel");
    for (int i = 0; i < originals.size(); i++) {
      typed.put(originals.get(i), form.at("naam", i));
      chosen.put(originals.get(i), Choice.of(form.one("keuze-" + i)));
    }
    return in(text).stream()
        .map(
            name ->
                new Name(
                    name.original(),
                    name.kind(),
                    chosen.getOrDefault(name.original(), Choice.LEAVE),
                    name.isKnown(),
                    typed.getOrDefault(name.original(), name.pseudonym()),
                    name.places(),
                    name.count()))
        .toList();
  }

  /** What is to become of the names, of what was sent back. */
  Chosen chosen(Frame frame, TranscriptText text, Form form) {
    var key = pseudonyms.byOriginal(text.group());
    var replaced = new TreeMap<String, String>();
    var faults = new ArrayList<Complaint>();
    var stay = new ArrayList<String>();
    for (var name : typed(text, form)) {
      if (name.isToStay() && !name.isKnown()) {
        stay.add(name.original());
      } else if (name.isReplaced()) {
        take(frame, name.original(), name.pseudonym(), key, replaced, faults);
      }
    }
    var more = form.one("ook");
    if (!more.isEmpty()) {
      if (more.length() > LONGEST_ORIGINAL || !Pseudonyms.stands(more, text.text())) {
        faults.add(
            new Complaint(
                more,
                frame.t("transcript.fault.not-there"),
                frame.t("transcript.fault.not-there.remedy")));
      } else {
        take(frame, more, form.one("ook-naam"), key, replaced, faults);
      }
    }
    var again = form.all("weer");
    if (replaced.isEmpty() && stay.isEmpty() && again.isEmpty() && faults.isEmpty()) {
      faults.add(Form.fault(frame, "names", "no-names"));
    }
    return new Chosen(replaced, stay, again, faults);
  }

  private static void take(
      Frame frame,
      String original,
      String pseudonym,
      Map<String, String> key,
      Map<String, String> replaced,
      List<Complaint> faults) {
    var known = key.get(original);
    if (pseudonym.isEmpty() || pseudonym.length() > LONGEST_PSEUDONYM || pseudonym.contains("\n")) {
      faults.add(fault(frame, original, "pseudonym"));
    } else if (known != null && !known.equals(pseudonym)) {
      faults.add(fault(frame, original, "known", known));
    } else if (pseudonym.contains(original)) {
      faults.add(fault(frame, original, "same"));
    } else {
      replaced.put(original, pseudonym);
    }
  }

  private static Complaint fault(Frame frame, String where, String what, Object... about) {
    var key = "transcript.fault." + what;
    return new Complaint(where, frame.t(key, about), frame.t(key + ".remedy", about));
  }
}
