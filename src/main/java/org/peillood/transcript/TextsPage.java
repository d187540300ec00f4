package org.peillood.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * The texts of a group, and the form that brings one in.
 *
 * @param readable those that who looks may read
 * @param keepsNames whether who looks may see the key
 * @param preview what was read of a file or of what was typed; empty before that
 * @param warnings what was left out or guessed
 */
public record TextsPage(
    FocusGroup group,
    List<Transcript> texts,
    Set<UUID> readable,
    boolean keepsNames,
    Incoming form,
    List<SpokenLine> preview,
    List<String> warnings) {

  /** A language that a text can be in. */
  public record Tongue(String code, String name) {}

  public String home() {
    return group.address() + "/teksten";
  }

  public boolean isReadable(Transcript transcript) {
    return readable.contains(transcript.id());
  }

  public boolean isPreviewed() {
    return !preview.isEmpty();
  }

  /** Who speaks in what was read, each once. */
  public String speakers() {
    return preview.stream()
        .map(SpokenLine::speaker)
        .filter(speaker -> !speaker.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** How many turns have no speaker. */
  public long unnamed() {
    return preview.stream().filter(line -> line.speaker().isEmpty()).count();
  }

  /** Languages to choose from: those of the group first. */
  public List<Tongue> tongues(Frame frame) {
    return Stream.concat(group.languages().stream(), Stream.of(Locale.getISOLanguages()).sorted())
        .distinct()
        .map(code -> new Tongue(code, name(frame, new Language(code))))
        .toList();
  }

  /** The name of a language in the language of the page. */
  public static String name(Frame frame, Language language) {
    return language.locale().getDisplayLanguage(frame.language().locale());
  }
}
