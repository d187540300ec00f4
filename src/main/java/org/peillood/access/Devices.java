package org.peillood.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.store.Seal;
import org.peillood.web.Complaint;
import org.peillood.web.ProblemType;

/** All devices that may send responses, or once could. */
@ApplicationScoped
public class Devices {

  private static final int KEY_BYTES = 24; // 192 bits: cannot be guessed
  private static final int LONGEST_NAME = 100;

  @PersistenceContext EntityManager em;
  @Inject Seal seal;
  @Inject Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Those that work first, then those that were revoked; by name. */
  @Transactional
  public List<Device> all() {
    return em.createQuery(
            "select d from Device d order by case when d.revokedOn is null then 0 else 1 end,"
                + " d.name",
            Device.class)
        .getResultList();
  }

  /** The device under this id. */
  @Transactional
  public Optional<Device> withId(UUID id) {
    return Optional.ofNullable(em.find(Device.class, id));
  }

  /**
   * Makes a key for a device.
   *
   * @param name how people call the device, or who carries it
   * @param account who makes it
   * @return the key, fit for an address; it is shown once and kept nowhere
   * @throws org.peillood.web.Problem INVALID_INPUT when the name is blank or too long
   */
  @Transactional
  String make(String name, String account) {
    var called = name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw ProblemType.INVALID_INPUT.withComplaints(
          List.of(new Complaint("naam", "device.fault.name", "device.fault.name.remedy")));
    }
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    em.persist(new Device(called, sealOf(key), account, today()));
    return key;
  }

  /** Ends a key at once; what the device sent before stays. */
  @Transactional
  void revoke(UUID id) {
    withId(id).orElseThrow(() -> ProblemType.NOT_FOUND.because(id)).revoke(today());
  }

  /** The device that works with this key; remembers that it was used today. */
  @Transactional
  Optional<Device> withKey(String key) {
    var device =
        em.createQuery(
                "select d from Device d where d.keySeal = :seal and d.revokedOn is null",
                Device.class)
            .setParameter("seal", sealOf(key))
            .getResultStream()
            .findFirst();
    device.ifPresent(d -> d.use(today()));
    return device;
  }

  private String sealOf(String key) {
    return seal.of("device", key);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
