package org.peillood.qda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * What a code means as one text, since a codebook of REFI-QDA has one description only: first when
 * the code is used, then under a heading each, when it is not, an example and a memo. The headings
 * are known again in all languages of staff, so that a codebook that comes back is as it went.
 */
final class CodeWords {

  private static final List<String> PARTS = List.of("not-when", "example", "memo");

  private CodeWords() {}

  /** As one text, with headings in a language. */
  static String written(DraftCode.Words words, Language language) {
    var texts = Texts.in(language);
    var parts = new ArrayList<String>();
    if (!words.definition().isEmpty()) {
      parts.add(words.definition());
    }
    var further = List.of(words.notWhen(), words.example(), words.memo());
    for (int i = 0; i < PARTS.size(); i++) {
      if (!further.get(i).isEmpty()) {
        parts.add(texts.get(key(PARTS.get(i))) + ": " + further.get(i));
      }
    }
    return String.join("\n\n", parts);
  }

  /** Taken apart again; what stands under no heading is the definition. */
  static DraftCode.Words read(String description) {
    var found = new LinkedHashMap<String, StringBuilder>();
    var part = "";
    for (var line : description.replace("\r\n", "\n").split("\n", -1)) {
      var heading = heading(line);
      if (heading.isPresent() && !found.containsKey(heading.get().getKey())) {
        part = heading.get().getKey();
        line = heading.get().getValue();
      }
      found.computeIfAbsent(part, none -> new StringBuilder()).append(line).append('\n');
    }
    return new DraftCode.Words(
        text(found, ""), text(found, "not-when"), text(found, "example"), text(found, "memo"));
  }

  private static String text(Map<String, StringBuilder> found, String part) {
    return Optional.ofNullable(found.get(part)).map(StringBuilder::toString).orElse("").strip();
  }

  private static Optional<Map.Entry<String, String>> heading(String line) {
    for (var part : PARTS) {
      for (var language : Texts.STAFF_LANGUAGES) {
        var start = Pattern.quote(Texts.in(language).get(key(part))) + "\\s?: ?";
        var matcher = Pattern.compile("^" + start + "(.*)$").matcher(line);
        if (matcher.matches()) {
          return Optional.of(Map.entry(part, matcher.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private static String key(String part) {
    return "qda.codebook." + part;
  }
}
