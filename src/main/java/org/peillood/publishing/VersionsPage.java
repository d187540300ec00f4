package org.peillood.publishing;

import java.util.List;
import java.util.Optional;
import org.peillood.catalogue.Drafts.Draft;
import org.peillood.catalogue.PublishedVersion;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** The versions of each wave of a survey, newest wave first. */
public record VersionsPage(Survey survey, List<Row> waves) {

  public VersionsPage {
    waves = List.copyOf(waves);
  }

  /**
   * One wave.
   *
   * @param published its versions, newest first
   */
  public record Row(Wave wave, List<PublishedVersion> published, Optional<Draft> draft) {
    public Row {
      published = List.copyOf(published);
    }
  }
}
