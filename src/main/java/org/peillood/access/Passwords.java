package org.peillood.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and checks passwords; hashed by the platform's PBKDF2 (Jakarta Security), never kept in the
 * clear.
 */
@ApplicationScoped
class Passwords {

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  static final int SHORTEST = 12;

  /** How often a password is hashed at least where people sign in (OWASP, for this algorithm). */
  static final int STRONG = 210_000;

  private static final Logger LOG = Logger.getLogger("org.peillood");

  private final SecureRandom random = new SecureRandom();
  @Inject Pbkdf2PasswordHash hash;

  @Inject
  @ConfigProperty(name = "peillood.passwords.iterations", defaultValue = "" + STRONG)
  int iterations;

  @PostConstruct
  void strengthen() {
    if (iterations < STRONG) {
      LOG.warning(
          "New passwords are hashed "
              + iterations
              + " times (peillood.passwords.iterations); fewer than "
              + STRONG
              + " is for tests only.");
    }
    hash.initialize(strength(iterations));
  }

  /** What the platform is told of the hash. */
  static Map<String, String> strength(int iterations) {
    return Map.of(
        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
        "Pbkdf2PasswordHash.Iterations", String.valueOf(iterations),
        "Pbkdf2PasswordHash.SaltSizeBytes", "32");
  }

  /** A password of 16 characters in four groups, about 79 bits. */
  String generate() {
    var password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  boolean fits(String password, String stored) {
    return hash.verify(password.toCharArray(), stored);
  }
}
