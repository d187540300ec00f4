package org.peillood.invitation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peillood.catalogue.Surveys;
import org.peillood.web.Language;
import org.peillood.web.Settings;

/**
 * Empties the queue of mail, one after another and not faster than was set, on the one node whose
 * turn it is. Also writes the marks of used codes anew now and then, on every node. Begins and ends
 * with the node.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class.getName());
  private static final int LOOK_EVERY = 2; // seconds

  @Resource ManagedScheduledExecutorService executor;
  @Inject MailSettings settings;
  @Inject Settings installation;
  @Inject Mailings mailings;
  @Inject Invitees invitees;
  @Inject Wordings wordings;
  @Inject Addresses addresses;
  @Inject Surveys surveys;
  @Inject Clock clock;

  private final String node = UUID.randomUUID().toString();
  private volatile boolean ending;
  private @Nullable ScheduledFuture<?> rounds;
  private @Nullable ScheduledFuture<?> settling;

  @PostConstruct
  void begin() {
    settling =
        executor.scheduleWithFixedDelay(
            () -> undisturbed(invitees::settle),
            settings.settleEvery(),
            settings.settleEvery(),
            TimeUnit.SECONDS);
    if (settings.isOn()) {
      rounds =
          executor.scheduleWithFixedDelay(
              () -> undisturbed(this::deliver), LOOK_EVERY, LOOK_EVERY, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void end() {
    ending = true;
    for (var task : new ScheduledFuture<?>[] {rounds, settling}) {
      if (task != null) {
        task.cancel(false);
      }
    }
  }

  // A task that throws is never run again: what failed is told, and tried again next time.
  private static void undisturbed(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the queue of mail could not be looked at", e);
    }
  }

  private void deliver() {
    if (!mailings.isWaiting()) {
      return;
    }
    var session = session();
    try (var transport = session.getTransport()) {
      for (var next = mailings.takeUp(node); next.isPresent(); next = mailings.takeUp(node)) {
        deliver(next.get(), session, transport);
        TimeUnit.MILLISECONDS.sleep(settings.pause());
        if (ending) {
          return;
        }
      }
    } catch (MessagingException e) {
      LOG.log(Level.INFO, "the mail server ended the conversation badly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Mailings.Taken taken, Session session, Transport transport) {
    var invitee = taken.invitee();
    if (invitees.isUsed(invitee.id())
        || invitee.standing() == Standing.REFUSED
        || invitee.standing() == Standing.UNDELIVERED) {
      mailings.tell(taken, (mail, to) -> mail.notNeeded());
      return;
    }
    if (!transport.isConnected() && !connected(transport, taken)) {
      return;
    }
    var code = invitees.give(invitee);
    try {
      var message = written(taken, code).in(session);
      transport.sendMessage(message, message.getAllRecipients());
      mailings.tell(
          taken,
          (mail, to) -> {
            mail.sent();
            to.mailed();
          });
    } catch (SendFailedException refused) {
      invitees.takeBack(invitee, code);
      if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
        mailings.tell(
            taken,
            (mail, to) -> {
              mail.refused(reason(refused));
              to.undelivered(reason(refused));
            });
      } else {
        mailings.tell(taken, (mail, to) -> mail.postpone(reason(refused), clock.instant()));
      }
    } catch (MessagingException brokenOff) {
      LOG.log(Level.WARNING, "it is not known whether a mail has left", brokenOff);
      mailings.tell(taken, (mail, to) -> mail.leaveUncertain());
    }
  }

  private boolean connected(Transport transport, Mailings.Taken taken) {
    try {
      connect(transport);
      return true;
    } catch (MessagingException failed) {
      LOG.log(Level.WARNING, "the mail server cannot be reached; tried again later", failed);
      mailings.tell(taken, (mail, to) -> mail.postpone(reason(failed), clock.instant()));
      return false;
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.user().isPresent()) {
      transport.connect(
          settings.host(), settings.port(), settings.user().get(), settings.password());
    } else {
      transport.connect();
    }
  }

  // The library hangs what the server said on the exception, one address after another.
  private static String reason(MessagingException e) {
    var deepest = e;
    while (deepest.getNextException() instanceof MessagingException next) {
      deepest = next;
    }
    return Optional.ofNullable(deepest.getMessage()).orElse("").strip();
  }

  private Session session() {
    return Session.getInstance(settings.session());
  }

  private Envelope written(Mailings.Taken taken, EntryCode code) {
    var invitee = taken.invitee();
    var survey = surveys.survey(invitee.survey());
    var wave = surveys.wave(survey, invitee.wave());
    var language = new Language(invitee.person().language());
    var wording = wordings.of(survey, wave, Wording.Kind.of(taken.round().kind()), language);
    var optout = addresses.noMore(invitee);
    var filling =
        new Wording.Filling(
            invitee.person().name(),
            addresses.withCode(survey, wave, language.code(), code),
            code.grouped(),
            optout);
    return new Envelope(
        taken.mail(),
        settings.from(),
        invitee.person().email(),
        language,
        wording.filled(survey, wave, language, installation.organisation(), filling),
        optout);
  }

  /**
   * Sends a mail to somebody of the staff, as a try-out: its code opens nothing.
   *
   * @throws MessagingException when the server does not take it
   */
  void trial(Envelope envelope) throws MessagingException {
    var session = session();
    var message = envelope.in(session);
    try (var transport = session.getTransport()) {
      connect(transport);
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(envelope.to())});
    }
  }
}
