package org.peillood.response;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * they came in. They are read at once, in that order of coming in, as long as what is made of them
 * fits in memory; else in handfuls, each by its id, which takes longer.
 */
@ApplicationScoped
public class SingleAnswers {

  private static final int BATCH = 200;
  // What a row takes besides its octets.
  private static final int AROUND = 80;
  private static final String ALL =
      "wave, language, mode, grouping, synthetic, questionnaire_hash, answers";

  @PersistenceContext EntityManager em;
  @Inject Seal seal;
  @Inject StoredRows rows;
  @Resource ManagedExecutorService executor;

  private record Place(long key, long high, long low) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = Long.compare(key, other.key);
      order = order == 0 ? Long.compare(high, other.high) : order;
      return order == 0 ? Long.compare(low, other.low) : order;
    }

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
      rows.read(
          survey,
          wave,
          Disposition.COMPLETED,
          0,
          "wave",
          row -> places.add(place(secret, StoredRows.id(row))));
    }
    var sorted = places.toArray(Place[]::new);
    Arrays.sort(sorted);
    return new Drawn(sorted);
  }

  /**
   * Makes octets of responses.
   *
   * @param <A> what the answers of a response are read as
   */
  public interface Maker<A> {
    /** Reads the answers; called by several threads at once, and not in the order of the making. */
    A read(SingleAnswer response);

    /**
     * The octets of a response, or nothing when it cannot go on. Called for one response after
     * another, perhaps not by the thread that reads them from the store.
     */
    Optional<byte[]> make(SingleAnswer response, A answers);
  }

  /** A response on its way; its answers are read by whoever has the time. */
  private static final class Coming<A> {
    private final SingleAnswer response;
    private final Maker<A> maker;
    private Optional<A> answers = Optional.empty();

    Coming(SingleAnswer response, Maker<A> maker) {
      this.response = response;
      this.maker = maker;
    }

    A answers() {
      var read = answers.orElseGet(() -> maker.read(response));
      answers = Optional.of(read);
      return read;
    }

    Optional<byte[]> made() {
      return maker.make(response, answers());
    }
  }

  /**
   * What was made of each completed response of some waves, in the order in which they are told.
   *
   * @param most how many octets of memory it may take
   * @return nothing when it would take more, or the maker could not go on
   */
  @Transactional
  public <A> Optional<List<byte[]>> made(
      String survey, Collection<String> waves, long most, Maker<A> maker) {
    var secret = seal.of("order of rows", survey).getBytes(StandardCharsets.UTF_8);
    var gathered = new Gathered(most);
    var besides =
        new Besides<Coming<A>>(
            executor,
            coming -> gathered.add(place(secret, coming.response.id()), coming),
            Coming::answers);
    try {
      for (var wave : waves) {
        rows.read(
            survey,
            wave,
            Disposition.COMPLETED,
            0,
            ALL,
            new StoredRows.Reader() {
              @Override
              public void take(ResultSet row) throws SQLException {
                besides.add(new Coming<>(single(row), maker));
              }

              @Override
              public boolean hasEnough() {
                return gathered.isOver();
              }
            });
      }
      besides.end();
    } finally {
      besides.await();
    }
    return gathered.inOrder();
  }

  private static SingleAnswer single(ResultSet row) throws SQLException {
    return new SingleAnswer(
        StoredRows.id(row),
        row.getString(3),
        row.getString(4),
        Mode.valueOf(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        row.getBoolean(7),
        row.getString(8),
        row.getString(9));
  }

  // Not a record, which would be compared by what it holds.
  private static final class Made {
    private final Place place;
    private final byte[] octets;

    Made(Place place, byte[] octets) {
      this.place = place;
      this.octets = octets;
    }

    Place place() {
      return place;
    }

    byte[] octets() {
      return octets;
    }
  }

  /** What was made so far. */
  private static final class Gathered {
    private final List<Made> made = new ArrayList<>();
    private final long most;
    private long octets;
    private volatile boolean over;

    Gathered(long most) {
      this.most = most;
    }

    boolean isOver() {
      return over;
    }

    void add(Place place, Coming<?> coming) {
      if (over) {
        return;
      }
      var next = coming.made();
      next.ifPresent(packed -> made.add(new Made(place, packed)));
      octets += AROUND + next.map(packed -> packed.length).orElse(0);
      if (next.isEmpty() || octets > most) {
        over = true;
        made.clear();
      }
    }

    Optional<List<byte[]>> inOrder() {
      return over
          ? Optional.empty()
          : Optional.of(
              made.stream().sorted(Comparator.comparing(Made::place)).map(Made::octets).toList());
    }
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
