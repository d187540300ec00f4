package org.peillood.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.store.Exclusive;

/** The store of translations, and of the languages into which surveys are translated. */
@ApplicationScoped
class Translations {

  @PersistenceContext EntityManager em;
  @Inject Exclusive exclusive;
  @Inject Clock clock;

  /** Whether one that somebody else changed meanwhile stops all, or only itself. */
  enum Together {
    ALL_OR_NOTHING,
    EACH_BY_ITSELF
  }

  /** All that is kept of a part in a language, by the key of the text. */
  @Transactional
  Map<String, TextLine.Kept> of(Part part, String language) {
    return stored(part, language).values().stream()
        .map(StoredTranslation::kept)
        .collect(Collectors.toMap(TextLine.Kept::key, Function.identity()));
  }

  /**
   * Keeps what somebody translated.
   *
   * @return the keys of those that somebody else changed meanwhile, which were not kept
   */
  List<String> keep(
      Part part, String language, List<Change> changes, Together together, String account) {
    var overtaken = new ArrayList<String>();
    exclusive.run(
        () -> {
          var stored = stored(part, language);
          changes.stream()
              .filter(change -> isOvertaken(change, Optional.ofNullable(stored.get(change.key()))))
              .map(Change::key)
              .forEach(overtaken::add);
          if (together == Together.ALL_OR_NOTHING && !overtaken.isEmpty()) {
            return;
          }
          var now = clock.instant();
          changes.stream()
              .filter(change -> !overtaken.contains(change.key()))
              .forEach(
                  change ->
                      Optional.ofNullable(stored.get(change.key()))
                          .ifPresentOrElse(
                              there -> there.follow(change, account, now),
                              () ->
                                  em.persist(
                                      new StoredTranslation(
                                          part, language, change, account, now))));
        });
    return overtaken;
  }

  /** The languages that somebody added to a survey, each with the name it was given. */
  @Transactional
  Map<String, String> languages(String survey) {
    var names = new LinkedHashMap<String, String>();
    em.createQuery(
            "select l from AddedLanguage l where l.survey = :survey order by l.language",
            AddedLanguage.class)
        .setParameter("survey", survey)
        .getResultList()
        .forEach(added -> names.put(added.language(), added.ownName()));
    return names;
  }

  /** Adds a language to a survey; one that is there already stays as it is. */
  void add(String survey, String language, String ownName) {
    exclusive.run(
        () -> {
          if (!languages(survey).containsKey(language)) {
            em.persist(new AddedLanguage(survey, language, ownName));
          }
        });
  }

  // The same words as somebody else's are no quarrel.
  private static boolean isOvertaken(Change change, Optional<StoredTranslation> there) {
    return there.map(StoredTranslation::revision).orElse(0) != change.after()
        && there.filter(stored -> TextLine.same(stored.kept().words(), change.words())).isEmpty();
  }

  private Map<String, StoredTranslation> stored(Part part, String language) {
    return em.createQuery(
            "select t from StoredTranslation t where t.survey = :survey and t.wave = :wave"
                + " and t.language = :language",
            StoredTranslation.class)
        .setParameter("survey", part.survey())
        .setParameter("wave", part.wave())
        .setParameter("language", language)
        .getResultStream()
        .collect(Collectors.toMap(StoredTranslation::key, Function.identity()));
  }
}
