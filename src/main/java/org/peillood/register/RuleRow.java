package org.peillood.register;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Json;

/** A counting rule that somebody set for an indicator. */
@Entity
@Table(name = "register_rule")
public class RuleRow {

  private static final TypeReference<CountRule> RULE = new TypeReference<>() {};

  /** An indicator of a year. */
  @Embeddable
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "plan_year")
    private int planYear;

    @Column(name = "indicator")
    private String indicator;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Key() {}

    Key(int planYear, String indicator) {
      this.planYear = planYear;
      this.indicator = indicator;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.planYear == planYear
          && key.indicator.equals(indicator);
    }

    @Override
    public int hashCode() {
      return Objects.hash(planYear, indicator);
    }
  }

  @EmbeddedId private Key id;

  @Column(name = "rule")
  private String rule;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RuleRow() {}

  RuleRow(int planYear, String indicator, CountRule rule) {
    this.id = new Key(planYear, indicator);
    this.rule = Json.written(rule);
  }

  Key id() {
    return id;
  }

  void change(CountRule other) {
    this.rule = Json.written(other);
  }

  CountRule rule() {
    return Json.read(rule, RULE);
  }
}
