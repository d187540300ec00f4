package org.peillood.translation;

import java.util.List;
import org.peillood.web.Complaint;

/**
 * Translations out to a translator's own tool, and in again.
 *
 * @param called how staff call the survey
 * @param title the title of the wave; empty for the survey's own texts
 * @param languageName the name of the language that is translated into
 * @param complaints what is wrong with a file that was brought
 * @param said what came of one that was taken in, in words; empty for nothing
 */
public record FilePage(
    Part part,
    String called,
    String title,
    String language,
    String languageName,
    List<Complaint> complaints,
    String said) {

  public FilePage {
    complaints = List.copyOf(complaints);
  }

  /** The address of the overview of languages. */
  public String overview() {
    return "/bevragingen/" + part.survey() + "/vertalingen";
  }

  /** The address of the texts side by side. */
  public String bench() {
    return overview() + "/" + part.wave() + "/" + language;
  }

  /** Its address. */
  public String address() {
    return bench() + "/bestand";
  }
}
