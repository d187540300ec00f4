package org.peillood.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  @Test
  void unless_it_is_set_otherwise_a_password_is_hashed_as_often_as_owasp_asks()
      throws ReflectiveOperationException {
    var unset =
        Passwords.class
            .getDeclaredField("iterations")
            .getAnnotation(ConfigProperty.class)
            .defaultValue();
    // OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA512 with 210,000 iterations.
    assertThat(Passwords.strength(Integer.parseInt(unset)))
        .containsEntry("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512")
        .containsEntry("Pbkdf2PasswordHash.Iterations", "210000");
  }
}
