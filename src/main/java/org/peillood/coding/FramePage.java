package org.peillood.coding;

import java.util.List;
import java.util.Map;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * A code frame as its page shows it.
 *
 * @param uses how many texts have which code
 * @param scopes what it can be for: surveys and themes, by what stands in addresses
 * @param form the words of its form
 * @param lines codes that were typed to be added at once
 */
public record FramePage(
    CodeFrame frame,
    CodeTree tree,
    Map<String, Long> uses,
    List<FrameChange> history,
    List<String> scopes,
    CodeForm form,
    String lines) {

  /** How many texts have a code. */
  public long uses(Code code) {
    return uses.getOrDefault(code.mark(), 0L);
  }

  public String home() {
    return home(frame);
  }

  static String home(CodeFrame frame) {
    return "/codekaders/" + frame.id();
  }

  public String address(Code code) {
    return home() + "/codes/" + code.mark();
  }

  /** What a change was, in words. */
  public static String told(Frame page, FrameChange change) {
    return page.t("coding.change." + change.kind().slug());
  }

  public static String name(Code code, Language language) {
    return code.name().in(language);
  }
}
