package org.peillood.web;

import java.util.Locale;
import java.util.Set;

/**
 * A language by its code (BCP 47, lower case). The direction of writing comes from the code, never
 * from a text.
 *
 * @param code for instance {@code nl} or {@code ar}
 */
public record Language(String code) {

  public static final Language DUTCH = new Language("nl");

  // ISO 639 codes of languages that are usually written from right to left.
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "nqo", "prs", "ps", "sd", "syr", "ug",
          "ur", "yi");

  public Language {
    if (!code.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*")) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /** {@code rtl} or {@code ltr}, as the attribute {@code dir} of HTML wants it. */
  public String direction() {
    return RIGHT_TO_LEFT.contains(code) || RIGHT_TO_LEFT.contains(code.replaceAll("-.*", ""))
        ? "rtl"
        : "ltr";
  }

  /** Its name in itself, for instance {@code Nederlands}. */
  public String endonym() {
    var locale = locale();
    var name = locale.getDisplayLanguage(locale);
    return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** The locale, with the digits 0 to 9 also where another script has its own. */
  public Locale locale() {
    return Locale.forLanguageTag(code + "-u-nu-latn");
  }
}
