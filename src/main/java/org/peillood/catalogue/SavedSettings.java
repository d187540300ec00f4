package org.peillood.catalogue;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.peillood.survey.SurveyDocument;
import org.peillood.survey.SurveySettings;

/**
 * The settings of a survey as somebody saved them.
 *
 * @param number 1 for the first time
 * @param definition the YAML document
 * @param publishedBy an account; empty as long as they are not published
 */
public record SavedSettings(
    String survey,
    int number,
    String definition,
    ZonedDateTime savedAt,
    String savedBy,
    Optional<ZonedDateTime> publishedAt,
    String publishedBy) {

  /** Field by field. */
  public SurveySettings settings() {
    return SurveyDocument.read(definition).settings();
  }

  /** Whether respondents got them, or still get them. */
  public boolean isPublished() {
    return publishedAt.isPresent();
  }
}
