package org.peillood.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts of the codings of one text: what was settled; else what all its coders gave, if they
 * gave the same. Where they differ nothing counts until it is settled.
 *
 * @param codes absent when the text was not coded yet, or when coders differ; empty when none fits
 * @param differ whether coders gave different codes and nothing was settled
 */
record Verdict(Optional<Set<String>> codes, boolean differ) {

  static Verdict of(List<Coding> codings) {
    var settled = codings.stream().filter(Coding::isSettled).findFirst();
    if (settled.isPresent()) {
      return new Verdict(settled.map(Coding::codes), false);
    }
    var given = codings.stream().map(Coding::codes).collect(Collectors.toSet());
    return given.size() == 1
        ? new Verdict(Optional.of(given.iterator().next()), false)
        : new Verdict(Optional.empty(), given.size() > 1);
  }
}
