package org.peillood.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts with the platform's secret (HMAC-SHA-256, RFC 2104), so that a cookie, a form or a
 * withdrawal code can be recognised as ours without being stored in the clear.
 */
@ApplicationScoped
public class Seal {

  private static final String ALGORITHM = "HmacSHA256";

  @Resource(lookup = "java:app/jdbc/peillood")
  DataSource source;

  private volatile byte @Nullable [] secret;

  /**
   * The seal of a text for one purpose, in the alphabet of URLs.
   *
   * @param purpose keeps seals of different uses apart
   */
  public String of(String purpose, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret(), ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Whether this is the seal of the text, compared in constant time. */
  public boolean fits(String seal, String purpose, String text) {
    return MessageDigest.isEqual(
        seal.getBytes(StandardCharsets.UTF_8), of(purpose, text).getBytes(StandardCharsets.UTF_8));
  }

  private byte[] secret() {
    var known = secret;
    if (known == null) {
      known = read();
      secret = known;
    }
    return known;
  }

  private byte[] read() {
    try (var connection = source.getConnection();
        var query = connection.prepareStatement("select secret from platform_secret");
        var row = query.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("the platform has no secret");
      }
      return Base64.getDecoder().decode(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the platform's secret", e);
    }
  }
}
