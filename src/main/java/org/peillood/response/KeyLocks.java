package org.peillood.response;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peillood.store.Seal;

/**
 * Stretches words to locks, as slowly as the platform is set to. Words that were given under
 * another number of rounds open nothing.
 */
@ApplicationScoped
class KeyLocks {

  private static final Logger LOG = Logger.getLogger(KeyLocks.class.getName());

  @Inject Seal seal;

  @Inject
  @ConfigProperty(name = "peillood.words.rounds", defaultValue = "" + KeyLock.ROUNDS)
  int rounds;

  @PostConstruct
  void warn() {
    if (rounds < KeyLock.ROUNDS) {
      LOG.warning(
          "Words that lead back are stretched "
              + rounds
              + " times (peillood.words.rounds); fewer than "
              + KeyLock.ROUNDS
              + " is for tests only.");
    }
  }

  /**
   * The lock of a code.
   *
   * @param purpose keeps locks of different uses apart
   * @param survey the id of the survey for which the words were given
   */
  KeyLock of(WordCode code, String purpose, String survey) {
    return KeyLock.of(code, seal.of(purpose, survey), rounds);
  }
}
