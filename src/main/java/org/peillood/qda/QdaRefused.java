package org.peillood.qda;

import java.util.List;
import java.util.stream.Collectors;

/** A file of which nothing is taken, with every reason that was found. */
final class QdaRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<QdaFault> faults;

  QdaRefused(List<QdaFault> faults) {
    super(faults.stream().map(QdaFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  QdaRefused(QdaFault.Kind kind, String where, Object... details) {
    this(List.of(QdaFault.of(kind, where, details)));
  }

  List<QdaFault> faults() {
    return faults;
  }
}
