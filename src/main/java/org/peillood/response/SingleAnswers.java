package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peillood.store.Seal;

/**
 * Completed responses one by one, for those who may see them. They come in an order that tells
 * nothing: that of a digest of a secret and their id, the same each time, and not the one in which
 * they came in. At no moment are more than a thousand of them in memory, and of the rest 24 octets.
 */
@ApplicationScoped
public class SingleAnswers {

  private static final int BATCH = 1000;
  private static final int PAGE = 10_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @PersistenceContext EntityManager em;
  @Inject Seal seal;

  private record Place(long key, long high, long low) {
    UUID id() {
      return new UUID(high, low);
    }
  }

  /** Some completed responses in the order in which they are told, each by its id. */
  public static final class Drawn {
    private final Place[] places;

    private Drawn(Place[] places) {
      this.places = places;
    }

    /** How many there are. */
    public int size() {
      return places.length;
    }

    /** Their ids in handfuls, see {@link SingleAnswers#read}. */
    public Stream<List<UUID>> handfuls() {
      return Stream.iterate(0, from -> from < places.length, from -> from + BATCH)
          .map(from -> Arrays.copyOfRange(places, from, Math.min(from + BATCH, places.length)))
          .map(some -> Arrays.stream(some).map(Place::id).toList());
    }
  }

  /** The completed responses of some waves of a survey. */
  @Transactional
  public Drawn draw(String survey, Collection<String> waves) {
    var secret = seal.of("order of rows", survey).getBytes(StandardCharsets.UTF_8);
    var places = new ArrayList<Place>();
    for (var wave : waves) {
      var last = BEFORE_ALL;
      List<UUID> page;
      do {
        page =
            em.createQuery(
                    "select r.id from Response r where r.survey = :survey and r.wave = :wave"
                        + " and r.disposition = :completed and r.id > :last order by r.id",
                    UUID.class)
                .setParameter("survey", survey)
                .setParameter("wave", wave)
                .setParameter("completed", Disposition.COMPLETED)
                .setParameter("last", last)
                .setMaxResults(PAGE)
                .getResultList();
        page.forEach(id -> places.add(place(secret, id)));
        last = page.isEmpty() ? last : page.get(page.size() - 1);
      } while (page.size() == PAGE);
    }
    var sorted = places.toArray(Place[]::new);
    Arrays.sort(
        sorted,
        Comparator.comparingLong(Place::key)
            .thenComparingLong(Place::high)
            .thenComparingLong(Place::low));
    return new Drawn(sorted);
  }

  /**
   * These responses, in this order. One that was withdrawn since it was drawn is not among them.
   */
  @Transactional
  public List<SingleAnswer> read(List<UUID> ids) {
    Map<UUID, SingleAnswer> found = new HashMap<>();
    for (var row :
        em.createQuery(
                "select r.id, r.wave, r.language, r.mode, r.grouping, r.synthetic,"
                    + " r.questionnaireHash, r.answers from Response r"
                    + " where r.id in :ids and r.disposition = :completed",
                Object[].class)
            .setParameter("ids", ids)
            .setParameter("completed", Disposition.COMPLETED)
            .getResultList()) {
      found.put(
          (UUID) row[0],
          new SingleAnswer(
              (UUID) row[0],
              (String) row[1],
              (String) row[2],
              (Mode) row[3],
              Optional.ofNullable((String) row[4]),
              (Boolean) row[5],
              (String) row[6],
              (String) row[7]));
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Whether any completed response of some waves holds this text anywhere in its document. */
  @Transactional
  public boolean anyHolds(String survey, Collection<String> waves, String text) {
    return !em.createQuery(
            "select r.id from Response r where r.survey = :survey and r.wave in :waves"
                + " and r.disposition = :completed and r.answers like :text",
            UUID.class)
        .setParameter("survey", survey)
        .setParameter("waves", waves)
        .setParameter("completed", Disposition.COMPLETED)
        .setParameter("text", "%" + text + "%")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether any completed response of some waves is made up. */
  @Transactional
  public boolean anySynthetic(String survey, Collection<String> waves) {
    return em.createQuery(
                "select count(r) from Response r where r.survey = :survey and r.wave in :waves"
                    + " and r.disposition = :completed and r.synthetic = true",
                Long.class)
            .setParameter("survey", survey)
            .setParameter("waves", waves)
            .setParameter("completed", Disposition.COMPLETED)
            .getSingleResult()
        > 0;
  }

  private static Place place(byte[] secret, UUID id) {
    var digest = sha256();
    digest.update(secret);
    var octets = ByteBuffer.allocate(16);
    octets.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    long key = ByteBuffer.wrap(digest.digest(octets.array())).getLong();
    return new Place(key, id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
