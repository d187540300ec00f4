package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many wrong words were typed in the last minute: for one survey and in all, because who typed
 * them is not known and not looked at. Lives in one node's memory: with more nodes the bound is per
 * node.
 */
@ApplicationScoped
class WrongTries {

  static final int OF_ONE_SURVEY = 30;
  static final int IN_ALL = 100;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String ALL = "";

  private final Map<String, Deque<Instant>> tries = new HashMap<>();
  private Clock clock;

  /** For CDI. */
  @SuppressWarnings("NullAway.Init")
  protected WrongTries() {}

  @Inject
  WrongTries(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins a try, which counts as wrong until it is taken back.
   *
   * @return whether it may be made
   */
  synchronized boolean begin(String survey) {
    var ofSurvey = recent(survey);
    var all = recent(ALL);
    if (ofSurvey.size() >= OF_ONE_SURVEY || all.size() >= IN_ALL) {
      return false;
    }
    ofSurvey.addLast(clock.instant());
    all.addLast(clock.instant());
    return true;
  }

  /** The newest try was right. */
  synchronized void takeBack(String survey) {
    recent(survey).pollLast();
    recent(ALL).pollLast();
  }

  private Deque<Instant> recent(String survey) {
    var times = tries.computeIfAbsent(survey, s -> new ArrayDeque<>());
    var since = clock.instant().minus(WINDOW);
    while (!times.isEmpty() && times.getFirst().isBefore(since)) {
      times.removeFirst();
    }
    return times;
  }
}
