package org.peillood.weighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.peillood.privacy.DisclosureControl;
import org.peillood.statistics.Microdata;
import org.peillood.store.Exclusive;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.ProblemType;

/**
 * The weightings of all waves, and the weights they give today. Weights are kept for the
 * respondents they were computed for, on each node, and computed again when these are others.
 */
@ApplicationScoped
public class Weightings {

  private static final int KEPT = 48;
  private static final String OF_WAVE =
      "select w from Weighting w where w.survey = :survey and w.wave = :wave";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Exclusive exclusive;
  @Inject SampleColumns sample;

  /** Whom weights were computed for. */
  private static final class Kept {
    private WeakReference<@Nullable Microdata> rows = new WeakReference<>(null);
    private @Nullable Raked raked;
  }

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEPT;
        }
      };

  /** Every version of every weighting of a wave, by name, the newest version of each first. */
  @Transactional
  public List<Weighting> of(Survey survey, Wave wave) {
    return ofWave(survey, wave, " order by w.name, w.version desc").getResultList();
  }

  /** The newest version of each weighting of a wave, by name. */
  @Transactional
  public List<Weighting> newest(Survey survey, Wave wave) {
    var newest = new LinkedHashMap<String, Weighting>();
    of(survey, wave).forEach(each -> newest.putIfAbsent(each.name(), each));
    return List.copyOf(newest.values());
  }

  /** A version of a weighting, if there is one. */
  @Transactional
  public Optional<Weighting> find(Survey survey, Wave wave, String name, int version) {
    return ofWave(survey, wave, " and w.name = :name and w.version = :version")
        .setParameter("name", name)
        .setParameter("version", version)
        .getResultStream()
        .findFirst();
  }

  /** A weighting as figures name it, for instance {@code statbel@2}, if there is one. */
  @Transactional
  public Optional<Weighting> find(Survey survey, Wave wave, String cited) {
    int at = cited.lastIndexOf('@');
    return at > 0 && cited.substring(at + 1).matches("[1-9][0-9]{0,8}")
        ? find(survey, wave, cited.substring(0, at), Integer.parseInt(cited.substring(at + 1)))
        : Optional.empty();
  }

  /**
   * A version of a weighting.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_WEIGHTING} when there is none
   */
  @Transactional
  public Weighting one(Survey survey, Wave wave, String name, int version) {
    return find(survey, wave, name, version)
        .orElseThrow(() -> ProblemType.UNKNOWN_WEIGHTING.because(name + "@" + version));
  }

  /**
   * A weighting as figures name it.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_WEIGHTING} when there is none
   */
  @Transactional
  public Weighting one(Survey survey, Wave wave, String cited) {
    return find(survey, wave, cited)
        .orElseThrow(() -> ProblemType.UNKNOWN_WEIGHTING.because(cited));
  }

  /**
   * Keeps the next version under a name.
   *
   * @param seen the version that whoever makes it started from; 0 for a new name
   * @return nothing, and nothing is kept, when there is a newer one already
   */
  Optional<Weighting> keep(
      Survey survey, Wave wave, String name, int seen, Definition definition, String maker) {
    var made = new AtomicReference<@Nullable Weighting>();
    // One after another, so that two never make the same version.
    exclusive.run(
        () -> {
          if (newest(survey, wave, name) == seen) {
            var next =
                new Weighting(
                    survey.id(), wave.code(), name, seen + 1, definition, maker, clock.instant());
            em.persist(next);
            made.set(next);
          }
        });
    return Optional.ofNullable(made.get());
  }

  private int newest(Survey survey, Wave wave, String name) {
    return ofWave(survey, wave, " and w.name = :name order by w.version desc")
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Weighting::version)
        .orElse(0);
  }

  private TypedQuery<Weighting> ofWave(Survey survey, Wave wave, String more) {
    return em.createQuery(OF_WAVE + more, Weighting.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code());
  }

  /**
   * The weights of these respondents of a wave, a weight a row.
   *
   * @param rows the completed responses of the wave as {@link SampleColumns} gave them; the weights
   *     fit these and no others
   * @throws org.peillood.web.Problem {@link ProblemType#WEIGHTING_REFUSED} when they cannot be
   *     weighted so (any more)
   */
  public RakedWeights weights(Weighting weighting, Survey survey, Microdata rows) {
    if (raked(weighting, survey, rows) instanceof RakedWeights weights) {
      return weights;
    }
    throw ProblemType.WEIGHTING_REFUSED.because(weighting.cited());
  }

  /** The weights of the respondents of a wave as they are now; see the other method. */
  public RakedWeights weights(Weighting weighting, Survey survey, Wave wave) {
    return weights(weighting, survey, sample.of(survey, wave));
  }

  /** What comes of weighting these respondents: weights, or what stands in the way. */
  public Raked raked(Weighting weighting, Survey survey, Microdata rows) {
    Kept place;
    synchronized (kept) {
      place = kept.computeIfAbsent(weighting.address(), address -> new Kept());
    }
    synchronized (place) {
      var known = place.raked;
      if (known == null || place.rows.get() != rows) {
        known = tried(weighting.definition(), survey, rows);
        place.raked = known;
        place.rows = new WeakReference<>(rows);
      }
      return known;
    }
  }

  /** What would come of a weighting that is not kept. */
  Raked tried(Definition definition, Survey survey, Wave wave) {
    return tried(definition, survey, sample.of(survey, wave));
  }

  private static Raked tried(Definition definition, Survey survey, Microdata rows) {
    return RakedWeights.of(definition, rows, DisclosureControl.minimumCell(survey.minimumCell()));
  }
}
