package org.peillood.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form about one piece of evidence as somebody filled it in, so that it can be shown again.
 *
 * @param sort which of the forms of the page was sent
 * @param part the slug of a {@link EvidencePart}
 */
public record EvidenceForm(
    String sort,
    String tabulation,
    String cited,
    String target,
    String title,
    String address,
    String copy,
    String checked,
    String part,
    String why) {

  /** What somebody did on the page of a finding's evidence. */
  static final String FIGURE = "cijfer";

  static final String CHART = "grafiek";
  static final String THING = "stuk";
  static final String LINK = "link";
  static final String QUOTE = "citaat";

  /** As it was sent; what was not sent is empty. */
  static EvidenceForm sent(Map<String, List<String>> fields) {
    return new EvidenceForm(
        one(fields, "soort"),
        one(fields, "tabulatie"),
        one(fields, "rij"),
        one(fields, "wat"),
        one(fields, "titel"),
        one(fields, "adres"),
        one(fields, "kopie"),
        one(fields, "nagekeken"),
        one(fields, "rol"),
        one(fields, "waarom"));
  }

  /** One in which nothing is filled in. */
  static EvidenceForm blank() {
    return sent(Map.of());
  }

  /** What it is there for; empty when no part was chosen. */
  Optional<EvidencePart> chosenPart() {
    for (var each : EvidencePart.values()) {
      if (each.slug().equals(part)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static String one(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(FindingForm::printable)
        .map(String::strip)
        .orElse("");
  }

  /** The same with only what every form of the page has, for the forms that were not sent. */
  EvidenceForm of(String other) {
    return sort.equals(other) ? this : blank();
  }
}
