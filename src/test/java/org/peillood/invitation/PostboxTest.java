package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks into a mailbox of a real IMAP server (GreenMail). */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test hands out what is injected
class PostboxTest {

  private static final String REPORT =
      """
      Subject: report
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="x"

      --x
      content-type: message/delivery-status

      Reporting-MTA: dns; mail.example.org

      Final-Recipient: rfc822;amina@example.org
      Action: failed
      Status: 5.1.1

      --x--
      """;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final Heard heard = new Heard();
  private final Postbox postbox = new Postbox();
  @TempDir Path folder;

  /** Takes the part of the store: remembers what it was told. */
  private static final class Heard extends Returned {
    private final List<Object> told = new ArrayList<>();

    @Override
    boolean goOn(String node) {
      return true;
    }

    @Override
    boolean takeIn(Report report) {
      return report.bounces().get(0).email().equals("amina@example.org");
    }

    @Override
    void end(PostboxLook.Left left) {
      told.add(left);
    }

    @Override
    void end(PostboxLook.Outcome trouble) {
      told.add(trouble);
    }
  }

  @BeforeEach
  void begin() throws IOException, MessagingException {
    server.start();
    var user = server.setUser("terug@example.org", "terug", "geheim");
    for (var mail :
        List.of(
            "Subject: away\nAuto-Submitted: auto-replied\n\nTill Monday",
            REPORT,
            "Subject: a question\n\nWho are you?",
            REPORT.replace("amina", "somebody").replace("report\n", "of others\n"))) {
      var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      user.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
    var password = Files.writeString(folder.resolve("password"), "geheim\n");
    var settings = new PostboxSettings();
    settings.host = Optional.of("127.0.0.1");
    settings.port = server.getImap().getPort();
    settings.security = "none";
    settings.user = Optional.of("terug");
    settings.password = Optional.empty();
    settings.passwordFile = Optional.of(password.toString());
    settings.folder = "INBOX";
    settings.afterwards = "mark";
    settings.moveTo = "Done";
    settings.every = Duration.ofMinutes(5);
    postbox.settings = settings;
    postbox.returned = heard;
  }

  @AfterEach
  void end() {
    server.stop();
  }

  @Test
  void a_report_is_marked_once_and_everything_else_stays_unread() {
    postbox.look();
    postbox.look();
    assertThat(heard.told).containsExactly(new PostboxLook.Left(1, 2), new PostboxLook.Left(1, 2));
    assertThat(in("INBOX")).containsExactly("away", "(report)", "a question", "of others");
  }

  @Test
  void a_report_that_somebody_opened_is_taken_in_all_the_same() {
    folder("INBOX").getMessages().get(1).setFlag(Flags.Flag.SEEN, true);
    postbox.look();
    assertThat(heard.told).containsExactly(new PostboxLook.Left(1, 2));
  }

  @Test
  void a_report_is_moved_to_a_folder_that_is_made_for_it() {
    postbox.settings.afterwards = "move";
    postbox.look();
    assertThat(in("INBOX")).containsExactly("away", "a question", "of others");
    assertThat(in("Done")).containsExactly("report");
  }

  @Test
  void a_report_is_erased() {
    postbox.settings.afterwards = "delete";
    postbox.look();
    assertThat(in("INBOX")).containsExactly("away", "a question", "of others");
  }

  @Test
  void what_somebody_put_in_the_bin_is_not_emptied_with_it() {
    folder("INBOX").getMessages().get(2).setFlag(Flags.Flag.DELETED, true);
    postbox.settings.afterwards = "delete";
    postbox.look();
    assertThat(in("INBOX")).containsExactly("away", "report", "a question", "of others");
    postbox.look();
    assertThat(heard.told)
        .as("taken in once")
        .containsExactly(new PostboxLook.Left(1, 1), new PostboxLook.Left(1, 1));
  }

  @Test
  void what_goes_wrong_is_told() {
    postbox.settings.folder = "Nowhere";
    postbox.look();
    postbox.settings.folder = "INBOX";
    postbox.settings.passwordFile = Optional.empty();
    postbox.settings.password = Optional.of("guessed");
    postbox.look();
    server.stop();
    postbox.look();
    assertThat(heard.told)
        .containsExactly(
            PostboxLook.Outcome.FOLDER,
            PostboxLook.Outcome.SIGN_IN,
            PostboxLook.Outcome.UNREACHABLE);
    server.start();
  }

  private MailFolder folder(String name) {
    var user = server.getUserManager().getUser("terug");
    return server.getManagers().getImapHostManager().getFolder(user, name);
  }

  private List<String> in(String name) {
    return folder(name).getMessages().stream()
        .map(
            mail -> {
              try {
                var subject = mail.getMimeMessage().getSubject();
                return mail.isSet(Flags.Flag.SEEN) ? "(" + subject + ")" : subject;
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }
}
