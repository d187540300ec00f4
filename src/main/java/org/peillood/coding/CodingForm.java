package org.peillood.coding;

import java.util.List;
import java.util.Map;

/**
 * What was ticked for a text.
 *
 * @param codes the marks that were ticked; of codes that do not exist, nothing is read
 * @param isNone whether it was ticked that none fits
 */
record CodingForm(List<String> codes, boolean isNone) {

  static final CodingForm EMPTY = new CodingForm(List.of(), false);

  CodingForm {
    codes = List.copyOf(codes);
  }

  static CodingForm sent(Map<String, List<String>> fields, CodeTree tree) {
    return new CodingForm(
        fields.getOrDefault("code", List.of()).stream()
            .distinct()
            .filter(mark -> tree.code(mark).filter(code -> !code.isMerged()).isPresent())
            .toList(),
        fields.getOrDefault("geen", List.of()).contains("ja"));
  }
}
