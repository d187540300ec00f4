package org.peillood.analysis;

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
   * @param alternative what it shows, in words
   * @param wide address of the picture for wide places
   * @param narrow address of the picture for narrow places
   * @param wideWidth pixels
   * @param wideHeight pixels
   */
  record Drawn(
      String id,
      String title,
      String alternative,
      String wide,
      String narrow,
      int wideWidth,
      int wideHeight) {}

  /** The chart of these items in this wave, if one is defined. */
  Optional<Drawn> of(TabulationResult result, Language language);
}
