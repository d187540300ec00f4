package org.peillood.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** One of the names of an organisation, for instance {@code AII}; a name has one organisation. */
@Entity
@Table(name = "organisation_name")
public class OrganisationName {

  static final int LONGEST = 200;

  @Id
  @Column(name = "name_key")
  private String key;

  @Column(name = "organisation")
  private UUID organisation;

  @Column(name = "name")
  private String name;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OrganisationName() {}

  OrganisationName(Organisation of, String name) {
    this.key = keyOf(name);
    this.organisation = of.id();
    this.name = name;
  }

  UUID organisation() {
    return organisation;
  }

  String name() {
    return name;
  }

  void give(UUID other) {
    this.organisation = other;
  }

  /**
   * What two spellings of one name have in common: letters and digits, small and without accents.
   */
  static String keyOf(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}&+]+", " ")
            .strip();
    var key = plain.isEmpty() ? name.strip() : plain;
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }
}
