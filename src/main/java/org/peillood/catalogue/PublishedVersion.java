package org.peillood.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.peillood.interview.Interview;
import org.peillood.survey.Questionnaire;

/**
 * A version of a wave's questionnaire that was put to respondents, ready to be walked through.
 *
 * @param number 1 for the first of its wave
 * @param hash what responses to it name
 * @param breaks the items whose series of figures ended with the version before
 * @param source the definition as it was written
 * @param publishedBy the account of whoever published it; the folder's name when it was laid there
 */
public record PublishedVersion(
    int number,
    String hash,
    Interview interview,
    Set<String> breaks,
    DefinitionSource source,
    LocalDate publishedOn,
    String publishedBy) {

  public PublishedVersion {
    breaks = Set.copyOf(breaks);
  }

  /** What it asks. */
  public Questionnaire questionnaire() {
    return interview.questionnaire();
  }
}
