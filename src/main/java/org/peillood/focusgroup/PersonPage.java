package org.peillood.focusgroup;

/** Somebody at a group, as the pages about them show it. */
public record PersonPage(FocusGroup group, Person person, PersonForm form) {

  /** The address of the page of everybody at the group. */
  public String home() {
    return group.address() + "/aanwezigen";
  }
}
