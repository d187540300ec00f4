package org.peillood.coding;

import java.util.List;

/**
 * A code as it can be changed.
 *
 * @param texts how many have it
 * @param splitting codes that were typed to stand under it
 * @param sign how it is shown and reached, as it stands in its form
 */
public record CodePage(
    CodeFrame frame,
    CodeTree tree,
    Code code,
    CodeForm form,
    long texts,
    String splitting,
    Code.Sign sign) {

  public List<CodeTree.Node> parents() {
    return tree.possibleParents(code);
  }

  /** The codes that can take it over. */
  public List<CodeTree.Node> targets() {
    return tree.active().stream().filter(node -> !node.code().mark().equals(code.mark())).toList();
  }

  public String home() {
    return FramePage.home(frame);
  }

  public String action() {
    return home() + "/codes/" + code.mark();
  }
}
