package org.peillood.survey;

/** A node of the questionnaire: an item, or a group of further elements. */
public sealed interface Element permits Item, Group {

  /** Its name, an XML name. */
  String name();
}
