package org.peillood.survey;

import java.util.List;
import java.util.Optional;

/**
 * Elements that share a title and a condition. A group with the appearance {@code field-list} or
 * {@code table-list} is one page; any other only carries its condition. A repeat is a group that is
 * asked as often as there are things to ask about.
 *
 * @param rules its condition, and what further rules its row has
 * @param count how often a repeat is asked, an expression; as often as the respondent wants when
 *     absent
 */
public record Group(
    String name,
    Kind kind,
    Caption caption,
    Rules rules,
    Attributes attributes,
    Optional<String> count,
    List<Element> children)
    implements Element {

  /** Whether it is asked once or again and again. */
  public enum Kind {
    ONCE,
    REPEAT
  }

  public Group {
    children = List.copyOf(children);
  }

  /** Its title. */
  public Translated label() {
    return caption.label();
  }

  /** The explanation under the title. */
  public Translated hint() {
    return caption.hint();
  }

  /** The words of the column {@code appearance}; empty for none. */
  public String appearance() {
    return attributes.appearance();
  }

  /** The condition under which its items are asked, as written, with {@code ${name}}. */
  public Optional<String> relevant() {
    return rules.relevant();
  }

  /** Whether it is asked again and again. */
  public boolean isRepeat() {
    return kind == Kind.REPEAT;
  }

  /** The items in it that are asked once each time it is asked, those in groups included. */
  public List<Item> items() {
    return Questionnaire.items(children).toList();
  }

  /** The repeats in it that stand in no other repeat in it. */
  public List<Group> repeats() {
    return Questionnaire.repeats(children).toList();
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
    return List.of(appearance().split("\\s+")).contains(word);
  }
}
