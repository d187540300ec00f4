package org.peillood.translation;

import java.util.List;
import java.util.Map;
import org.peillood.web.Complaint;
import org.peillood.web.Language;

/**
 * The languages of a survey and how far each is.
 *
 * @param called how staff call the survey
 * @param parts what there is to translate, each with its name in words
 * @param rows the languages that are translated into
 * @param waiting the parts that have translations here which are not in the survey yet, and how
 *     many
 * @param complaints what stood in the way of what was asked
 * @param typed what was typed into the form for another language
 * @param said what is told above, in words; empty for nothing
 */
public record LanguagesPage(
    String survey,
    String called,
    Origin origin,
    Language from,
    Map<Part, String> parts,
    List<Row> rows,
    Map<Part, Integer> waiting,
    List<Complaint> complaints,
    Map<String, String> typed,
    String said) {

  /** Where a survey comes from. */
  public enum Origin {
    FOLDER,
    MADE_HERE
  }

  /**
   * A language.
   *
   * @param status how respondents get it: {@code complete}, {@code draft}, or {@code none}
   * @param coverage how far each part is
   */
  public record Row(Language language, String name, String status, Map<Part, Coverage> coverage) {

    /** How far it is, all parts together. */
    public Coverage whole() {
      return coverage.values().stream().reduce(Coverage.NONE, Coverage::and);
    }
  }

  /** Its address. */
  public String address() {
    return "/bevragingen/" + survey + "/vertalingen";
  }
}
