package org.peillood.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A register: which outcomes its entries have, which of these count by default, and what they say
 * besides what entries of all registers say (a title, a moment, a theme, indicators, a number).
 */
public enum Register {
  EVENTS(
      "momenten",
      List.of("held+", "substitute+", "excused", "cancelled", "moved", "planned", "not-invited"),
      RegisterField.choice("mode", "physical", "online", "written", "mail", "telephone", "mixed"),
      RegisterField.choice(
          "own-role", "member", "host", "chair", "respondent", "speaker", "expert", "asked"),
      RegisterField.number("participants"),
      RegisterField.yes("about"),
      RegisterField.lines("organisations"),
      RegisterField.line("rhythm"),
      RegisterField.entry(EventChain.INSTEAD_OF),
      RegisterField.line("replaced"),
      RegisterField.links("links"),
      RegisterField.text("note")),
  MANDATES(
      "mandaten",
      List.of("active+", "provisional+", "taken-over+", "ended", "abolished"),
      RegisterField.line("organ"),
      RegisterField.choice("seat", "member", "observer", "expert", "chair"),
      RegisterField.must("holder"),
      RegisterField.line("deputy"),
      RegisterField.day("until"),
      RegisterField.line("end-reason"),
      RegisterField.text("note")),
  CONTACTS(
      "contacten",
      List.of("held+", "preparatory", "failed"),
      RegisterField.choice(
          "actor", "party", "cabinet", "administration", "parliament", "local", "adviser"),
      RegisterField.must("topic"),
      RegisterField.lines("organisations"),
      RegisterField.choice("mode", "physical", "online", "written", "mail", "telephone", "mixed"),
      RegisterField.text("note")),
  REQUESTS(
      "aanvragen",
      List.of("answered+", "open+", "referred+", "declined"),
      RegisterField.choice(
          "asker",
          "association",
          "professional",
          "government",
          "education",
          "press",
          "politics",
          "company",
          "other"),
      RegisterField.choice("kind", "information", "expertise", "cooperation", "support"),
      RegisterField.text("answer"),
      RegisterField.line("follow-up"),
      RegisterField.text("note")),
  PUBLICATIONS(
      "publicaties",
      List.of("own+", "input+", "mention"),
      RegisterField.choice(
          "form",
          "issue",
          "newsletter",
          "opinion",
          "press-release",
          "article",
          "report",
          "post",
          "broadcast"),
      RegisterField.line("medium"),
      RegisterField.links("links"),
      RegisterField.links("copies"),
      RegisterField.day("checked"),
      RegisterField.yes("not-attached"),
      RegisterField.text("note")),
  TRAJECTORIES(
      "trajecten",
      List.of(
          "scan+",
          "interviews+",
          "feedback+",
          "action-plan+",
          "follow-up+",
          "finished+",
          "stopped"),
      RegisterField.must("programme"),
      RegisterField.number("trajectory-year"),
      RegisterField.line("next"),
      RegisterField.day("next-day"),
      RegisterField.text("note")),
  FUNNELS(
      "trechters",
      List.of("this-year+", "carried-over"),
      RegisterField.must("step"),
      RegisterField.number("place"),
      RegisterField.text("note"));

  private static final String COUNTS = "+";

  private final String slug;

  // Nothing writes in these two after the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, Boolean> states = new LinkedHashMap<>();

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<RegisterField> fields;

  Register(String slug, List<String> states, RegisterField... fields) {
    this.slug = slug;
    this.fields = List.of(fields);
    states.forEach(state -> this.states.put(state.replace(COUNTS, ""), state.endsWith(COUNTS)));
  }

  /** Its name in addresses. */
  public String slug() {
    return slug;
  }

  /** Where its keys in the language files begin. */
  public String key() {
    return "register." + name().toLowerCase(Locale.ROOT);
  }

  public String address() {
    return "/registers/" + slug;
  }

  /** Slugs of the outcomes an entry can have, in their order. */
  public List<String> states() {
    return List.copyOf(states.keySet());
  }

  /** The outcomes that count where no rule says otherwise. */
  public Set<String> counted() {
    return states.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The key of the words for an outcome. */
  public String wordsOf(String state) {
    return key() + ".state." + state;
  }

  public List<RegisterField> fields() {
    return fields;
  }

  /** Whether many entries that differ only in their moment can be written at once. */
  public boolean comesInSeries() {
    return this == EVENTS || this == PUBLICATIONS;
  }

  static Optional<Register> at(String slug) {
    for (var register : values()) {
      if (register.slug.equals(slug)) {
        return Optional.of(register);
      }
    }
    return Optional.empty();
  }
}
