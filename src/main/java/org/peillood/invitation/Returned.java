package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peillood.store.Trouble;

/**
 * What reports about mails that came back mean for the lists, and how the mailbox they come from is
 * doing. Each report is taken in by a transaction of its own, and the same report twice changes
 * nothing more.
 */
@ApplicationScoped
public class Returned implements Trouble {

  @PersistenceContext EntityManager em;
  @Inject PostboxSettings settings;
  @Inject Clock clock;

  /** Begins a look into the mailbox when it is time and no other node is at it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean begin(String node) {
    return look(LockModeType.PESSIMISTIC_WRITE).begin(node, clock.instant());
  }

  /** Whether this node may go on with its look. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean goOn(String node) {
    return look(LockModeType.PESSIMISTIC_WRITE).goOn(node, clock.instant());
  }

  /**
   * Takes a report in.
   *
   * @return whether it is about a mail of ours
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean takeIn(Report report) {
    var mail = report.mail().map(number -> em.find(Mail.class, number));
    boolean ours =
        mail.isPresent() ? takeIn(mail.get(), report.bounces()) : takeIn(report.bounces());
    if (ours) {
      look(LockModeType.PESSIMISTIC_WRITE).takeIn();
    }
    return ours;
  }

  // A mail of ours goes to one person, whatever address a server passed it on to.
  private boolean takeIn(Mail mail, List<Bounce> bounces) {
    var invitee = em.find(Invitee.class, mail.invitee());
    bounces.stream()
        .filter(Bounce::hasFailed)
        .filter(bounce -> mail.cameBack(bounce.reason()))
        .forEach(invitee::mailCameBack);
    return true;
  }

  // Some servers number mails anew. Then only the address is left to go by: enough to say that it
  // does not exist, too little to count.
  private boolean takeIn(List<Bounce> bounces) {
    boolean ours = false;
    for (var bounce : bounces) {
      var mailed =
          em.createQuery(
                  "select i from Invitee i where lower(i.email) = :email and i.mails > 0",
                  Invitee.class)
              .setParameter("email", Invitees.spelt(bounce.email()))
              .getResultList();
      if (bounce.isFinal()) {
        mailed.forEach(invitee -> invitee.mailCameBack(bounce));
      }
      ours |= !mailed.isEmpty();
    }
    return ours;
  }

  /** The look came to its end. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void end(PostboxLook.Left left) {
    look(LockModeType.PESSIMISTIC_WRITE).end(left, clock.instant(), settings.every());
  }

  /** The look ended badly. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void end(PostboxLook.Outcome trouble) {
    look(LockModeType.PESSIMISTIC_WRITE).end(trouble, clock.instant(), settings.every());
  }

  /** How the mailbox is doing; none when there is none to be read. */
  @Transactional
  public Optional<PostboxLook> postbox() {
    return settings.isOn() ? Optional.of(look(LockModeType.NONE)) : Optional.empty();
  }

  @Override
  @Transactional
  public Optional<String> trouble() {
    return postbox()
        .map(PostboxLook::outcome)
        .filter(PostboxLook.Outcome::isTrouble)
        .map(outcome -> "mailbox: " + outcome.slug());
  }

  private PostboxLook look(LockModeType lock) {
    return em.find(PostboxLook.class, PostboxLook.ONLY, lock);
  }
}
