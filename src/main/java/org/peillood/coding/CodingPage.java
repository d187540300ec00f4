package org.peillood.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/**
 * The page on which somebody codes a text.
 *
 * @param nodes the codes that can be ticked
 * @param ticked the marks of those that are
 * @param isNone whether it is ticked that none fits
 * @param own what the same coder gave before
 * @param others what other coders gave; nothing before one's own is kept, so that nobody follows
 *     another
 * @param settled what was settled on
 * @param around the texts before and after this one that the coder has not coded
 */
public record CodingPage(
    Survey survey,
    Item item,
    TextLine line,
    CodeFrame frame,
    List<CodeTree.Node> nodes,
    Set<String> ticked,
    boolean isNone,
    Optional<Coding> own,
    List<Coding> others,
    Optional<Coding> settled,
    Around around) {

  /**
   * What is still to be coded by this coder.
   *
   * @param left how many texts, this one not among them
   */
  public record Around(Optional<OpenText> before, Optional<OpenText> after, long left) {}

  public CodingPage {
    nodes = List.copyOf(nodes);
    ticked = Set.copyOf(ticked);
    others = List.copyOf(others);
  }

  public boolean has(Code code) {
    return ticked.contains(code.mark());
  }

  /** The version of what the same coder gave before; 0 before the first. */
  public long version() {
    return own.map(Coding::version).orElse(0L);
  }

  public long settledVersion() {
    return settled.map(Coding::version).orElse(0L);
  }

  /** Whether coders differ, or something was settled, so that it can be settled (anew). */
  public boolean canBeSettled() {
    return settled.isPresent()
        || (own.isPresent() && others.stream().anyMatch(o -> !o.codes().equals(own.get().codes())));
  }

  /** What a coder gave, in one line. */
  public String given(Coding coding) {
    return coding.codes().isEmpty() ? "–" : String.join(", ", coding.codes());
  }

  public String coder(Coding coding) {
    return coding.coder();
  }

  public String text() {
    return line.text().text();
  }

  public Language language() {
    return line.text().language();
  }

  /** Tells this text from another that may stand there later. */
  public String read() {
    return line.text().hash();
  }

  public String home() {
    return TextListPage.home(survey, item.name());
  }

  public String action() {
    return address(line.text());
  }

  public String address(OpenText text) {
    return TextListPage.address(survey, text, "coderen");
  }
}
