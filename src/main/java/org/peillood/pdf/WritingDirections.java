package org.peillood.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import org.jspecify.annotations.Nullable;

/** Tells the maker of PDF how text runs that is written from right to left, by Java's own means. */
final class WritingDirections implements BidiSplitter, BidiReorderer {

  /** A new one for each paragraph. */
  static final BidiSplitterFactory SPLITTERS = WritingDirections::new;

  private @Nullable Bidi paragraph;

  @Override
  public void setParagraph(String text, byte direction) {
    int flags =
        direction == RTL
            ? Bidi.DIRECTION_RIGHT_TO_LEFT
            : direction == LTR
                ? Bidi.DIRECTION_LEFT_TO_RIGHT
                : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    this.paragraph = new Bidi(text, flags);
  }

  @Override
  public int countTextRuns() {
    return known().getRunCount();
  }

  @Override
  public BidiTextRun getVisualRun(int run) {
    var bidi = known();
    int start = bidi.getRunStart(run);
    return new BidiTextRun(
        start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
  }

  private Bidi known() {
    if (paragraph == null) {
      throw new IllegalStateException("asked before there is a paragraph");
    }
    return paragraph;
  }

  @Override
  public byte getBaseDirection(String text) {
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return LTR;
      }
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return RTL;
      }
    }
    return NEUTRAL;
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    return ArabicLetters.turned(text);
  }

  @Override
  public String shapeText(String text) {
    return ArabicLetters.shaped(text);
  }

  /** Shapes stay: what was measured is what is drawn. */
  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
