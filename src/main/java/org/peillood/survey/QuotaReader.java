package org.peillood.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.javarosa.xpath.XPathException;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.parser.XPathSyntaxException;

/** Reads the quotas of a wave, and says what is wrong with them and where. */
final class QuotaReader {

  static final List<String> NAMES = List.of("code", "name", "when", "target", "then");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Questionnaire questionnaire;
  private final int smallestCell;
  private final Set<String> codes = new HashSet<>();

  /**
   * Reads quotas about a questionnaire.
   *
   * @param smallestCell the smallest number that may be known of respondents
   */
  QuotaReader(Questionnaire questionnaire, int smallestCell) {
    this.questionnaire = questionnaire;
    this.smallestCell = smallestCell;
  }

  /** The quotas in these maps, each with its name as the function reads it. */
  List<Quota> read(List<YamlMap> maps, Function<YamlMap, Translated> name) {
    var quotas = new ArrayList<Quota>();
    for (var map : maps) {
      var code = map.text("code");
      if (!code.isEmpty() && (!CODE.matcher(code).matches() || !codes.add(code))) {
        map.complain("code", code, Fault.QUOTA_CODE);
      }
      var then = map.parsed("then", QuotaReader::then, Fault.QUOTA_THEN).orElse(Quota.Then.CLOSE);
      quotas.add(new Quota(code, name.apply(map), condition(map), target(map), then));
    }
    return quotas;
  }

  private static Optional<Quota.Then> then(String text) {
    return List.of(Quota.Then.values()).stream()
        .filter(then -> then.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private int target(YamlMap map) {
    int target = map.number("target");
    if (map.has("target") && target < smallestCell) {
      map.complain(
          "target", String.valueOf(target), Fault.QUOTA_TARGET, String.valueOf(smallestCell));
    }
    return target;
  }

  private String condition(YamlMap map) {
    var condition = map.text("when");
    if (condition.isEmpty()) {
      return condition;
    }
    var names = questionnaire.items().stream().map(Item::name).toList();
    var asked = References.in(condition);
    if (asked.isEmpty()) {
      map.complain("when", condition, Fault.QUOTA_ASKS_NOTHING);
    }
    asked.stream()
        .distinct()
        .filter(name -> !names.contains(name))
        .forEach(
            name ->
                map.complain(
                    "when",
                    "${" + name + "}",
                    Fault.QUOTA_ITEM,
                    Suggestion.nearest(name, names).orElseGet(() -> names.get(0))));
    if (names.containsAll(asked)) {
      parse(map, condition);
    }
    return condition;
  }

  private static void parse(YamlMap map, String condition) {
    try {
      XPathParseTool.parseXPath(References.withEvery("/data/x", condition));
      Expressions.unknownFunctions(condition)
          .forEach(name -> map.complain("when", name, Fault.FUNCTION_UNKNOWN));
    } catch (XPathSyntaxException | XPathException e) {
      map.complain(
          "when",
          condition,
          Fault.EXPRESSION_MALFORMED,
          Optional.ofNullable(e.getMessage()).map(m -> " (" + m.strip() + ")").orElse(""));
    }
  }
}
