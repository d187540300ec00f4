package org.peillood.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an indicator measures with; it decides what can be said about its target. */
public enum MeasureKind {
  @JsonProperty("count")
  COUNT,
  @JsonProperty("percentage")
  PERCENTAGE,
  @JsonProperty("yes-no")
  YES_NO,
  /** A list of what was done, without a number to reach. */
  @JsonProperty("overview")
  OVERVIEW,
  /** One thing to be made or held: a guide, a study, an event. */
  @JsonProperty("deliverable")
  DELIVERABLE
}
