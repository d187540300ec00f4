package org.peillood.survey;

/** A node of the questionnaire: an item, or a group of further elements. */
public sealed interface Element permits Item, Group {

  /**
   * Its name. Mostly that is the name of its node; where a form for the field has several nodes of
   * one name, it is the path to the node, with slashes between.
   */
  String name();

  /** The name of its node, an XML name. */
  default String node() {
    return name().substring(name().lastIndexOf('/') + 1);
  }
}
