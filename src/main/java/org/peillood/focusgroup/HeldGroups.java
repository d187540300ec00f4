package org.peillood.focusgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peillood.policy.MeasuredReadings;

/**
 * What the groups that were held say about indicators: how many there were, and how many people.
 */
@ApplicationScoped
public class HeldGroups implements MeasuredReadings {

  @Inject FocusGroups groups;

  /**
   * A group that was held, with how many took part.
   *
   * @param on the day on which it was held
   */
  public record Held(FocusGroup group, LocalDate on, int participants) {}

  @Override
  public List<Reading> of(int year, String indicator) {
    var held =
        all().stream()
            .filter(
                each ->
                    each.group().planYear() == year
                        && each.group().indicators().contains(indicator))
            .toList();
    return readings(held);
  }

  /** All that were held, the newest first. */
  @Transactional
  public List<Held> all() {
    Map<String, List<Person>> people =
        groups.everybody().stream().collect(Collectors.groupingBy(Person::groupCode));
    return groups.all().stream()
        .filter(FocusGroup::isHeld)
        .map(
            group ->
                new Held(
                    group,
                    group.day(),
                    Attendance.of(group, people.getOrDefault(group.code(), List.of()))
                        .participants()))
        .sorted(Comparator.comparing(Held::on).reversed())
        .toList();
  }

  static List<Reading> readings(List<Held> held) {
    if (held.isEmpty()) {
      return List.of();
    }
    var latest = held.stream().map(Held::on).max(Comparator.naturalOrder()).orElseThrow();
    var sources =
        held.stream().map(each -> new Source(each.group().code(), each.group().address())).toList();
    return List.of(
        new Reading("focusgroup.measured.groups", held.size(), latest, sources),
        new Reading(
            "focusgroup.measured.participants",
            held.stream().mapToLong(Held::participants).sum(),
            latest,
            List.of()));
  }
}
