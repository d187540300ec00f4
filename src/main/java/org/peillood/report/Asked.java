package org.peillood.report;

import java.util.List;
import java.util.Map;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** What an address asks for: how much of a report, and the language of its headings. */
record Asked(Choice choice, Language language) {

  static final String LEVEL = "niveau";
  static final String THEME = "thema";
  static final String FUNDER = "financier";
  static final String LANGUAGE = "taal";

  /**
   * Reads the query of an address; what it does not say is everything, in the reader's language.
   */
  static Asked of(Map<String, List<String>> query, Language own) {
    var language =
        Texts.STAFF_LANGUAGES.stream()
            .filter(one -> one.code().equals(first(query, LANGUAGE)))
            .findFirst()
            .orElse(own);
    return new Asked(
        new Choice(Choice.Level.of(first(query, LEVEL)), first(query, THEME), first(query, FUNDER)),
        language);
  }

  private static String first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /**
   * The same, if the report has it.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#NOT_FOUND}, {@link
   *     ProblemType#UNKNOWN_THEME}
   */
  Asked in(Report report) {
    if (!choice.fits(report)) {
      throw choice.theme().isEmpty()
          ? ProblemType.NOT_FOUND.because(choice.funder())
          : ProblemType.UNKNOWN_THEME.because(choice.theme());
    }
    return this;
  }

  /** The query that asks the same; codes and ids need no escaping. */
  String query() {
    var query = new StringBuilder("?" + LEVEL + "=" + choice.level().slug());
    if (!choice.theme().isEmpty()) {
      query.append('&').append(THEME).append('=').append(choice.theme());
    }
    if (!choice.funder().isEmpty()) {
      query.append('&').append(FUNDER).append('=').append(choice.funder());
    }
    return query.append('&').append(LANGUAGE).append('=').append(language.code()).toString();
  }

  List<Block> blocks(Report report) {
    return Layout.of(report, choice, Texts.in(language));
  }

  /** The end of a file's name that tells what is in it. */
  String suffix() {
    return choice.level().slug() + (choice.theme().isEmpty() ? "" : "-" + choice.theme());
  }
}
