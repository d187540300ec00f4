package org.peillood.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Stream;
import org.peillood.chart.ChartDefinition.Words;

/**
 * A whole chart: title, subtitle, body, and the caption without which no figure travels. Its height
 * follows from its width, because every text is set at the size at which it is read.
 */
record Picture(
    Words words,
    List<String> caption,
    Body body,
    int width,
    HouseStyle.Palette palette,
    Side readFrom) {

  /** From which side it is read. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** The widths at which a chart is drawn; a page shows the one that fits. */
  static final List<Integer> WIDTHS = List.of(330, 560);

  private static final Font TITLE = Typeface.bold(18);
  private static final Font SUBTITLE = Typeface.regular(14);
  private static final Font CAPTION = Typeface.regular(13);
  private static final double TITLE_LINE = 22;
  private static final double LINE = 18;
  private static final double GAP = 14;

  Picture {
    caption = List.copyOf(caption);
  }

  int height() {
    return (int) Math.ceil(bodyTop() + body.height() + GAP + captionLines().size() * LINE + 4);
  }

  void draw(Graphics2D graphics) {
    if (readFrom == Side.RIGHT) {
      ReadingSide.fromTheRight(graphics, width);
    }
    var pen = new Pen(graphics, palette);
    pen.rectangle(0, 0, width, height(), palette.ground());
    double y = 0;
    for (var line : titleLines()) {
      y += TITLE_LINE;
      pen.text(line, 4, y - 4, TITLE, palette.ink(), Pen.Anchor.START);
    }
    for (var line : subtitleLines()) {
      y += LINE;
      pen.text(line, 4, y - 4, SUBTITLE, palette.quiet(), Pen.Anchor.START);
    }
    body.draw(graphics, bodyTop());
    y = bodyTop() + body.height() + GAP;
    pen.line(4, y - 6, width - 4, y - 6, palette.get("chart-grid"), 1);
    for (var line : captionLines()) {
      y += LINE;
      pen.text(line, 4, y - 6, CAPTION, palette.quiet(), Pen.Anchor.START);
    }
  }

  private double bodyTop() {
    return titleLines().size() * TITLE_LINE + subtitleLines().size() * LINE + GAP;
  }

  private List<String> titleLines() {
    return Typeface.lines(words.title(), TITLE, width - 8);
  }

  private List<String> subtitleLines() {
    return words.subtitle().isBlank()
        ? List.of()
        : Typeface.lines(words.subtitle(), SUBTITLE, width - 8);
  }

  private List<String> captionLines() {
    return caption.stream()
        .flatMap(sentence -> Typeface.lines(sentence, CAPTION, width - 8).stream())
        .toList();
  }

  /** Every text in it, for whoever checks that none got lost. */
  List<String> texts() {
    return Stream.concat(Stream.of(words.title(), words.subtitle()), caption.stream()).toList();
  }
}
