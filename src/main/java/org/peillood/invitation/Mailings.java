package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * The rounds of mail and their queue. A mail is marked as being sent before it is, in a transaction
 * of its own: after a crash it is known that it may have left, and no mail ever leaves twice.
 */
@ApplicationScoped
public class Mailings {

  @PersistenceContext EntityManager em;
  @Inject Invitees invitees;
  @Inject MailSettings settings;
  @Inject Clock clock;

  /** Who would get a mail of this kind now. */
  @Transactional
  List<Invitee> due(Survey survey, Wave wave, Mailing.Kind kind) {
    var used = invitees.used(survey, wave);
    var waiting =
        new HashSet<>(
            em.createQuery(
                    "select m.invitee from Mail m, Mailing r where m.mailing = r.id"
                        + " and r.survey = :survey and r.wave = :wave and m.state in :open",
                    UUID.class)
                .setParameter("survey", survey.id())
                .setParameter("wave", wave.code())
                .setParameter("open", List.of(Mail.State.QUEUED, Mail.State.SENDING))
                .getResultList());
    return invitees.of(survey, wave).stream()
        .filter(invitee -> invitee.person().hasEmail())
        .filter(invitee -> !used.contains(invitee.id()) && !waiting.contains(invitee.id()))
        .filter(invitee -> isDue(invitee, kind))
        .toList();
  }

  private boolean isDue(Invitee invitee, Mailing.Kind kind) {
    return switch (kind) {
      case INVITATION -> invitee.standing() == Standing.LISTED;
      case REMINDER ->
          invitee.standing() == Standing.INVITED
              && invitee.mails() > 0
              && invitee.mails() <= settings.reminders();
    };
  }

  /**
   * Puts a round of mail in the queue.
   *
   * @return how many mails
   */
  @Transactional
  int order(Survey survey, Wave wave, Mailing.Kind kind, String account) {
    var due = due(survey, wave, kind);
    if (!due.isEmpty()) {
      var round = new Mailing(survey, wave, kind, LocalDate.now(clock), account);
      em.persist(round);
      em.flush(); // before its mails, which name it
      due.forEach(invitee -> em.persist(new Mail(round, invitee, clock.instant())));
    }
    return due.size();
  }

  /** One mail to be sent now. */
  record Taken(UUID mail, Mailing round, Invitee invitee) {}

  /**
   * Takes up the next mail when it is this node's turn. What another sending left behind is then
   * known to be uncertain, as one node sends at a time and one mail after another.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Taken> takeUp(String node) {
    var turn = em.find(MailTurn.class, MailTurn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (turn == null || !turn.take(node, clock.instant())) {
      return Optional.empty();
    }
    in(Mail.State.SENDING).forEach(Mail::leaveUncertain);
    var next =
        em.createQuery(
                "select m from Mail m where m.state = :queued and m.notBefore <= :now"
                    + " order by m.notBefore, m.id",
                Mail.class)
            .setParameter("queued", Mail.State.QUEUED)
            .setParameter("now", clock.instant())
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    if (next.isEmpty()) {
      turn.giveUp(node, clock.instant());
    }
    next.ifPresent(Mail::takeUp);
    return next.map(
        mail ->
            new Taken(
                mail.id(),
                em.find(Mailing.class, mail.mailing()),
                invitees.find(mail.invitee()).orElseThrow()));
  }

  /** Whether anything waits; asked often, and cheap. */
  @Transactional
  boolean isWaiting() {
    return !em.createQuery(
            "select m.id from Mail m where m.state in :open and m.notBefore <= :now", UUID.class)
        .setParameter("open", List.of(Mail.State.QUEUED, Mail.State.SENDING))
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private List<Mail> in(Mail.State state) {
    return em.createQuery("select m from Mail m where m.state = :state", Mail.class)
        .setParameter("state", state)
        .getResultList();
  }

  /** Tells what became of a mail, in a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void tell(Taken taken, BiConsumer<Mail, Invitee> word) {
    var mail = em.find(Mail.class, taken.mail());
    var invitee = em.find(Invitee.class, taken.invitee().id());
    if (mail != null && invitee != null) { // else taken out of the list meanwhile
      word.accept(mail, invitee);
    }
  }

  /** A round with how its mails stand. */
  public record Round(Mailing mailing, Map<Mail.State, Long> mails) {

    public long count(Mail.State state) {
      return mails.getOrDefault(state, 0L);
    }
  }

  /** The rounds of a wave, newest first. */
  @Transactional
  public List<Round> rounds(Survey survey, Wave wave) {
    return em
        .createQuery(
            "select r from Mailing r where r.survey = :survey and r.wave = :wave"
                + " order by r.orderedOn desc, r.kind desc",
            Mailing.class)
        .setParameter("survey", survey.id())
        .setParameter("wave", wave.code())
        .getResultList()
        .stream()
        .map(this::round)
        .toList();
  }

  private Round round(Mailing mailing) {
    var mails = new EnumMap<Mail.State, Long>(Mail.State.class);
    em.createQuery(
            "select m.state, count(m) from Mail m where m.mailing = :mailing group by m.state",
            Object[].class)
        .setParameter("mailing", mailing.id())
        .getResultStream()
        .forEach(row -> mails.put((Mail.State) row[0], (Long) row[1]));
    return new Round(mailing, mails);
  }

  /** Puts mails of which it is not known whether they left in the queue again. */
  @Transactional
  int tryAgain(Survey survey, Wave wave) {
    var rounds = rounds(survey, wave).stream().map(round -> round.mailing().id()).toList();
    var uncertain =
        in(Mail.State.UNCERTAIN).stream().filter(m -> rounds.contains(m.mailing())).toList();
    uncertain.forEach(mail -> mail.queueAgain(clock.instant()));
    return uncertain.size();
  }
}
