package org.peillood.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peillood.web.Complaint;

/**
 * Whether everything in a plan can be kept exactly as it is: no text longer than its column, no
 * figure that would be rounded, no character that the database refuses.
 */
final class PlanLimits {

  /**
   * Longest text by field; the part's kind before it where fields of other parts share the name.
   */
  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("code", 20),
          Map.entry("id", 20),
          Map.entry("goals.letter", 5),
          Map.entry("src_lines", 100),
          Map.entry("document.title", 500),
          Map.entry("document.org", 200),
          Map.entry("themes.slug", 100),
          Map.entry("themes.name.nl", 200),
          Map.entry("themes.name.fr", 200),
          Map.entry("themes.name.en", 200),
          Map.entry("actions.responsible_role", 500),
          Map.entry("printed", 100),
          Map.entry("indicators.unit", 200),
          Map.entry("indicators.target.per", 100),
          Map.entry("indicators.result.qualifier", 20),
          Map.entry("anomalies.where", 500),
          Map.entry("evidence.status", 500),
          Map.entry("evidence.role", 500),
          Map.entry("evidence.period", 200),
          Map.entry("chains.theme", 100));

  private static final BigDecimal LARGEST = new BigDecimal("100000000000000");
  private static final int DECIMALS = 4;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2999;

  // Also halves of a character that stand alone.
  private static final Pattern UNKEPT =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\r\\n\\t\\x7f-\\x9f]]|[\\x{D800}-\\x{DFFF}]|[\\x{FFFE}\\x{FFFF}]");

  private final String file;
  private final List<Complaint> found = new ArrayList<>();

  private PlanLimits(String file) {
    this.file = file;
  }

  static List<Complaint> in(
      String planName, PlanFile plan, String evidenceName, EvidenceFile evidence) {
    var ofPlan = new PlanLimits(planName);
    int year = plan.document().year();
    if (year < EARLIEST || year > LATEST) {
      ofPlan.add("document, year", "'" + year + "' is no year.", "Write it with four digits.");
    }
    ofPlan.look(PlanFiles.tree(plan), "", "");
    var ofEvidence = new PlanLimits(evidenceName);
    ofEvidence.look(PlanFiles.tree(evidence), "", "");
    ofPlan.found.addAll(ofEvidence.found);
    return ofPlan.found;
  }

  private void look(JsonNode node, String at, String path) {
    if (node instanceof ObjectNode part) {
      var code = part.has("code") ? part.get("code") : part.get("id");
      var here = code == null || code.asText().isBlank() ? at : code.asText();
      for (var field : part.properties()) {
        text(here, path + field.getKey(), field.getKey());
        look(field.getValue(), here, inside(path, field.getKey(), field.getValue()));
      }
    } else if (node.isArray()) {
      node.forEach(one -> look(one, at, path));
    } else if (node.isNumber()) {
      figure(at, name(path), node.decimalValue());
    } else if (node.isTextual()) {
      text(at, name(path), node.asText());
      longest(at, name(path), node.asText());
    }
  }

  // A list of parts begins a path of its own, so that a field has one name wherever it stands.
  private static String inside(String path, String name, JsonNode value) {
    var isParts = value.isArray() && !value.isEmpty() && value.get(0).isObject();
    return isParts ? name + "." : path + name + ".";
  }

  private static String name(String path) {
    return path.isEmpty() ? path : path.substring(0, path.length() - 1);
  }

  private void longest(String at, String path, String text) {
    var last = path.substring(path.lastIndexOf('.') + 1);
    var most = LONGEST.getOrDefault(path, LONGEST.get(last));
    if (most != null && text.codePointCount(0, text.length()) > most) {
      add(
          at + ", " + path,
          "The text has " + text.codePointCount(0, text.length()) + " characters.",
          "Write at most " + most + ".");
    }
  }

  private void text(String at, String path, String text) {
    var unkept = UNKEPT.matcher(text);
    if (unkept.find()) {
      add(
          at + ", " + path,
          String.format("The text has a character that cannot be kept (U+%04X).", first(unkept)),
          "Remove it; it is invisible, so type the text again where it stands.");
    }
  }

  private static int first(Matcher found) {
    return found.group().codePointAt(0);
  }

  private void figure(String at, String path, BigDecimal figure) {
    // An exponent of millions must not be written out, not even to look at it.
    if ((long) figure.precision() - figure.scale() > 14 || figure.abs().compareTo(LARGEST) >= 0) {
      add(at + ", " + path, "The figure is too large.", "Write at most 14 digits.");
    } else if (figure.scale() > DECIMALS && figure.stripTrailingZeros().scale() > DECIMALS) {
      add(
          at + ", " + path,
          "The figure has more than " + DECIMALS + " decimals.",
          "Round it; it would be rounded unseen otherwise.");
    }
  }

  private void add(String where, String what, String remedy) {
    var place = where.startsWith(", ") ? where.substring(2) : where;
    found.add(new Complaint(file + ", " + place, what, remedy));
  }
}
