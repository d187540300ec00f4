package org.peillood.policy;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of parts of a plan that people make and change. */
public enum PartKind {
  GOAL("strategisch", StrategicGoal.class),
  STEP("operationeel", OperationalGoal.class),
  THEME("themas", Theme.class),
  ACTION("acties", Action.class),
  SUB_ACTION("deelacties", SubAction.class),
  INDICATOR("indicatoren", Indicator.class),
  EVIDENCE("bewijs", EvidenceItem.class);

  private final String address;
  private final Class<? extends EditablePart> type;

  PartKind(String address, Class<? extends EditablePart> type) {
    this.address = address;
    this.type = type;
  }

  /** Its name in addresses. */
  public String address() {
    return address;
  }

  /** Its name in language files. */
  public String slug() {
    return Sheet.slug(this);
  }

  Class<? extends EditablePart> type() {
    return type;
  }

  static Optional<PartKind> at(String address) {
    return Stream.of(values()).filter(kind -> kind.address.equals(address)).findFirst();
  }

  /** A new part of this kind, still without words. */
  EditablePart begin(PlanCode id, int place) {
    return switch (this) {
      case GOAL -> new StrategicGoal(id, place);
      case STEP -> new OperationalGoal(id, place);
      case THEME -> new Theme(id, place);
      case ACTION -> new Action(id, place);
      case SUB_ACTION -> new SubAction(id, place);
      case INDICATOR -> new Indicator(id, place);
      case EVIDENCE -> new EvidenceItem(id, place);
    };
  }

  /** The field that says under which other part it stands; empty for what stands by itself. */
  String parentField() {
    return switch (this) {
      case GOAL, THEME, EVIDENCE -> "";
      case STEP -> "goal";
      case ACTION -> "theme";
      case SUB_ACTION, INDICATOR -> "action";
    };
  }

  /** The kind of part it stands under. */
  Optional<PartKind> parent() {
    return switch (this) {
      case GOAL, THEME, EVIDENCE -> Optional.empty();
      case STEP -> Optional.of(GOAL);
      case ACTION -> Optional.of(THEME);
      case SUB_ACTION, INDICATOR -> Optional.of(ACTION);
    };
  }
}
