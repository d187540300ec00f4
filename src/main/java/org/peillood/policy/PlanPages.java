package org.peillood.policy;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Pages;
import org.peillood.web.ProblemType;

/** The pages on which a plan is read: the one that is worked with, or that of another year. */
@ApplicationScoped
class PlanPages {

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject PlanEdits edits;
  @Inject Instance<IndicatorPanel> panels;
  @Inject Instance<MeasuredReadings> readings;

  JteModel overview(YearPlan of) {
    return new StaticTemplates()
        .policyPlan(pages.frame("plan"), of, plan.years(), history(of, "front", ""));
  }

  JteModel goals(YearPlan of) {
    return new StaticTemplates().policyGoals(pages.frame("plan"), of);
  }

  JteModel theme(YearPlan of, String code) {
    var theme = of.theme(code).orElseThrow(() -> ProblemType.UNKNOWN_THEME.because(code));
    return new StaticTemplates()
        .policyTheme(pages.frame("plan"), of, theme, history(of, PartKind.THEME.slug(), code));
  }

  JteModel action(YearPlan of, String code) {
    var action = of.action(code).orElseThrow(() -> ProblemType.NOT_FOUND.because(code));
    return new StaticTemplates()
        .policyAction(pages.frame("plan"), of, action, history(of, PartKind.ACTION.slug(), code));
  }

  JteModel indicator(YearPlan of, String code) {
    var indicator =
        of.indicator(code).orElseThrow(() -> ProblemType.UNKNOWN_INDICATOR.because(code));
    var frame = pages.frame("plan");
    var added = panels.stream().flatMap(panel -> panel.of(frame, indicator).stream()).toList();
    return new StaticTemplates()
        .policyIndicator(
            frame,
            of,
            indicator,
            of.proposalFor(indicator),
            measured(indicator),
            plan.series(of, code),
            added,
            history(of, PartKind.INDICATOR.slug(), code));
  }

  JteModel causes(YearPlan of, CauseCount.Filter filter) {
    return new StaticTemplates()
        .policyCausecount(pages.frame("plan"), of, CauseCount.of(of, filter));
  }

  List<MeasuredReadings.Reading> measured(Indicator indicator) {
    return readings.stream()
        .flatMap(each -> each.of(indicator.year(), indicator.code()).stream())
        .toList();
  }

  private List<PlanChange> history(YearPlan of, String part, String code) {
    return edits.history(of.year().year(), part, code);
  }
}
