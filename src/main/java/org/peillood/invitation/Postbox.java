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
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the mailbox to which mail comes back, over IMAP, on the one node whose turn it is.
 * Reports about our mails are taken in and then marked, moved or erased; everything else stays as
 * it is, unread. Begins and ends with the node.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postbox {

  private static final Logger LOG = Logger.getLogger(Postbox.class.getName());
  private static final long LOOK_EVERY_AT_MOST = 30; // seconds; whether it is time is asked there
  private static final int MOST = 2_000; // mails in one look, the newest
  private static final Flags TAKEN_IN = new Flags("PeilloodTakenIn");
  private static final Flags READ = new Flags(Flags.Flag.SEEN);

  @Resource ManagedScheduledExecutorService executor;
  @Inject PostboxSettings settings;
  @Inject Returned returned;

  private final String node = UUID.randomUUID().toString();
  private volatile boolean ending;
  private @Nullable ScheduledFuture<?> rounds;

  @PostConstruct
  void begin() {
    if (settings.isOn()) {
      settings.afterwards(); // a word that means nothing is told at once
      long seconds = Math.max(1, Math.min(LOOK_EVERY_AT_MOST, settings.every().toSeconds()));
      rounds =
          executor.scheduleWithFixedDelay(this::undisturbed, seconds, seconds, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void end() {
    ending = true;
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  // A task that throws is never run again: what failed is told, and tried again next time.
  private void undisturbed() {
    try {
      if (returned.begin(node)) {
        look();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the mailbox could not be looked at", e);
    }
  }

  void look() {
    try (var store = Session.getInstance(settings.session()).getStore(settings.protocol())) {
      if (connected(store)) {
        look(store);
      }
    } catch (FolderNotFoundException e) {
      failed(PostboxLook.Outcome.FOLDER, e);
    } catch (MessagingException | UncheckedIOException e) {
      failed(PostboxLook.Outcome.BROKEN_OFF, e);
    }
  }

  private boolean connected(Store store) {
    try {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      return true;
    } catch (AuthenticationFailedException e) {
      failed(PostboxLook.Outcome.SIGN_IN, e);
    } catch (MessagingException e) {
      failed(PostboxLook.Outcome.UNREACHABLE, e);
    }
    return false;
  }

  private void look(Store store) throws MessagingException {
    var folder = store.getFolder(settings.folder());
    if (!folder.exists()) {
      throw new FolderNotFoundException(folder);
    }
    folder.open(Folder.READ_WRITE);
    try {
      look(folder);
    } finally {
      folder.close(false);
    }
  }

  private void look(Folder folder) throws MessagingException {
    int replies = 0;
    int others = 0;
    for (var message : unread(folder)) {
      if (ending || !returned.goOn(node)) {
        return;
      }
      var report = report(message);
      if (!report.isEmpty() && returned.takeIn(report)) {
        putAway(folder, message);
      } else if (report.isEmpty() && Report.isAutomatic(message)) {
        replies++;
      } else {
        others++;
      }
    }
    returned.end(new PostboxLook.Left(replies, others));
  }

  // Only how each is made up is asked for at first: of a mail that is no report nothing is read.
  private static Message[] unread(Folder folder) throws MessagingException {
    var found =
        folder.search(
            new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.DELETED), false),
                new FlagTerm(mark(folder), false)));
    var newest = Arrays.copyOfRange(found, Math.max(0, found.length - MOST), found.length);
    var profile = new FetchProfile();
    profile.add(FetchProfile.Item.CONTENT_INFO);
    profile.add("Auto-Submitted");
    profile.add("Precedence");
    folder.fetch(newest, profile);
    return newest;
  }

  // A mark of our own where the server allows it; else somebody who opens a report hides it from
  // us.
  private static Flags mark(Folder folder) {
    return folder.getPermanentFlags().contains(Flags.Flag.USER) ? TAKEN_IN : READ;
  }

  private static Report report(Message message) throws MessagingException {
    try {
      return Report.of(message);
    } catch (IOException e) {
      throw new MessagingException("a mail could not be read", e);
    } catch (MessagingException e) {
      if (!message.getFolder().isOpen()) {
        throw e; // not this mail: the conversation ended
      }
      LOG.log(
          Level.INFO, "a mail in the mailbox cannot be understood and is left alone: {0}", said(e));
      return Report.read(new byte[0]);
    }
  }

  private void putAway(Folder folder, Message message) throws MessagingException {
    var only = new Message[] {message};
    switch (settings.afterwards()) {
      case MARK -> {
        message.setFlags(mark(folder), true);
        message.setFlags(READ, true);
      }
      case MOVE -> {
        var target = folder.getStore().getFolder(settings.moveTo());
        if (!target.exists()) {
          target.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(only, target);
        erase(folder, message);
      }
      case DELETE -> erase(folder, message);
    }
  }

  // What people put in the bin is theirs to empty: then ours waits in it for that too.
  private static void erase(Folder folder, Message message) throws MessagingException {
    var bin = folder.search(new FlagTerm(new Flags(Flags.Flag.DELETED), true));
    message.setFlag(Flags.Flag.DELETED, true);
    if (bin.length == 0) {
      folder.expunge();
    }
  }

  private void failed(PostboxLook.Outcome how, Exception e) {
    LOG.log(
        Level.WARNING,
        "the mailbox for mail that comes back: {0} ({1})",
        new Object[] {how, said(e)});
    returned.end(how);
  }

  // The name of a mailbox is an address, and what servers say may hold those of people.
  private static String said(Throwable e) {
    return (e.getClass().getSimpleName() + ": " + e.getMessage()).replaceAll("\\S+@\\S+", "…");
  }
}
