package org.peillood.giveback;

import org.jspecify.annotations.Nullable;
import org.peillood.survey.Translated;
import org.peillood.web.Language;

/**
 * A text as it stands on a page, in the language it is really in: where a translation is absent,
 * readers and their voices must see that it is another one.
 *
 * @param language of the text
 */
public record Said(String text, Language language) {

  // What is filled in differs from one respondent to the next.
  private static final String FILLED_IN = "\\s*\\$\\{[^}]*}";

  static Said of(Translated text, Language wanted) {
    var has = text.languages();
    var code =
        has.contains(wanted.code()) || has.isEmpty()
            ? wanted.code()
            : has.contains(text.defaultLanguage()) ? text.defaultLanguage() : has.iterator().next();
    return new Said(text.in(code).replaceAll(FILLED_IN, ""), new Language(code));
  }

  /** The attribute {@code lang} on a page in another language; none in the same. */
  public @Nullable String lang(Language page) {
    return language.equals(page) ? null : language.code();
  }

  /** The attribute {@code dir} on a page in another language; none in the same. */
  public @Nullable String dir(Language page) {
    return language.equals(page) ? null : language.direction();
  }
}
