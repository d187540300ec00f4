package org.peillood.web;

import java.util.Set;

/**
 * Who looks at a page, as far as the page needs to know.
 *
 * @param name the account's name
 * @param permissions names of what the account may do, as in {@code Permission}
 * @param csrf the token that this person's forms carry
 */
public record Viewer(String name, Set<String> permissions, String csrf) {

  /** Whether this person may do a thing; decides only what is shown, never what is allowed. */
  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
