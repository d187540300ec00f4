package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BounceTest {

  // After the example in appendix E of RFC 3464, with an Original-Recipient beside it.
  private static final String REPORT =
      """
      From: Mail Delivery Subsystem <MAILER-DAEMON@cs.example.org>
      Subject: Returned mail: Cannot send message for 5 days
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status;
       boundary="RAA14128.773615765/cs.example.org"

      --RAA14128.773615765/cs.example.org

      The original message was received at Tue, 5 Jul 1994 23:55:00 -0400

      --RAA14128.773615765/cs.example.org
      content-type: message/delivery-status

      Reporting-MTA: dns; cs.example.org

      Original-Recipient: rfc822;louisl@larry.example.net
      Final-Recipient: rfc822;louis@relay.example.net
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 No such
       user here

      Final-Recipient: RFC822; <amina@example.org>
      Action: delayed
      Status: 4.0.0

      --RAA14128.773615765/cs.example.org
      content-type: message/rfc822

      Message-ID: <0b5c9f0e-2f5b-4d8a-9d0c-6a1f4c1d2e3f@example.org>
      To: somebody-else@example.org
      Subject: the mail itself

      Text
      --RAA14128.773615765/cs.example.org--
      """;

  @Test
  void reads_each_address_with_what_became_of_its_mail() {
    var bounces = Report.read(bytes(REPORT)).bounces();
    assertThat(bounces)
        .isEqualTo(
            List.of(
                new Bounce(
                    "louisl@larry.example.net", "failed", "5.1.1", "550 5.1.1 No such user here"),
                new Bounce("amina@example.org", "delayed", "4.0.0", "")));
    assertThat(bounces).extracting(Bounce::isFinal).containsExactly(true, false);
  }

  @Test
  void the_mail_that_is_given_back_tells_its_number() {
    assertThat(Report.read(bytes(REPORT)).mail())
        .contains(UUID.fromString("0b5c9f0e-2f5b-4d8a-9d0c-6a1f4c1d2e3f"));
    var numberedAnew = REPORT.replaceAll("Message-ID: .*", "Message-ID: <1732@relay.example.net>");
    assertThat(Report.read(bytes(numberedAnew)).mail()).isEmpty();
  }

  @Test
  void a_reason_that_may_pass_says_nothing_about_the_address() {
    assertThat(
            List.of(
                new Bounce("a@example.org", "failed", "5.1.1", ""),
                new Bounce("a@example.org", "Failed", "4.4.7", ""),
                new Bounce("a@example.org", "delayed", "4.4.1", ""),
                new Bounce("a@example.org", "delivered", "2.1.5", "")))
        .extracting(bounce -> List.of(bounce.hasFailed(), bounce.isFinal()))
        .containsExactly(
            List.of(true, true),
            List.of(true, false),
            List.of(false, false),
            List.of(false, false));
  }

  @Test
  void a_mail_that_was_read_or_answered_by_a_program_is_no_report_that_it_did_not_arrive()
      throws Exception {
    // After RFC 8098, section 9.
    var read =
        """
        Content-Type: multipart/report; report-type=disposition-notification; boundary="x"
        Auto-Submitted: auto-replied

        --x
        content-type: message/disposition-notification

        Final-Recipient: rfc822;amina@example.org
        Disposition: manual-action/MDN-sent-manually; displayed

        --x--
        """;
    assertThat(Report.read(bytes(read)).isEmpty()).isTrue();
    assertThat(automatic(read)).isTrue();
    assertThat(automatic("Precedence: auto_reply\n\nBack on Monday.")).isTrue();
    assertThat(automatic("Auto-Submitted: no\n\nGood morning")).isFalse();
    assertThat(automatic("Subject: a question\n\nGood morning")).isFalse();
  }

  private static boolean automatic(String mail) throws MessagingException {
    var session = Session.getInstance(new Properties());
    return Report.isAutomatic(new MimeMessage(session, new ByteArrayInputStream(bytes(mail))));
  }

  @Test
  void a_mail_that_is_no_report_says_nothing() {
    assertThat(Report.read(bytes("Subject: out of office\n\nBack on Monday.")).isEmpty()).isTrue();
    assertThat(Report.read(bytes("")).isEmpty()).isTrue();
    assertThat(
            Report.read(bytes("Content-Type: multipart/report; boundary=x\n\nnothing")).isEmpty())
        .isTrue();
  }

  private static byte[] bytes(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
