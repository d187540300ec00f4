package org.peillood.focusgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.policy.PlanLeaning;

/** Keeps an indicator in the plan as long as a focus group, held or planned, is for it. */
@ApplicationScoped
public class GroupsOnPlan implements PlanLeaning {

  @Inject FocusGroups groups;

  @Override
  public List<String> on(int year, String code) {
    return groups.all().stream()
        .filter(group -> group.planYear() == year && group.indicators().contains(code))
        .map(FocusGroup::code)
        .toList();
  }
}
