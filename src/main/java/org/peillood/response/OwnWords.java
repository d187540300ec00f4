package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.peillood.store.Seal;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * The five words with which somebody connects what they answer in several waves. They follow from
 * the key of the response after which they were asked for, whose pages can show them again; the
 * store only knows what they are stretched to, outside of transactions and a few at a time.
 */
@ApplicationScoped
public class OwnWords {

  private static final int AT_ONCE = 2;

  @Inject Responses responses;
  @Inject Panel panel;
  @Inject WrongTries wrongTries;
  @Inject Seal seal;
  @Inject KeyLocks locks;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What came of words that somebody typed. */
  public sealed interface Found {

    /** Nobody was given them, or their pseudonym has ended. */
    record Nobody() implements Found {}

    /** Wrong words were typed too often of late. */
    record TooMany() implements Found {}
  }

  /** Somebody whose words are known. */
  public static final class Somebody implements Found {
    private final UUID member;
    private final KeyLock lock;
    private final WordCode code;

    private Somebody(UUID member, KeyLock lock, WordCode code) {
      this.member = member;
      this.lock = lock;
      this.code = code;
    }

    /** The words in a form that every language reads. */
    public String number() {
      return code.number();
    }
  }

  /** Whose words these are. */
  public Found find(Survey survey, List<WordCode> codes) {
    for (var code : codes) {
      if (!wrongTries.begin(survey.id())) {
        return new Found.TooMany();
      }
      var lock = lock(survey.id(), code);
      var member = panel.marked(survey.id(), lock.mark());
      if (member.isPresent()) {
        wrongTries.takeBack(survey.id());
        return new Somebody(member.get().id(), lock, code);
      }
    }
    return new Found.Nobody();
  }

  /** The key to what somebody has answered in a wave already; none when nothing. */
  public Optional<String> answered(Somebody somebody, Wave wave) {
    return panel
        .in(wave.code(), somebody.member)
        .flatMap(link -> somebody.lock.open(link.lockedKey()))
        .filter(key -> responses.withKey(key).isPresent());
  }

  /**
   * Connects a response with what somebody answered before.
   *
   * @return whether it is connected; not when another response of its wave is
   */
  public boolean connect(Somebody somebody, String key, Response response) {
    var link =
        new PanelLink(somebody.member, response, PanelLink.Words.BROUGHT, somebody.lock.lock(key));
    try {
      panel.connect(link);
    } catch (PersistenceException twice) {
      return panel
          .of(response.id())
          .filter(known -> known.member().equals(somebody.member))
          .isPresent();
    }
    return true;
  }

  /** Connects the response under this key, when nothing else of its wave is. */
  public void connect(Somebody somebody, String key) {
    responses.withKey(key).ifPresent(response -> connect(somebody, key, response));
  }

  /** From now on somebody has words, with which this response can be connected to later ones. */
  public void give(String key, Response response) {
    if (panel.of(response.id()).isPresent()) {
      return;
    }
    var lock = lock(response.survey(), code(key));
    var member = new PanelMember(response.survey(), lock.mark());
    var first = new PanelLink(member.id(), response, PanelLink.Words.GIVEN_HERE, lock.lock(key));
    try {
      panel.begin(member, first);
    } catch (PersistenceException twice) {
      if (panel.of(response.id()).isEmpty()) { // else the button was pressed twice
        throw twice;
      }
    }
  }

  /** Whether a response is connected, or can be by words that were given with it. */
  public boolean isConnected(Response response) {
    return panel.of(response.id()).isPresent();
  }

  /**
   * The words that were given with a response; none when its respondent brought them, or has none.
   */
  public Optional<WordCode> given(String key, Response response) {
    return panel.of(response.id()).filter(PanelLink::hasWordsOfItsOwn).map(link -> code(key));
  }

  /** Ends somebody's words. */
  public void leave(Somebody somebody, Panel.Parting parting) {
    panel.leave(somebody.member, parting);
  }

  private WordCode code(String key) {
    return WordCode.of("own words " + key, 0, seal);
  }

  private KeyLock lock(String survey, WordCode code) {
    places.acquireUninterruptibly();
    try {
      return locks.of(code, "own words", survey);
    } finally {
      places.release();
    }
  }
}
