package org.peillood.survey;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with the numbers of a {@code range} and the labels of its ticks. */
final class RangeCheck {

  private static final List<String> TICKS =
      List.of("tick_interval", "placeholder", "tick_labelset");

  private final FormFacts form;
  private final Sheet.Row row;
  private final ParameterCheck.Cell cell;
  private boolean sound = true;

  RangeCheck(FormFacts form, Sheet.Row row, ParameterCheck.Cell cell) {
    this.form = form;
    this.row = row;
    this.cell = cell;
  }

  void run() {
    cell.allow("end", "placeholder", "start", "step", "tick_interval", "tick_labelset");
    var look = row.value("appearance").orElse("");
    if (!look.isEmpty()
        && !look.contains("vertical")
        && !look.contains("no-ticks")
        && TICKS.stream().anyMatch(cell.pairs()::containsKey)) {
      cell.fault(Fault.RANGE_TICKS_NOT_SHOWN, look);
    }
    var start = number("start", "1");
    var end = number("end", "10");
    var step = number("step", "1");
    var interval = number("tick_interval", "");
    var placeholder = number("placeholder", "");
    if (!sound || start.isEmpty() || end.isEmpty() || step.isEmpty()) {
      return;
    }
    var range = new Range(start.get(), end.get(), step.get());
    if (length("step", step.get(), range)) {
      interval.ifPresent(
          ticks -> {
            if (length("tick_interval", ticks, range) && !isMultiple(ticks, range.step())) {
              cell.fault(Fault.RANGE_NO_MULTIPLE, "tick_interval");
            }
          });
      placeholder.ifPresent(value -> placeholder(value, range));
      var list = cell.value("tick_labelset");
      if (!list.isEmpty()) {
        labels(list, range, interval.filter(ticks -> ticks.signum() != 0), look);
      }
    }
  }

  private record Range(BigDecimal start, BigDecimal end, BigDecimal step) {
    boolean holds(BigDecimal value) {
      return value.compareTo(start.min(end)) >= 0 && value.compareTo(start.max(end)) <= 0;
    }
  }

  private Optional<BigDecimal> number(String name, String otherwise) {
    var written = cell.pairs().getOrDefault(name, otherwise);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var number = number(written);
    if (number.isEmpty()) {
      sound = false;
      cell.fault(Fault.PARAMETER_NO_NUMBER, name);
    }
    return number;
  }

  private static Optional<BigDecimal> number(String written) {
    try {
      return Optional.of(new BigDecimal(written.replace("_", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean length(String name, BigDecimal length, Range range) {
    if (length.signum() == 0) {
      cell.fault(Fault.RANGE_ZERO, name);
      return false;
    }
    if (length.compareTo(range.end().subtract(range.start()).abs()) > 0) {
      cell.fault(Fault.RANGE_TOO_LONG, name);
      return name.equals("tick_interval");
    }
    return true;
  }

  private void placeholder(BigDecimal value, Range range) {
    if (!isMultiple(value.subtract(range.start()), range.step())) {
      cell.fault(Fault.RANGE_NO_MULTIPLE, "placeholder");
    } else if (!range.holds(value)) {
      cell.fault(Fault.RANGE_OUTSIDE, "placeholder");
    }
  }

  private void labels(String list, Range range, Optional<BigDecimal> interval, String look) {
    var choices = form.lists().get(list);
    if (choices == null) {
      cell.fault(Fault.RANGE_LIST_UNKNOWN, list);
      return;
    }
    var values = new HashSet<BigDecimal>();
    for (var choice : choices) {
      var written = choice.value("name").orElse("");
      var value = number(written);
      if (value.isEmpty()) {
        cell.fault(Fault.RANGE_LABEL_NO_NUMBER, list, written);
        return;
      }
      var from = value.get().subtract(range.start());
      if (!range.holds(value.get())) {
        cell.fault(Fault.RANGE_LABEL_OUTSIDE, list, written);
      } else if (!isMultiple(from, interval.orElse(range.step()))
          || !isMultiple(from, range.step())) {
        cell.fault(Fault.RANGE_LABEL_BETWEEN_TICKS, list, written);
      }
      values.add(value.get().stripTrailingZeros());
    }
    var ends = Stream.of(range.start(), range.end()).map(BigDecimal::stripTrailingZeros).toList();
    if (look.contains("no-ticks") && !values.equals(new HashSet<>(ends))) {
      cell.fault(Fault.RANGE_LABELS_NOT_ENDS, list);
    }
  }

  private static boolean isMultiple(BigDecimal value, BigDecimal of) {
    return value.remainder(of).signum() == 0;
  }
}
