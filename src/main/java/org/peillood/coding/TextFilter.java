package org.peillood.coding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which texts of a list are shown.
 *
 * @param words that they contain
 * @param wave the code of their wave; empty for all
 * @param language the code of theirs; empty for all
 * @param state the slug of a {@link ScreeningState}, or {@code flagged}; empty for all
 * @param code the mark of a code that they have, or {@code -} for those without any that counts;
 *     empty for all
 * @param page from 1
 */
public record TextFilter(
    String words, String wave, String language, String state, String code, int page) {

  /** How many texts stand on a page. */
  static final int PAGE = 25;

  static final String FLAGGED = "flagged";

  /** The value of {@code code} for texts that have none that counts. */
  public static final String UNCODED = "-";

  static TextFilter asked(Map<String, List<String>> query) {
    var page = one(query, "blad");
    return new TextFilter(
        one(query, "zoek"),
        one(query, "golf"),
        one(query, "taal"),
        one(query, "staat"),
        one(query, "code"),
        page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
  }

  private static String one(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }

  /** Those of these lines that it lets through. */
  List<TextLine> of(List<TextLine> lines) {
    var search = WordSearch.forWordsOf(words);
    return lines.stream()
        .filter(line -> wave.isEmpty() || line.text().wave().equals(wave))
        .filter(line -> language.isEmpty() || line.text().language().code().equals(language))
        .filter(this::hasState)
        .filter(this::hasCode)
        .filter(line -> search.finds(line.text().text()))
        .toList();
  }

  private boolean hasState(TextLine line) {
    return state.isEmpty()
        || (state.equals(FLAGGED) ? line.isFlagged() : line.state().slug().equals(state));
  }

  private boolean hasCode(TextLine line) {
    return code.isEmpty()
        || (code.equals(UNCODED) ? line.verdict().codes().isEmpty() : line.codes().contains(code));
  }

  /** The part of an address that asks for the same, on another page. */
  public String onPage(int number) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("zoek", words);
    fields.put("golf", wave);
    fields.put("taal", language);
    fields.put("staat", state);
    fields.put("code", code);
    fields.put("blad", number > 1 ? String.valueOf(number) : "");
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
