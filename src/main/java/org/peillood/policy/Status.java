package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far an indicator's goal was reached, as a person judged it and the report printed it. It is
 * never computed: what the figures suggest is a {@link Proposal}.
 */
public enum Status {
  @JsonProperty("gerealiseerd")
  REALISED,
  @JsonProperty("deels")
  PARTLY,
  @JsonProperty("niet")
  NOT,
  /** The report gives no status; not the same as {@link #NOT}. */
  @JsonProperty("niet vermeld")
  NOT_STATED
}
