package org.peillood.planfiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peillood.planfiles.PlanComparison.Change;
import org.peillood.planfiles.PlanComparison.Difference;
import org.peillood.planfiles.PlanComparison.Side;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * The page on which a plan in a file is held against the one that is here.
 *
 * @param chosen what was chosen already, by the name of the choice
 * @param elsewhere what evidence is called in other years, when it is called otherwise in the file
 */
public record ComparePage(
    YearPlan plan,
    KeptPlan file,
    Compared compared,
    Map<String, Side> chosen,
    long seen,
    List<String> elsewhere,
    List<Complaint> complaints) {

  /** What the page needs of a comparison, so that nothing else is public. */
  record Compared(PlanComparison comparison) {}

  /** The kinds of items that differ. */
  public Set<String> kinds() {
    return compared.comparison().kinds();
  }

  /** Whether the file knows from which state of the plan it was made. */
  public boolean isMarked() {
    return compared.comparison().isMarked();
  }

  public boolean isSame() {
    return compared.comparison().changes().isEmpty();
  }

  /** How many choices only a person can make. */
  public int toChoose() {
    return (int)
        compared.comparison().changes().stream()
            .filter(change -> change.difference().preset().isEmpty())
            .filter(change -> change.forced().isEmpty())
            .count();
  }

  /** What differs in one kind, as lines of the page. */
  public List<Line> lines(String kind) {
    return compared.comparison().changes().stream()
        .filter(change -> change.key().kind().equals(kind))
        .map(change -> new Line(change, PlanComparison.side(change, chosen)))
        .toList();
  }

  /** One item that differs. */
  public static final class Line {

    private final Change change;
    private final Optional<Side> side;

    Line(Change change, Optional<Side> side) {
      this.change = change;
      this.side = side;
    }

    /** The name of its choice in the form. */
    public String choice() {
      return change.choice();
    }

    /** Whether it is the order of all items of its kind. */
    public boolean isOrder() {
      return change.key().code().equals(PlanComparison.ORDER);
    }

    public String code() {
      return change.key().code();
    }

    public String title() {
      return change.title();
    }

    /** How it differs, in words. */
    public String told(Frame frame) {
      return frame.t("planfiles.difference." + slug());
    }

    private String slug() {
      return change.difference().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nobody but a person can say which side is right. */
    public boolean isConflict() {
      return change.difference().preset().isEmpty() && change.forced().isEmpty();
    }

    /** Whether it stays as it is here because of what hangs on it. */
    public boolean isHeld() {
      return change.forced().isPresent();
    }

    public String leaning() {
      return String.join(", ", change.leaning());
    }

    public boolean isFile() {
      return side.equals(Optional.of(Side.FILE));
    }

    public boolean isHere() {
      return side.equals(Optional.of(Side.HERE));
    }

    /** What the choice for the file does: it may bring, change or remove. */
    public String fileWords(Frame frame) {
      var gone =
          change.difference() == Difference.REMOVED
              || change.difference() == Difference.ADDED_HERE
              || change.difference() == Difference.REMOVED_AND_CHANGED_HERE;
      return frame.t(gone ? "planfiles.take.without" : "planfiles.take.file");
    }

    /** What the choice for this side does. */
    public String hereWords(Frame frame) {
      var absent =
          change.difference() == Difference.ADDED
              || change.difference() == Difference.REMOVED_HERE
              || change.difference() == Difference.CHANGED_AND_REMOVED_HERE;
      return frame.t(absent ? "planfiles.take.none" : "planfiles.take.here");
    }

    /** The fields that differ, each as name, words here and words in the file. */
    public List<List<String>> fields() {
      return change.fields().stream()
          .map(field -> List.of(field.name(), field.here(), field.file()))
          .toList();
    }
  }
}
