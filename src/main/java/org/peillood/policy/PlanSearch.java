package org.peillood.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.search.Entry;
import org.peillood.search.Entry.Kind;
import org.peillood.search.Searchable;
import org.peillood.web.Language;

/** Lets the plans of all years be searched, with what was reported and what lies under it. */
@ApplicationScoped
public class PlanSearch implements Searchable {

  @Inject Plan plan;
  @Inject PlanStore store;

  @Override
  public String mark() {
    return store.years().toString();
  }

  @Override
  public List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (var year : plan.years()) {
      entries(plan.of(year), entries);
    }
    plan.evidence().forEach(item -> entries.add(evidence(item)));
    return List.copyOf(entries);
  }

  private static void entries(YearPlan plan, List<Entry> entries) {
    plan.themes().forEach(theme -> themes(plan, theme, entries));
    plan.goals().forEach(goal -> entries.add(goal(plan, goal.code(), goal.title(), "")));
    plan.operationalGoals()
        .forEach(
            goal -> entries.add(goal(plan, goal.code(), goal.title(), goal.note().orElse(""))));
    plan.actions().forEach(action -> entries.add(action(plan, action)));
    plan.indicators().forEach(indicator -> entries.add(indicator(plan, indicator)));
  }

  /** A theme has a name in each language of staff. */
  private static void themes(YearPlan plan, Theme theme, List<Entry> entries) {
    theme
        .names()
        .forEach(
            (language, name) ->
                entries.add(
                    new Entry(
                        Kind.THEME,
                        theme.code(),
                        name,
                        "",
                        new Language(language),
                        plan.desk() + "/themas/" + theme.code(),
                        List.of(theme.code()),
                        Optional.of(plan.year().year()))));
  }

  private static Entry goal(YearPlan plan, String code, String title, String text) {
    return new Entry(
        Kind.GOAL,
        code,
        title,
        text,
        Language.DUTCH,
        plan.desk() + "/doelen#" + code,
        List.of(),
        Optional.of(plan.year().year()));
  }

  private static Entry action(YearPlan plan, Action action) {
    var text =
        lines(
            Stream.of(
                    Stream.of(action.description(), action.responsibleRole()),
                    action.reservation().stream(),
                    action.reservationParty().stream(),
                    action.internalPartners().stream()
                        .flatMap(partner -> Stream.of(partner.role(), partner.task())),
                    action.externalPartners().stream()
                        .flatMap(
                            partner ->
                                Stream.concat(Stream.of(partner.org()), partner.task().stream())),
                    action.timing().stream().map(Action.Milestone::what),
                    action.decisions().stream()
                        .flatMap(
                            decision ->
                                Stream.of(decision.what(), decision.why(), decision.effect())),
                    plan.subActionsOf(action).stream().map(SubAction::title),
                    action.alternates().stream(),
                    action.notes().stream())
                .flatMap(each -> each));
    return new Entry(
        Kind.ACTION,
        action.code(),
        action.title(),
        text,
        Language.DUTCH,
        plan.desk() + "/acties/" + action.code(),
        List.of(action.theme()),
        Optional.of(plan.year().year()));
  }

  private static Entry indicator(YearPlan plan, Indicator indicator) {
    var text =
        lines(
            Stream.of(
                    Stream.of(indicator.reason()),
                    indicator.explanation().stream(),
                    indicator.result().note().stream(),
                    indicator.furtherResults().stream()
                        .flatMap(
                            further ->
                                Stream.concat(Stream.of(further.unit()), further.note().stream())),
                    indicator.unit().stream(),
                    Stream.concat(indicator.causes().stream(), indicator.inferredCauses().stream())
                        .flatMap(tag -> plan.year().cause(tag).stream()),
                    indicator.revisions().stream()
                        .flatMap(revision -> Stream.of(revision.was(), revision.why())),
                    indicator.meetings().groups().stream()
                        .flatMap(
                            group -> Stream.concat(Stream.of(group.what()), group.note().stream())),
                    indicator.notes().stream())
                .flatMap(each -> each));
    return new Entry(
        Kind.INDICATOR,
        indicator.code(),
        indicator.title(),
        text,
        Language.DUTCH,
        indicator.address(),
        List.of(plan.actionOf(indicator).theme()),
        Optional.of(plan.year().year()));
  }

  private static Entry evidence(EvidenceItem item) {
    var text =
        lines(
            Stream.of(
                    item.note().stream(),
                    item.result().stream(),
                    item.topics().stream(),
                    item.audience().stream(),
                    item.presented().stream()
                        .flatMap(
                            shown ->
                                Stream.of(
                                        Stream.of(shown.where()),
                                        shown.to().stream(),
                                        shown.note().stream())
                                    .flatMap(each -> each)),
                    Stream.of(item.period(), item.status(), item.role()))
                .flatMap(each -> each));
    return new Entry(
        item.isNote() ? Kind.NOTE : Kind.EVIDENCE,
        item.code(),
        item.title(),
        text,
        Language.DUTCH,
        item.address(),
        item.themes(),
        Optional.of(item.year()));
  }

  private static String lines(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
  }
}
