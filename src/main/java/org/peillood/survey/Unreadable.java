package org.peillood.survey;

import java.util.List;

/** A file, or a part of it, that cannot be read as the sheets of a form; says why. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient List<Object> arguments;

  Unreadable(Fault fault, Object... arguments) {
    super(fault.code());
    this.fault = fault;
    this.arguments = List.of(arguments);
  }

  Fault fault() {
    return fault;
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  void tell(Problems problems) {
    problems.add(fault, "file", "", arguments.toArray());
  }
}
