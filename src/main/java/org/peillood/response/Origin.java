package org.peillood.response;

/** Where a response came from. */
public enum Origin {
  /** A person answered. */
  PERSON,
  /** Made up, to show or try the platform; marked as such wherever it is used. */
  SYNTHETIC
}
