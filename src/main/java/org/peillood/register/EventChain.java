package org.peillood.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Events that came instead of each other: moved once or more, or replaced by something else. Each
 * is an entry with an outcome of its own, so that nothing is counted that was not held.
 */
final class EventChain {

  /** The field that names the event in whose place another one came. */
  static final String INSTEAD_OF = "instead-of";

  // What was held needs no other one in its place.
  private static final Set<String> LEFT = Set.of("cancelled", "moved", "planned", "excused");

  private final Map<String, RegisterEntry> events = new LinkedHashMap<>();

  /** Of these events. */
  EventChain(List<RegisterEntry> all) {
    all.stream()
        .filter(entry -> entry.register() == Register.EVENTS)
        .forEach(entry -> events.put(entry.id().toString(), entry));
  }

  /** All that came instead of each other with this one, the first first; it alone when none did. */
  List<RegisterEntry> through(RegisterEntry entry) {
    var first = entry;
    var seen = new HashSet<String>();
    for (var before = before(first);
        before.isPresent() && seen.add(before.get().id().toString());
        before = before(first)) {
      first = before.get();
    }
    var chain = new ArrayList<RegisterEntry>();
    var waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      var next = waiting.removeFirst();
      if (chain.stream().noneMatch(one -> one.id().equals(next.id()))) {
        chain.add(next);
        waiting.addAll(after(next));
      }
    }
    return List.copyOf(chain);
  }

  /** The events in whose place this one can come; empty for a new one. */
  List<RegisterEntry> replaceable(Optional<RegisterEntry> of) {
    var later = new HashSet<UUID>();
    of.ifPresent(entry -> gather(entry, later));
    return events.values().stream()
        .filter(
            entry -> LEFT.contains(entry.state()) || of.stream().anyMatch(o -> isBefore(entry, o)))
        .filter(entry -> !later.contains(entry.id()))
        .toList();
  }

  /** Whether one may come in the place of the event with this id. */
  boolean isReplaceable(Optional<RegisterEntry> of, String id) {
    return replaceable(of).stream().anyMatch(entry -> entry.id().toString().equals(id));
  }

  private boolean isBefore(RegisterEntry entry, RegisterEntry of) {
    return before(of).filter(one -> one.id().equals(entry.id())).isPresent();
  }

  private void gather(RegisterEntry entry, Set<UUID> into) {
    if (into.add(entry.id())) {
      after(entry).forEach(next -> gather(next, into));
    }
  }

  private Optional<RegisterEntry> before(RegisterEntry entry) {
    return Optional.ofNullable(events.get(entry.body().getOrDefault(INSTEAD_OF, "")));
  }

  private List<RegisterEntry> after(RegisterEntry entry) {
    return events.values().stream()
        .filter(other -> other.body().getOrDefault(INSTEAD_OF, "").equals(entry.id().toString()))
        .toList();
  }
}
