package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.web.Language;

/** All documents and events that can be put under a finding, whoever knows them. */
@ApplicationScoped
public class Things {

  @Inject Instance<EvidenceSource> sources;

  List<EvidenceSource.Offer> all(Language language) {
    return sources.stream().flatMap(source -> source.offers(language).stream()).toList();
  }

  /** The one with this key; a code alone names a document and an event at once. */
  Optional<EvidenceSource.Offer> thing(String key, Language language) {
    return all(language).stream().filter(offer -> offer.key().equals(key)).findFirst();
  }
}
