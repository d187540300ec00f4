package org.peillood.survey;

import java.util.List;
import java.util.Optional;

/**
 * Elements that share a title and a condition. A group with the appearance {@code field-list} or
 * {@code table-list} is one page; any other only carries its condition.
 *
 * @param appearance the words of the column {@code appearance}; empty for none
 * @param relevant the condition under which its items are asked, as written, with {@code ${name}}
 */
public record Group(
    String name,
    Translated label,
    Translated hint,
    String appearance,
    Optional<String> relevant,
    List<Element> children)
    implements Element {

  public Group {
    children = List.copyOf(children);
  }

  /** Whether its items stand together on one page. */
  public boolean isPage() {
    return isMatrix() || has("field-list");
  }

  /** Whether its items are the rows of one table and share their categories. */
  public boolean isMatrix() {
    return has("table-list");
  }

  private boolean has(String word) {
    return List.of(appearance.split("\\s+")).contains(word);
  }
}
