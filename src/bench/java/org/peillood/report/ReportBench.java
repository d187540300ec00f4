package org.peillood.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.peillood.policy.Indicator;
import org.peillood.policy.Plan2020;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * The whole report of 2020, 107 indicators, with a finding and a chart under 60 of them, from the
 * model to the file; the drawing of the charts from responses is not in it. The goal is 10 s for
 * each form.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ReportBench {

  private static final int CHARTS = 60;
  private static final Language LANGUAGE = Language.DUTCH;

  private Report report;

  @Setup
  public void build() {
    var plan = Plan2020.plan();
    var chosen = plan.indicators().stream().limit(CHARTS).map(Indicator::code).toList();
    var picture = picture();
    Under under =
        new Under() {
          @Override
          public List<Report.Claim> findings(Indicator indicator) {
            return chosen.contains(indicator.code())
                ? List.of(claim(indicator.code(), picture))
                : List.of();
          }

          @Override
          public List<Report.Measured> measured(Indicator indicator) {
            return List.of();
          }
        };
    report = Draft.of(plan, under, List.of(), LocalDate.of(2021, 3, 15), LANGUAGE);
  }

  private static Report.Claim claim(String code, String picture) {
    var chart =
        new Report.Drawn(
            "chart-" + code,
            "Chart " + code,
            "",
            "Yes: 42 %.",
            List.of("n = 271"),
            picture,
            560,
            300);
    var sight =
        new Report.Sight(
            true,
            "Did you get an answer?",
            "no",
            "2020",
            "42 % (36–48, n = 271)",
            LocalDate.of(2020, 12, 1),
            "",
            "unchanged",
            Optional.of(chart));
    return new Report.Claim(
        "B-" + code, "nl", "A claim.", "", List.of(sight), List.of(), List.of(), Optional.empty());
  }

  // As large as a chart is, and as hard to compress as one with many bands.
  private static String picture() {
    var image = new BufferedImage(1120, 600, 1);
    var graphics = image.createGraphics();
    var chance = new Random(20_201_215);
    for (int i = 0; i < 300; i++) {
      graphics.setColor(new Color(chance.nextInt(1 << 24)));
      graphics.fillRect(chance.nextInt(1000), chance.nextInt(550), 120, 9);
    }
    graphics.dispose();
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Benchmark
  public int html() {
    return HtmlReport.page(blocks(), LANGUAGE.code()).length();
  }

  @Benchmark
  public int word() {
    return WordReport.bytes(report.title(), blocks(), LANGUAGE).length;
  }

  @Benchmark
  public int pdf() {
    return PdfReport.bytes(report.title(), blocks(), LANGUAGE).length;
  }

  @Benchmark
  public int keepAndRead() {
    return Frozen.read(Frozen.write(report), said -> said).chapters().size();
  }

  private List<Block> blocks() {
    return Layout.of(report, Choice.EVERYTHING, Texts.in(LANGUAGE));
  }
}
