package org.peillood.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

      To: somebody-else@example.org
      Subject: the mail itself

      Text
      --RAA14128.773615765/cs.example.org--
      """;

  @Test
  void reads_each_address_with_what_became_of_its_mail() {
    var bounces = Bounce.read(bytes(REPORT));
    assertThat(bounces)
        .isEqualTo(
            List.of(
                new Bounce(
                    "louisl@larry.example.net", "failed", "5.1.1", "550 5.1.1 No such user here"),
                new Bounce("amina@example.org", "delayed", "4.0.0", "")));
    assertThat(bounces).extracting(Bounce::isFinal).containsExactly(true, false);
  }

  @Test
  void a_mail_that_is_no_report_says_nothing() {
    assertThat(Bounce.read(bytes("Subject: out of office\n\nBack on Monday."))).isEmpty();
    assertThat(Bounce.read(bytes(""))).isEmpty();
    assertThat(Bounce.read(bytes("Content-Type: multipart/report; boundary=x\n\nnothing")))
        .isEmpty();
  }

  private static byte[] bytes(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
