package org.peillood.qda;

import java.util.List;
import java.util.stream.Stream;

/**
 * A codebook: codes without what was coded.
 *
 * @param origin the program that wrote it
 */
record QdaCodebook(String origin, List<QdaCode> codes, List<QdaSet> sets) {
  QdaCodebook {
    codes = List.copyOf(codes);
    sets = List.copyOf(sets);
  }

  Stream<QdaCode> allCodes() {
    return codes.stream().flatMap(QdaCode::all);
  }
}
