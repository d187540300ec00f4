package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/** What mails and letters say: the words of the wave, else the usual ones. */
@ApplicationScoped
class Wordings {

  @PersistenceContext EntityManager em;

  @Transactional
  Wording of(Survey survey, Wave wave, Wording.Kind kind, Language language) {
    return Optional.ofNullable(em.find(OwnWording.class, id(survey, wave, kind, language)))
        .map(OwnWording::wording)
        .orElseGet(() -> Wording.usual(kind, language));
  }

  @Transactional
  void keep(Survey survey, Wave wave, Wording.Kind kind, Language language, Wording wording) {
    em.merge(new OwnWording(id(survey, wave, kind, language), wording));
  }

  /** Goes back to the usual words. */
  @Transactional
  void forget(Survey survey, Wave wave, Wording.Kind kind, Language language) {
    var own = em.find(OwnWording.class, id(survey, wave, kind, language));
    if (own != null) {
      em.remove(own);
    }
  }

  private static String id(Survey survey, Wave wave, Wording.Kind kind, Language language) {
    return survey.id() + "/" + wave.code() + "/" + kind.slug() + "/" + language.code();
  }
}
