package org.peillood.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peillood.interview.Plan.Part;
import org.peillood.interview.Plan.PlannedPage;
import org.peillood.interview.Plan.PlannedRepeat;
import org.peillood.survey.Group;
import org.peillood.survey.Questionnaire;

/**
 * The pages of a questionnaire in their order, as they come to a respondent: those in a repeat
 * again for each instance. A page is known by the name of what it asks, with the numbers of its
 * instances after it: {@code age-2} for the second child, {@code price-2-1} for that child's first
 * toy. A repeat that respondents add to has, after its instances, a page of its own name.
 */
final class Course {

  // After all instances.
  private static final int LAST = Integer.MAX_VALUE;

  private final Plan plan;
  private final String mark;
  private final Pattern numbered;

  Course(Questionnaire questionnaire) {
    this.plan = Plan.of(questionnaire);
    // No XML name has this sign; names that end like a number of ours are rare.
    this.mark = names(plan.parts()).anyMatch(name -> name.matches(".*-\\d+")) ? "~" : "-";
    this.numbered = Pattern.compile("(.+?)((?:" + mark + "[1-9]\\d{0,3})*)");
  }

  private static Stream<String> names(List<Part> parts) {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof PlannedRepeat repeat
                    ? Stream.concat(Stream.of(part.name()), names(repeat.parts()))
                    : Stream.of(part.name()));
  }

  /** The pages that apply now. */
  List<Stop> now(LiveForm form) {
    return new Way(form, stop -> applies(form, stop), Count.AS_IT_IS).all();
  }

  /**
   * The pages that may still apply, whatever routing says: of a repeat whose number nobody knows
   * yet, those of one instance.
   */
  List<Stop> possible(LiveForm form) {
    return new Way(form, stop -> true, Count.AT_LEAST_ONE).all();
  }

  /** Whether routing leads to a page now. */
  boolean applies(LiveForm form, Stop stop) {
    if (stop.part() instanceof PlannedRepeat repeat) {
      return form.asks(repeat.group(), stop.where());
    }
    return stop.items().stream().anyMatch(form::asks);
  }

  /**
   * The page with this name.
   *
   * @throws NoSuchPage when the questionnaire has none
   */
  Stop named(String name) {
    var matcher = numbered.matcher(name);
    if (!matcher.matches()) {
      throw new NoSuchPage(name);
    }
    var numbers =
        Stream.of(matcher.group(2).split(mark))
            .filter(number -> !number.isEmpty())
            .map(number -> Integer.parseInt(number) - 1)
            .toList();
    return named(matcher.group(1), plan.parts(), numbers, Where.once(), List.of())
        .orElseThrow(() -> new NoSuchPage(name));
  }

  /** The name of a page, or of an item, with the numbers of the instances in which it stands. */
  String name(String plain, Where where) {
    var name = new StringBuilder(plain);
    where.steps().forEach(step -> name.append(mark).append(step.index() + 1));
    return name.toString();
  }

  /** The repeats in which an instance stands, outermost first. */
  List<Group> repeats(Where where) {
    var found = new ArrayList<Group>();
    var parts = plan.parts();
    for (var step : where.steps()) {
      var repeat =
          parts.stream()
              .filter(part -> part instanceof PlannedRepeat && part.name().equals(step.repeat()))
              .map(PlannedRepeat.class::cast)
              .findFirst()
              .orElseThrow();
      found.add(repeat.group());
      parts = repeat.parts();
    }
    return found;
  }

  private Optional<Stop> named(
      String name, List<Part> parts, List<Integer> numbers, Where where, List<Integer> order) {
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      int depth = where.steps().size();
      if (part.name().equals(name) && depth == numbers.size() && isStop(part)) {
        return Optional.of(stop(part, where, order, i));
      }
      if (part instanceof PlannedRepeat repeat && depth < numbers.size()) {
        int index = numbers.get(depth);
        var inner =
            named(
                name,
                repeat.parts(),
                numbers,
                where.in(repeat.name(), index),
                further(order, i, index));
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isStop(Part part) {
    return part instanceof PlannedPage || (part instanceof PlannedRepeat repeat && repeat.isOpen());
  }

  private Stop stop(Part part, Where where, List<Integer> order, int place) {
    return new Stop(
        part,
        where,
        name(part.name(), where),
        part instanceof PlannedRepeat ? further(order, place, LAST) : further(order, place));
  }

  private static List<Integer> further(List<Integer> order, int... places) {
    var next = new ArrayList<>(order);
    for (int place : places) {
      next.add(place);
    }
    return next;
  }

  /** How many instances count. */
  private enum Count {
    AS_IT_IS,
    AT_LEAST_ONE
  }

  /** One passage along all pages. */
  private final class Way {

    private final LiveForm form;
    private final Predicate<Stop> wanted;
    private final Count count;
    private final List<Stop> stops = new ArrayList<>();

    Way(LiveForm form, Predicate<Stop> wanted, Count count) {
      this.form = form;
      this.wanted = wanted;
      this.count = count;
    }

    List<Stop> all() {
      walk(plan.parts(), Where.once(), List.of());
      return stops;
    }

    private void walk(List<Part> parts, Where where, List<Integer> order) {
      for (int i = 0; i < parts.size(); i++) {
        var part = parts.get(i);
        if (part instanceof PlannedRepeat repeat) {
          int instances = form.instances(repeat.group(), where);
          int least = count == Count.AT_LEAST_ONE && !repeat.isOpen() ? 1 : 0;
          for (int n = 0; n < Math.max(instances, least); n++) {
            walk(repeat.parts(), where.in(repeat.name(), n), further(order, i, n));
          }
        }
        if (isStop(part)) {
          var stop = stop(part, where, order, i);
          if (wanted.test(stop)) {
            stops.add(stop);
          }
        }
      }
    }
  }
}
