package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.TabulationResult;
import org.peillood.catalogue.Surveys;
import org.peillood.chart.Charts;
import org.peillood.segment.SegmentQuote;
import org.peillood.web.Complaint;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Where evidence is put under a finding: from a filled-in form to something kept. */
@ApplicationScoped
public class EvidenceDesk {

  @Inject Findings findings;
  @Inject Walk walk;
  @Inject Desk desk;
  @Inject Analysis analysis;
  @Inject Surveys surveys;
  @Inject Charts charts;
  @Inject Things things;
  @Inject Withdrawals withdrawals;
  @Inject QuotesUnder quotes;
  @Inject Clock clock;

  /** What somebody asks to see figures of. */
  record Asked(String question, String tabulation) {}

  EvidencePage page(
      String code, Asked asked, EvidenceForm form, List<Complaint> complaints, Language language) {
    var finding = findings.finding(code);
    var questions = Question.all(surveys.catalogue());
    return new EvidencePage(
        walk.line(finding, language),
        quotes.of(finding).stream().filter(SegmentQuote::isLive).toList(),
        questions,
        asked.question(),
        result(asked, questions, language),
        charts.all(),
        things.all(language),
        form,
        complaints);
  }

  private Optional<TabulationResult> result(
      Asked asked, List<Question> questions, Language language) {
    return asked.tabulation().isEmpty()
        ? questions.stream()
            .filter(question -> question.key().equals(asked.question()))
            .findFirst()
            .map(
                question ->
                    analysis.usual(
                        question.survey(), question.newestWave(), question.item(), language))
        : Optional.of(desk.fixed(Tabulation.fromJson(asked.tabulation()), language));
  }

  /** Keeps what a form says, or says what is wrong with it; then nothing has changed. */
  List<Complaint> add(String code, EvidenceForm form, Desk.Writer by) {
    findings.finding(code);
    var check = new Check(Texts.in(by.language()), new ArrayList<>());
    var part = form.chosenPart();
    if (part.isEmpty()) {
      check.wrong("part");
    }
    if (form.why().length() > Stance.LONGEST_WHY) {
      check.wrong("why-long", form.why().length(), Stance.LONGEST_WHY);
    }
    var stance = new Stance(part.orElse(EvidencePart.CONTEXT), form.why());
    if (part.filter(p -> p == EvidencePart.COUNTERS).isPresent() && form.why().isEmpty()) {
      check.wrong("why");
    }
    switch (form.sort()) {
      case EvidenceForm.FIGURE -> figure(code, form, stance, by, check);
      case EvidenceForm.QUOTE -> quote(code, form, stance, by, check);
      default -> {
        var thing = thing(form, check, by.language());
        if (check.isGood() && thing.isPresent()) {
          findings.add(code, thing.get(), stance, by.account());
        }
      }
    }
    return check.faults();
  }

  private void figure(String code, EvidenceForm form, Stance stance, Desk.Writer by, Check check) {
    var result = desk.fixed(Tabulation.fromJson(form.tabulation()), by.language());
    var cited =
        Citation.parse(form.cited())
            .filter(each -> each.row(result).filter(row -> row.figure().isShown()).isPresent());
    if (cited.isEmpty()) {
      check.wrong("row");
    } else if (check.isGood()) {
      var grounds =
          new Grounds(
              result, cited.get(), Optional.empty(), withdrawals.until(result.tabulation()));
      findings.add(code, grounds, stance, by.account());
    }
  }

  private void quote(String code, EvidenceForm form, Stance stance, Desk.Writer by, Check check) {
    var chosen =
        findings.finding(code).quotes().stream()
            .filter(id -> id.toString().equals(form.target()))
            .findFirst();
    if (chosen.isEmpty()
        || (check.isGood() && !findings.judge(code, chosen.get(), stance, by.account()))) {
      check.wrong("quote");
    }
  }

  private Optional<Material.Thing> thing(EvidenceForm form, Check check, Language language) {
    return switch (form.sort()) {
      case EvidenceForm.CHART -> {
        var chart =
            charts.all().stream().filter(each -> each.id().equals(form.target())).findFirst();
        if (chart.isEmpty()) {
          check.wrong("chart");
        }
        yield chart.map(
            each ->
                new Material.Thing(
                    Material.Kind.CHART,
                    each.id(),
                    cut(each.words(language).title()),
                    "/grafieken/" + each.id(),
                    Optional.empty()));
      }
      case EvidenceForm.LINK -> link(form, check);
      default -> {
        var offer = things.thing(form.target(), language);
        if (offer.isEmpty()) {
          check.wrong("thing");
        }
        yield offer.map(
            each ->
                new Material.Thing(
                    each.kind(), each.code(), cut(each.title()), each.address(), Optional.empty()));
      }
    };
  }

  private static String cut(String title) {
    return title.substring(0, Math.min(title.length(), Material.Thing.LONGEST_TITLE));
  }

  private Optional<Material.Thing> link(EvidenceForm form, Check check) {
    if (form.title().isEmpty() || form.title().length() > Material.Thing.LONGEST_TITLE) {
      check.wrong("title", Material.Thing.LONGEST_TITLE);
    }
    if (!form.address().isEmpty() && !isOfTheWeb(form.address())) {
      check.wrong("address");
    }
    if (!form.copy().isEmpty() && !isOfTheWeb(form.copy())) {
      check.wrong("copy");
    }
    var checked = day(form.checked());
    if (!form.checked().isEmpty()
        && checked.filter(day -> !day.isAfter(LocalDate.now(clock))).isEmpty()) {
      check.wrong("checked");
    }
    if (checked.isPresent() && form.address().isEmpty()) {
      check.wrong("checked-nothing");
    }
    return Optional.of(
        new Material.Thing(
            Material.Kind.LINK, "", form.title(), form.address(), form.copy(), checked));
  }

  // Nothing else may stand in a link: a javascript: address would run in the reader's name.
  private static boolean isOfTheWeb(String address) {
    try {
      var uri = new URI(address);
      var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      return address.length() <= Material.Thing.LONGEST_ADDRESS
          && List.of("http", "https").contains(scheme)
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with a form of evidence or review, in the order of finding it. */
  record Check(Texts texts, List<Complaint> faults) {

    void wrong(String fault, Object... details) {
      faults.add(
          new Complaint(
              texts.get("finding.wrong." + fault + ".where"),
              texts.get("finding.wrong." + fault, details),
              texts.get("finding.wrong." + fault + ".remedy", details)));
    }

    boolean isGood() {
      return faults.isEmpty();
    }
  }
}
