package org.peillood.focusgroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peillood.policy.Plan;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;

/** What all pages of groups need. */
@RequestScoped
class GroupDesk {

  static final String PLACE = "focusgroups";

  @Inject Pages pages;
  @Inject Plan plan;
  @Inject FocusGroups groups;
  @Inject Instance<GroupPanel> panels;
  @Inject Clock clock;

  Frame frame() {
    return pages.frame(PLACE);
  }

  YearPlan plan() {
    return plan.current();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  String by() {
    return pages.viewer().orElseThrow().name();
  }

  /** A group with nothing typed. */
  GroupPage page(FocusGroup group) {
    return page(group, Map.of());
  }

  GroupPage page(FocusGroup group, Map<String, String> typed) {
    var frame = frame();
    var links =
        panels.stream()
            .flatMap(panel -> panel.of(frame, group).stream())
            .sorted(Comparator.comparingInt(GroupPanel.Link::order))
            .toList();
    var others =
        groups.all().stream()
            .filter(other -> !other.code().equals(group.code()))
            .filter(other -> other.state().isAhead() || other.isHeld())
            .toList();
    return new GroupPage(
        group,
        plan.current(),
        groups.people(group.code()),
        groups.history(group.code()),
        links,
        others,
        typed);
  }

  static Map<String, String> typed(Fields fields) {
    var typed = new TreeMap<String, String>();
    fields.sent().keySet().forEach(name -> typed.put(name, fields.one(name)));
    return typed;
  }

  List<Complaint> overtaken() {
    return List.of(Fields.fault(frame(), "group", "overtaken"));
  }
}
