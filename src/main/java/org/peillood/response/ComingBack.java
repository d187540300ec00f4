package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.peillood.catalogue.Surveys;
import org.peillood.store.Seal;
import org.peillood.survey.Survey;

/**
 * How respondents who left come back to their pages on any device, without an address of theirs
 * being known: with five words. Words are stretched outside of transactions, a few at a time, so
 * that nobody who tries many keeps others from the database or from the pages.
 */
@ApplicationScoped
public class ComingBack {

  private static final int AT_ONCE = 2;

  @Inject Responses responses;
  @Inject WaysBack waysBack;
  @Inject Surveys surveys;
  @Inject WrongTries wrongTries;
  @Inject Seal seal;
  @Inject KeyLocks locks;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What came of words that somebody typed. */
  public sealed interface Return {

    /** They lead to a page. */
    record To(String key, String page) implements Return {}

    /** They lead nowhere: nobody was given them, or they are over. */
    record Nowhere() implements Return {}

    /** Wrong words were typed too often of late. */
    record TooMany() implements Return {}
  }

  /**
   * The words of a response; none when its respondent never left, or is correcting it: then there
   * is the code.
   */
  public Optional<WordCode> words(String key, Response response) {
    return response.isCorrecting()
        ? Optional.empty()
        : waysBack.into(response.id()).map(way -> WordCode.of(key, way.turn(), seal));
  }

  /** Leaving at a page: from now on there are words that lead back to it. */
  public void leave(String key, Response response, String page) {
    if (response.isCorrecting()) {
      return;
    }
    if (waysBack.into(response.id()).isPresent()) {
      waysBack.lead(response.id(), page);
      return;
    }
    var lock = lock(response.survey(), WordCode.of(key, 0, seal));
    var way = new WayBack(response, page, lock, key);
    try {
      waysBack.add(way);
    } catch (PersistenceException twice) {
      if (waysBack.into(response.id()).isEmpty()) { // else the button was pressed twice
        throw twice;
      }
    }
  }

  /** Other words; those before lead nowhere any more. */
  public void renew(String key, Response response) {
    var way = waysBack.into(response.id());
    if (way.isPresent() && !response.isCorrecting()) {
      int turn = way.get().turn() + 1;
      var code = WordCode.of(key, turn, seal);
      waysBack.lock(response.id(), turn, lock(response.survey(), code), key);
    }
  }

  /** Where words lead. */
  public Return enter(Survey survey, List<WordCode> codes) {
    for (var code : codes) {
      if (!wrongTries.begin(survey.id())) {
        return new Return.TooMany();
      }
      var found = place(survey, lock(survey.id(), code));
      if (found.isPresent()) {
        wrongTries.takeBack(survey.id());
        return found.get();
      }
    }
    return new Return.Nowhere();
  }

  private Optional<Return.To> place(Survey survey, KeyLock lock) {
    var way = waysBack.marked(survey.id(), lock.mark());
    if (way.isEmpty()) {
      return Optional.empty();
    }
    var key = lock.open(way.get().lockedKey());
    var open =
        key.flatMap(responses::withKey)
            .flatMap(response -> survey.wave(response.wave()))
            .filter(surveys::isOpen);
    if (open.isEmpty()) {
      waysBack.end(way.get().response());
      return Optional.empty();
    }
    return key.map(known -> new Return.To(known, way.get().page()));
  }

  private KeyLock lock(String survey, WordCode code) {
    places.acquireUninterruptibly();
    try {
      return locks.of(code, "way back", survey);
    } finally {
      places.release();
    }
  }
}
