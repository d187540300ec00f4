package org.peillood.finding;

import java.util.List;
import org.peillood.web.Language;

/**
 * Something that knows documents or events which can be put under a finding. Every bean of this
 * type is asked; another package offers its own things by having one.
 */
public interface EvidenceSource {

  /**
   * Something that can be put under a finding.
   *
   * @param kind {@link Material.Kind#DOCUMENT} or {@link Material.Kind#EVENT}
   * @param code that no other thing of the same kind has, in any source, for good
   * @param when in words, such as a year; empty when it is not known
   * @param address its page in this product; empty when it exists and cannot be read here
   */
  record Offer(Material.Kind kind, String code, String title, String when, String address) {

    /** By which it is named among all offers, of every source. */
    public String key() {
      return kind.slug() + " " + code;
    }
  }

  /** All that can be put under a finding now, in an order that people find their way in. */
  List<Offer> offers(Language language);
}
