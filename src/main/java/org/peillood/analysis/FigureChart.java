package org.peillood.analysis;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.peillood.web.Language;

/**
 * Finds the chart that draws what a tabulation counts; implemented by the feature that draws, which
 * stands on this one.
 */
public interface FigureChart {

  /**
   * A chart as a page shows it.
   *
   * @param title its subject
   * @param wide the drawing for wide places
   * @param narrow the drawing for narrow places
   */
  record Drawn(String id, String title, Content wide, Content narrow) {}

  /** The chart of this result, if one is defined for its items. */
  Optional<Drawn> of(TabulationResult result, Language language);

  /** A chart of any result, drawn as suits its figures; none where it has nothing to draw. */
  default Optional<Drawn> sketch(TabulationResult result, Language language) {
    return Optional.empty();
  }

  /** A chart of figures over the waves; none where no figure may be shown. */
  default Optional<Drawn> trend(List<Trend> trends, Language language) {
    return Optional.empty();
  }
}
