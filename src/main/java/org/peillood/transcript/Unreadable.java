package org.peillood.transcript;

/** A file that is not what it should be: nothing of it can be read. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Unreadable(int line, String what, String value) {
    super(what + " in line " + line);
    this.fault = new Fault(line, what, value);
  }

  Fault fault() {
    return fault;
  }
}
