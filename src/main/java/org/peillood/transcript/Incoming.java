package org.peillood.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.peillood.web.Brought;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Json;
import org.peillood.web.Language;

/**
 * A text that somebody brings in, as it stands in the form.
 *
 * @param times when the turns that a file had were said, as JSON; empty for what was typed
 */
public record Incoming(
    String title,
    String language,
    String kind,
    String translationOf,
    String translator,
    String text,
    String times) {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TRANSLATOR = 200;
  private static final int LONGEST_TEXT = 2_000_000;

  static Incoming empty(String language) {
    return new Incoming("", language, Transcript.Kind.TRANSCRIPT.slug(), "", "", "", "");
  }

  static Incoming sent(Brought brought) {
    return new Incoming(
        Form.clean(brought.field("titel")),
        Form.clean(brought.field("taal")).toLowerCase(Locale.ROOT),
        Form.clean(brought.field("soort")),
        Form.clean(brought.field("vertaling-van")),
        Form.clean(brought.field("vertaler")),
        Form.clean(brought.field("tekst")),
        Form.clean(brought.field("tijden")));
  }

  /** The same, with the text of a file. */
  Incoming with(ReadTranscript read) {
    var known = read.turns().stream().anyMatch(turn -> turn.startMillis().isPresent());
    return new Incoming(
        title,
        language,
        kind,
        translationOf,
        translator,
        read.text(),
        known ? Json.written(read.turns().stream().map(Turns::time).toList()) : "");
  }

  /** What it holds, with the times of the file while there are as many turns as the file had. */
  ReadTranscript read() {
    var read = TranscriptReader.ofText(text);
    var known = knownTimes();
    return known.size() == read.turns().size()
        ? new ReadTranscript(read.text(), Turns.of(read.text(), known), read.warnings())
        : read;
  }

  private List<TurnTime> knownTimes() {
    if (times.isEmpty()) {
      return List.of();
    }
    try {
      return Json.JSON.readValue(times, new TypeReference<List<TurnTime>>() {});
    } catch (JsonProcessingException changedByHand) {
      return List.of();
    }
  }

  Optional<Language> tongue() {
    try {
      return language.length() > 35 ? Optional.empty() : Optional.of(new Language(language));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Optional<Transcript.Kind> sort() {
    return Arrays.stream(Transcript.Kind.values())
        .filter(each -> each.slug().equals(kind))
        .findFirst();
  }

  private Optional<UUID> original(List<Transcript> others) {
    return others.stream()
        .map(Transcript::id)
        .filter(id -> id.toString().equals(translationOf))
        .findFirst();
  }

  /** What is wrong besides the text itself. */
  List<Complaint> faults(Frame frame, List<Transcript> others) {
    var faults = new ArrayList<Complaint>();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      faults.add(Form.fault(frame, "text-title", title.isEmpty() ? "no-title" : "long-title"));
    }
    if (tongue().isEmpty()) {
      faults.add(Form.fault(frame, "language", "language", language));
    }
    if (sort().isEmpty()) {
      faults.add(Form.fault(frame, "kind", "no-kind"));
    }
    if (!translationOf.isEmpty() && original(others).isEmpty()) {
      faults.add(Form.fault(frame, "translation-of", "translation-of"));
    }
    if (!translationOf.isEmpty() && translator.isEmpty()) {
      faults.add(Form.fault(frame, "translator", "no-translator"));
    }
    if (translator.length() > LONGEST_TRANSLATOR) {
      faults.add(Form.fault(frame, "translator", "long-translator"));
    }
    if (translationOf.isEmpty() && !translator.isEmpty()) {
      faults.add(Form.fault(frame, "translation-of", "of-what"));
    }
    faults.addAll(faultsOfText(frame, text));
    return faults;
  }

  static List<Complaint> faultsOfText(Frame frame, String text) {
    if (text.isBlank()) {
      return List.of(Form.fault(frame, "text", "no-text"));
    }
    return text.length() > LONGEST_TEXT
        ? List.of(Form.fault(frame, "text", "long-text"))
        : List.of();
  }

  Transcript.About about(List<Transcript> others) {
    return new Transcript.About(
        title, tongue().orElseThrow(), sort().orElseThrow(), original(others), translator);
  }
}
