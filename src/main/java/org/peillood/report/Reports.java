package org.peillood.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.chart.Gallery;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.finding.Drift;
import org.peillood.finding.EvidencePart;
import org.peillood.finding.Line;
import org.peillood.finding.Material;
import org.peillood.finding.QuotesUnder;
import org.peillood.finding.Stance;
import org.peillood.finding.Walk;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasuredReadings;
import org.peillood.policy.Plan;
import org.peillood.policy.Result;
import org.peillood.segment.QuoteScope;
import org.peillood.segment.SegmentQuote;
import org.peillood.segment.SegmentQuotes;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.Problem;
import org.peillood.web.ProblemType;
import org.peillood.web.Texts;

/** The report of a year as it stands now, and the words of quotes for one that was published. */
@ApplicationScoped
public class Reports {

  private static final int CHART_WIDTH = 560;

  @Inject Plan plan;
  @Inject Walk walk;
  @Inject QuotesUnder quotesUnder;
  @Inject SegmentQuotes quotes;
  @Inject Gallery gallery;
  @Inject Funders funders;
  @Inject Editions editions;
  @Inject Instance<MeasuredReadings> readings;
  @Inject Clock clock;

  /**
   * The report as it would be published now.
   *
   * @throws Problem {@link ProblemType#NOT_FOUND} when there is no plan of this year to report on
   */
  Report now(int year, Language language) {
    return built(year, language, true);
  }

  /** The same with charts in words only, where nobody will look at them. */
  Report withoutPictures(int year, Language language) {
    return built(year, language, false);
  }

  private Report built(int year, Language language, boolean pictures) {
    return Draft.of(
        plan.of(year),
        new Hanging(language, pictures),
        funders.funding(year),
        LocalDate.now(clock),
        language);
  }

  /** The year that is reported on when none is named: the one that is worked with. */
  int year() {
    return plan.current().year().year();
  }

  /** Whether there is a plan of a year to report on. */
  boolean has(int year) {
    return plan.years().contains(year);
  }

  /**
   * The page where one chooses what to read.
   *
   * @throws Problem {@link ProblemType#NOT_FOUND} when there is no plan of this year
   */
  ChoicePage page(int year, List<Complaint> complaints) {
    return new ChoicePage(
        year,
        plan.years(),
        plan.of(year).themes(),
        funders.of(year),
        editions.of(year),
        editions.years().stream()
            .filter(other -> !has(other))
            .flatMap(other -> editions.of(other).stream())
            .toList(),
        clock.getZone(),
        complaints);
  }

  /** A quote with its words as they stand now, without any when they may not be printed. */
  Report.Said fetched(Report.Said said) {
    return quotes
        .quote(said.id())
        .filter(Reports::isPublic)
        .map(quote -> said(quote, said.against(), said.why()))
        .orElseGet(said::bare);
  }

  private static Report.Estimate estimate(MeasuredReadings.Estimate one) {
    return new Report.Estimate(
        one.value(),
        one.precision().map(sure -> new Report.Precision(sure.low(), sure.high(), sure.n())),
        one.percentage());
  }

  private static boolean isPublic(SegmentQuote quote) {
    return quote.isLive() && quote.scope() == QuoteScope.PUBLISH;
  }

  private static Report.Said said(SegmentQuote quote, boolean against, String why) {
    return new Report.Said(
        quote.id(),
        quote.words(),
        quote.translation(),
        quote.language().code(),
        quote.role(),
        against,
        why);
  }

  /** What hangs under the indicators now; for one report. */
  private final class Hanging implements Under {

    private final Language language;
    private final boolean pictures;
    private final FigureWords words;
    private final List<Line> lines;
    private final Map<String, Optional<Report.Drawn>> drawn = new HashMap<>();
    private final Map<String, Report.Claim> claims = new HashMap<>();

    Hanging(Language language, boolean pictures) {
      this.language = language;
      this.pictures = pictures;
      this.words = FigureWords.in(Texts.in(language));
      this.lines = walk.all(language);
    }

    @Override
    public List<Report.Claim> findings(Indicator indicator) {
      var found = new ArrayList<Report.Claim>();
      for (var line : lines) {
        if (line.indicators().stream().anyMatch(one -> isSame(one, indicator))) {
          found.add(claims.computeIfAbsent(line.finding().code(), code -> claim(line)));
        }
      }
      return found;
    }

    private static boolean isSame(Indicator one, Indicator other) {
      return one.year() == other.year() && one.code().equals(other.code());
    }

    private Report.Claim claim(Line line) {
      var finding = line.finding();
      return new Report.Claim(
          finding.code(),
          finding.language().code(),
          finding.claim(),
          finding.limits(),
          line.drifts().stream().map(this::sight).toList(),
          charts(line),
          quotesUnder.of(finding).stream()
              .filter(quote -> isPublic(quote) || !quote.isLive())
              .map(quote -> said(quote, finding.stance(quote.id())))
              .toList(),
          Optional.of(standing(line)));
    }

    private static Report.Said said(SegmentQuote quote, Stance stance) {
      return Reports.said(quote, stance.part() == EvidencePart.COUNTERS, stance.why());
    }

    private List<Report.Drawn> charts(Line line) {
      var besideFigures =
          line.drifts().stream()
              .flatMap(drift -> drift.evidence().chart().stream())
              .collect(Collectors.toSet());
      return line.finding().materials().stream()
          .filter(material -> material.kind() == Material.Kind.CHART)
          .map(Material::target)
          .distinct()
          .filter(id -> !besideFigures.contains(id))
          .flatMap(id -> chart(id).stream())
          .toList();
    }

    private static Report.Standing standing(Line line) {
      return new Report.Standing(
          line.finding().review().state().slug(),
          line.confidence().level().slug(),
          materials(line, part -> part != EvidencePart.COUNTERS),
          materials(line, part -> part == EvidencePart.COUNTERS));
    }

    private static List<String> materials(Line line, Predicate<EvidencePart> which) {
      return line.finding().materials().stream()
          .filter(material -> which.test(material.part()))
          .map(
              material ->
                  material.why().isEmpty()
                      ? material.title()
                      : material.title() + " (" + material.why() + ")")
          .toList();
    }

    private Report.Sight sight(Drift drift) {
      var evidence = drift.evidence();
      var verdict = drift.verdict().name().toLowerCase(Locale.ROOT);
      boolean against = evidence.part() == EvidencePart.COUNTERS;
      if (!drift.frozen().isShown() || drift.verdict() == Drift.Verdict.SUPPRESSED) {
        return new Report.Sight(
            false, "", "", "", "", evidence.frozenOn(), "", verdict, Optional.empty(), against);
      }
      var table = evidence.table();
      return new Report.Sight(
          true,
          table.asked().getOrDefault(language.code(), table.wording()),
          drift.label(),
          drift.wave(),
          value(drift.frozen()),
          evidence.frozenOn(),
          drift.now().filter(now -> !now.equals(drift.frozen())).map(this::value).orElse(""),
          verdict,
          evidence.chart().flatMap(this::chart),
          against);
    }

    private String value(Figure figure) {
      if (figure instanceof Figure.Sounding sounding) {
        return words.value(sounding)
            + " ("
            + words.interval(sounding)
            + ", "
            + words.base(sounding.n())
            + ")";
      }
      if (figure instanceof Figure.Description description) {
        return words.value(description) + " (" + words.base(description.n()) + ")";
      }
      return figure instanceof Figure.Counted counted
          ? words.value(counted) + " (" + words.base(counted.n()) + ")"
          : words.value(figure);
    }

    private Optional<Report.Drawn> chart(String id) {
      return drawn.computeIfAbsent(id, this::draw);
    }

    // A chart that is gone does not keep the rest of the report from being made.
    private Optional<Report.Drawn> draw(String id) {
      try {
        var drawing = gallery.drawing(id, language);
        var description = drawing.description();
        return Optional.of(
            new Report.Drawn(
                id,
                description.title(),
                drawing.definition().words(language).subtitle(),
                description.text(),
                drawing.caption(),
                pictures
                    ? Base64.getEncoder().encodeToString(drawing.png(CHART_WIDTH, Medium.PRINT))
                    : "",
                CHART_WIDTH,
                drawing.height(CHART_WIDTH)));
      } catch (Problem problem) {
        if (problem.type() == ProblemType.UNKNOWN_CHART) {
          return Optional.empty();
        }
        throw problem;
      }
    }

    @Override
    public List<Report.Measured> measured(Indicator indicator) {
      return readings.stream()
          .flatMap(each -> each.of(indicator.year(), indicator.code()).stream())
          .map(
              reading ->
                  new Report.Measured(
                      reading.key(),
                      reading.number(),
                      reading.basis() == Result.Basis.COUNTED,
                      reading.asOf(),
                      reading.sources().stream().map(MeasuredReadings.Source::name).toList(),
                      reading.estimate().map(Reports::estimate)))
          .toList();
    }
  }
}
