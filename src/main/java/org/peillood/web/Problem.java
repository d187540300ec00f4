package org.peillood.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ProblemType} that has happened; thrown anywhere, shown once, by {@link ProblemMapper}.
 */
public final class Problem extends RuntimeException {

  private final ProblemType type;
  private final List<Object> details;
  private final List<Complaint> complaints;

  Problem(ProblemType type, List<Object> details, List<Complaint> complaints) {
    super(type.slug() + (details.isEmpty() ? "" : " " + details));
    this.type = type;
    this.details = List.copyOf(details);
    this.complaints = List.copyOf(complaints);
  }

  /** The same problem, with what led to it kept for the log. */
  public Problem causedBy(@Nullable Throwable cause) {
    if (cause != null) {
      initCause(cause);
    }
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public List<Object> details() {
    return details;
  }

  public List<Complaint> complaints() {
    return complaints;
  }
}
