package org.peillood.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peillood.policy.Status;
import org.peillood.report.Block.Fact;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Paragraph;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;
import org.peillood.web.Figures;
import org.peillood.web.Texts;

/**
 * A part of a report on its way into blocks: what it is made of, and the small things that all
 * parts write.
 */
abstract class LayoutPart {

  static final String ABSENT = "–";

  /** What all parts of one layout write into. */
  static final class Sheet {
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int figures;
  }

  final Report report;
  final Choice choice;
  final Texts texts;
  private final Sheet sheet;
  final List<Block> blocks;

  /** A part that begins a layout. */
  LayoutPart(Report report, Choice choice, Texts texts) {
    this(report, choice, texts, new Sheet());
  }

  /** A part of the same layout as another. */
  LayoutPart(LayoutPart other) {
    this(other.report, other.choice, other.texts, other.sheet);
  }

  private LayoutPart(Report report, Choice choice, Texts texts, Sheet sheet) {
    this.report = report;
    this.choice = choice;
    this.texts = texts;
    this.sheet = sheet;
    this.blocks = sheet.blocks;
  }

  /** Facts under a heading, in lines. */
  final class Lines {

    private final List<Fact> facts = new ArrayList<>();

    void plan(String name, String text) {
      if (!text.isEmpty()) {
        add(name, List.of(Run.plan(text)));
      }
    }

    void add(String name, List<Run> words) {
      if (!words.isEmpty()) {
        facts.add(new Fact(name, List.of(words)));
      }
    }

    void lines(String name, List<List<Run>> lines) {
      if (!lines.isEmpty()) {
        facts.add(new Fact(name, lines));
      }
    }

    void addTo(List<Block> all, String code) {
      if (!facts.isEmpty()) {
        all.add(new Block.Facts(t("facts", code), facts));
      }
    }
  }

  /** The number of the next figure. */
  int nextFigure() {
    return ++sheet.figures;
  }

  void section(String id, String title) {
    blocks.add(new Block.PageBreak());
    heading(2, id, title);
  }

  void heading(int level, String id, String title) {
    blocks.add(new Heading(level, id, List.of(Run.of(title))));
  }

  void lead(String words) {
    blocks.add(new Paragraph(Manner.PLAIN, List.of(Run.bold(words))));
  }

  void say(Manner manner, String words) {
    blocks.add(new Paragraph(manner, List.of(Run.of(words))));
  }

  void table(
      Shape shape,
      String id,
      String caption,
      List<String> head,
      List<? extends List<List<Run>>> rows) {
    sheet.tables++;
    blocks.add(
        new Block.Table(
            shape,
            id,
            t("table.number", sheet.tables, caption),
            head.stream().map(LayoutPart::cell).toList(),
            List.copyOf(rows)));
  }

  static List<Run> cell(String text) {
    return text.isEmpty() ? List.of() : List.of(Run.of(text));
  }

  String status(Status status) {
    return t("sign." + lower(status)) + "\u00a0" + texts.get("policy.status." + lower(status));
  }

  String figure(BigDecimal value, boolean percent) {
    var decimals = Math.max(0, value.stripTrailingZeros().scale());
    var number = Figures.decimal(value.doubleValue(), decimals, texts.language());
    return percent ? number + "\u00a0%" : number;
  }

  String whole(long number) {
    return Figures.whole(number, texts.language());
  }

  String date(LocalDate day) {
    return Figures.date(day, texts.language());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  String t(String key, Object... arguments) {
    return texts.get("report." + key, arguments);
  }

  static Block bullets(List<String> lines) {
    return new Block.Bullets(lines.stream().map(line -> List.of(Run.plan(line))).toList());
  }

  List<Run> evidence(String name, List<String> codes) {
    var words = new ArrayList<Run>(List.of(Run.bold(name + " ")));
    words.addAll(evidence(codes));
    return words;
  }

  List<Run> evidence(List<String> codes) {
    return joined(
        codes.stream()
            .map(
                code ->
                    choice.level() == Choice.Level.FULL
                        ? Run.link(code, "#bewijs-" + code)
                        : Run.of(code))
            .toList());
  }

  /** An indicator by its code, with a link to where it is printed. */
  Run indicator(String code) {
    return report.indicators().anyMatch(one -> one.code().equals(code))
        ? Run.link(code, "#ind-" + code)
        : Run.of(code);
  }

  /** An address as it is written, a link where it is one. */
  static Run web(String link) {
    var address = link.startsWith("http") ? link : "https://" + link;
    return address.matches("https?://[\\w.-]+(/[\\w./%?=&#~+,:;@!-]*)?")
        ? Run.link(link, address)
        : Run.of(link);
  }

  static List<Run> joined(List<Run> words) {
    var joined = new ArrayList<Run>();
    for (var word : words) {
      if (!joined.isEmpty()) {
        joined.add(Run.of(", "));
      }
      joined.add(word);
    }
    return joined;
  }
}
