package org.peillood;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real SMTP server for the tests (GreenMail), with a mailbox of its own for what comes back,
 * behind a doorkeeper that refuses for good whoever's name begins with {@code onbekend}, as mail
 * servers do with addresses that do not exist.
 */
public final class Post {

  private static final Logger LOG = Logger.getLogger(Post.class.getName());
  private static final Post SHARED = new Post();

  /** Who the mailbox is of, and the password to it. */
  public static final String MAILBOX = "terug";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });
  private final GreenMailUser mailbox;
  private final ServerSocket door;

  private Post() {
    server.start();
    mailbox = server.setUser("terug@example.org", MAILBOX, MAILBOX);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::keepDoor);
  }

  public static Post shared() {
    return SHARED;
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Where the mailbox can be read over IMAP. */
  public int mailboxPort() {
    return server.getImap().getPort();
  }

  /** Puts a mail in the mailbox. */
  public void comesBack(String mail) {
    var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    try {
      mailbox.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The subjects of the mails in a folder of the mailbox, those that were read between brackets.
   */
  public List<String> inMailbox(String folder) {
    var found = server.getManagers().getImapHostManager().getFolder(mailbox, folder);
    return found == null ? List.of() : found.getMessages().stream().map(Post::subject).toList();
  }

  private static String subject(StoredMessage mail) {
    try {
      var subject = mail.getMimeMessage().getSubject();
      return mail.isSet(Flags.Flag.SEEN) ? "(" + subject + ")" : subject;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mails that arrived for somebody, once there are at least this many. */
  public List<MimeMessage> arrivedFor(String address, int atLeast) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      var found = arrivedFor(address);
      if (found.size() >= atLeast) {
        return found;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new AssertionError("no " + atLeast + " mails for " + address);
  }

  /** The mails that arrived for somebody so far. */
  public List<MimeMessage> arrivedFor(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> recipients(mail).contains(address))
        .toList();
  }

  private static String recipients(MimeMessage mail) {
    try {
      return Arrays.toString(mail.getAllRecipients());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keepDoor() {
    while (!door.isClosed()) {
      try {
        var visitor = door.accept();
        var inside = new Socket(InetAddress.getLoopbackAddress(), server.getSmtp().getPort());
        daemon(() -> pass(inside, visitor));
        daemon(() -> check(visitor, inside));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      LOG.log(Level.FINE, "a conversation ended", ended);
    }
  }

  private static void check(Socket visitor, Socket inside) {
    try (visitor;
        inside;
        var lines =
            new BufferedReader(
                new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("rcpt to:<onbekend")) {
          say(visitor.getOutputStream(), "550 5.1.1 No such user here");
        } else {
          say(inside.getOutputStream(), line);
        }
      }
    } catch (IOException ended) {
      LOG.log(Level.FINE, "a conversation ended", ended);
    }
  }

  private static void say(OutputStream to, String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    to.flush();
  }

  private static void daemon(Runnable task) {
    var thread = new Thread(task, "post");
    thread.setDaemon(true);
    thread.start();
  }
}
