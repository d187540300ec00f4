package org.peillood.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed attempts per name, for a quarter of an hour, so that passwords and codes cannot be
 * guessed by trying. Lives in one node's memory: with more nodes the bound is per node. Holds no
 * addresses of people.
 */
@ApplicationScoped
public class Attempts {

  static final int ALLOWED = 10;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int NAMES_KEPT = 10_000;
  private static final int LONGEST_NAME = 100;

  @Inject Clock clock;

  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > NAMES_KEPT;
        }
      };

  /** Whether this name has failed too often of late. */
  public synchronized boolean tooMany(String name) {
    return recent(name).size() >= ALLOWED;
  }

  public synchronized void failed(String name) {
    recent(name).addLast(clock.instant());
  }

  public synchronized void succeeded(String name) {
    failures.remove(shortened(name));
  }

  private Deque<Instant> recent(String name) {
    var times = failures.computeIfAbsent(shortened(name), n -> new ArrayDeque<>());
    var since = clock.instant().minus(WINDOW);
    while (!times.isEmpty() && times.getFirst().isBefore(since)) {
      times.removeFirst();
    }
    return times;
  }

  /** No account has a longer name; whatever somebody types, it takes little room. */
  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
