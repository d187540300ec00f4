package org.peillood.response;

import java.util.List;

/**
 * A code to withdraw and correct with, given out on paper before there is a response. It is made of
 * chance, so that nothing stored leads to it, and is printed once.
 *
 * @param code four groups of digits
 * @param seal what is kept until the response comes, to find it by
 */
public record Slip(List<String> code, String seal) {

  public Slip {
    code = List.copyOf(code);
  }
}
