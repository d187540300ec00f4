package org.peillood.exchange;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.peillood.interview.Interview;
import org.peillood.response.Collected;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Rules;

/**
 * The rows of a file as finished responses. Once a fault is found it gives no more of them, but
 * reads on to find the others; at the end of a file with faults it throws {@link Refused}, so that
 * the transaction around it is undone.
 */
final class Intake implements Iterator<Collected> {

  /** Told after every row. */
  interface Progress {
    void at(long rows, int percent);
  }

  /** The file cannot come in. */
  static final class Refused extends RuntimeException {
    private final transient Faults faults;

    Refused(Faults faults) {
      super(faults.count() + " faults");
      this.faults = faults;
    }

    Faults faults() {
      return faults;
    }
  }

  private final ResponseFile rows;
  private final Interview interview;
  private final Faults faults;
  private final LocalDate today;
  private final Progress progress;
  private final boolean ruled;
  private Optional<Collected> ahead = Optional.empty();

  Intake(
      ResponseFile rows, Interview interview, Faults faults, LocalDate today, Progress progress) {
    this.rows = rows;
    this.interview = interview;
    this.faults = faults;
    this.today = today;
    this.progress = progress;
    this.ruled = isRuled(interview.questionnaire());
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && rows.hasNext()) {
      ahead = collected(rows.next());
      progress.at(rows.rowsRead(), rows.percentRead());
    }
    if (ahead.isEmpty() && faults.count() > 0) {
      throw new Refused(faults);
    }
    return ahead.isPresent();
  }

  @Override
  public Collected next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var found = ahead.orElseThrow();
    ahead = Optional.empty();
    return found;
  }

  private Optional<Collected> collected(ResponseFile.Row row) {
    if (ruled) {
      interview
          .contradictions(row.answers())
          .forEach(hidden -> faults.inCell(row.number(), hidden.item(), "never-asked"));
      interview
          .violations(row.answers(), faults.language())
          .forEach(
              wrong -> faults.inCell(row.number(), wrong.item(), "violation", wrong.complaint()));
    }
    if (faults.count() > 0) {
      return Optional.empty();
    }
    var answers = ruled ? interview.settleSent(row.answers()) : row.answers();
    return Optional.of(new Collected(interview.questionnaire().defaultLanguage(), today, answers));
  }

  /**
   * Whether the questionnaire has any rule about answers; where it has none, rows need no engine.
   */
  private static boolean isRuled(Questionnaire questionnaire) {
    return questionnaire.elements().stream().anyMatch(Group.class::isInstance)
        || questionnaire.items().stream().map(Item::rules).anyMatch(Intake::isRule);
  }

  private static boolean isRule(Rules rules) {
    return rules.relevant().isPresent()
        || rules.calculation().isPresent()
        || rules.constraint().isPresent()
        || rules.choiceFilter().isPresent();
  }
}
