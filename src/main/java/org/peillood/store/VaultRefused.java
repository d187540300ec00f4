package org.peillood.store;

import java.io.Serial;

/** What is sealed cannot be sealed or opened. Nothing has changed. */
public final class VaultRefused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** Why the vault refuses. */
  public enum Reason {
    /** The key is not there: who runs the platform puts it back, and everything is as before. */
    CLOSED,
    /** A value is not what was sealed for its place, or was changed since. */
    BROKEN
  }

  private final Reason reason;

  VaultRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  VaultRefused(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
