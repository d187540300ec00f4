package org.peillood.policy;

/** Something of a plan that people write in a form. */
interface Editable {

  /** Everything that can be written, as it is now. */
  Sheet sheet();

  /** Writes all of it; what the sheet lacks becomes empty. */
  void write(Sheet sheet);

  /** How often it was changed; a form says which revision its writer saw. */
  long revision();

  void next();
}
