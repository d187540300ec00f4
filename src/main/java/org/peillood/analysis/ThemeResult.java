package org.peillood.analysis;

import java.util.List;

/**
 * Everything that was measured about a theme: what its page and the interface show.
 *
 * @param code of the theme
 * @param name how it is called
 * @param surveys those that ask about it, each in one wave
 * @param answers completed responses behind it, over all surveys
 */
public record ThemeResult(String code, String name, List<SurveyPart> surveys, long answers) {

  public ThemeResult {
    surveys = List.copyOf(surveys);
  }

  /**
   * What one survey measured, in one wave.
   *
   * @param waves the waves that can be chosen: those that asked about the theme
   * @param completed completed responses in the wave shown
   * @param blocks items in the order of the questionnaire, the rows of a matrix together
   * @param scores one for each set of items on the same scale
   * @param silent items that nobody has answered
   */
  public record SurveyPart(
      String survey,
      String name,
      String wave,
      String waveTitle,
      List<WaveChoice> waves,
      long completed,
      List<Block> blocks,
      List<TabulationResult> scores,
      List<Silent> silent) {
    public SurveyPart {
      waves = List.copyOf(waves);
      blocks = List.copyOf(blocks);
      scores = List.copyOf(scores);
      silent = List.copyOf(silent);
    }
  }

  /** A wave that can be chosen. */
  public record WaveChoice(String code, String title, long completed) {}

  /**
   * One item, or the rows of one matrix.
   *
   * @param id its anchor: the name of the item or of the matrix
   * @param feeds codes of the indicators and notes it feeds
   */
  public record Block(String id, List<String> feeds, TabulationResult result) {
    public Block {
      feeds = List.copyOf(feeds);
    }

    /** Whether it is a matrix, shown as one table. */
    public boolean isMatrix() {
      return result.tables().size() > 1;
    }
  }

  /** An item without any answer. */
  public record Silent(String item, String wording) {}
}
