package org.peillood.invitation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who is invited, as far as that is known; nothing at all for a code without a name.
 *
 * @param language code of the language in which they are written to
 * @param group the association or group they belong to; empty when none
 * @param address the lines of a postal address; empty when there is none
 */
public record Person(
    String name, String email, String language, String group, List<String> address) {

  // What a mail server can take (RFC 5321 without quoted names and literal addresses).
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
  private static final int LONGEST_EMAIL = 254;

  public Person {
    address = List.copyOf(address);
  }

  /** Whoever is handed a code. */
  static Person unnamed(String language, String group) {
    return new Person("", "", language, group, List.of());
  }

  /** Whether mail can be addressed so. */
  static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL
        && text.indexOf('@') <= 64
        && EMAIL.matcher(text).matches();
  }

  public boolean hasEmail() {
    return !email.isEmpty();
  }

  public boolean hasAddress() {
    return !address.isEmpty();
  }

  /** Whether nothing is known of who it is. */
  public boolean isUnnamed() {
    return name.isEmpty() && email.isEmpty() && address.isEmpty();
  }
}
