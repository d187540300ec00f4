package org.peillood.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan as it is written in its file, field by field. A field that is not named here is a fault,
 * so nothing in a file can be lost unnoticed.
 */
record PlanFile(
    Document document,
    Vocabulary vocab,
    List<Goal> goals,
    List<ThemeEntry> themes,
    Matrix odActionMatrix,
    List<AnomalyEntry> anomalies) {

  record Document(
      String title,
      String org,
      int year,
      Map<String, String> abbreviations,
      List<String> readingGuide,
      List<String> context,
      List<String> annexes,
      List<String> introduction,
      Optional<Integer> copiedFrom) {}

  /** What the plan's own words mean; {@code causes} are the tags an indicator may name. */
  record Vocabulary(
      Map<String, String> status,
      List<String> kind,
      List<String> comparator,
      String comparatorNote,
      Map<String, String> basis,
      String eventGroups,
      Map<String, String> causes,
      String causesNote,
      String roleInferred) {}

  record Goal(String code, String letter, String srcLines, String title, List<Operational> ods) {}

  record Operational(String code, String title, List<String> actions, Optional<String> note) {}

  record ThemeEntry(
      String code,
      int number,
      Theme.Type type,
      String slug,
      Map<String, String> name,
      int order,
      String srcLines,
      List<ActionEntry> actions) {}

  record ActionEntry(
      String code,
      String srcLines,
      String title,
      String description,
      List<String> ods,
      String responsibleRole,
      boolean responsibleRoleInferred,
      List<Action.InternalPartner> internalPartners,
      List<Action.ExternalPartner> externalPartners,
      boolean separateProjectReport,
      Optional<String> reservation,
      List<String> notes,
      List<Action.Milestone> timing,
      List<SubEntry> subActions,
      List<IndicatorEntry> indicators,
      List<String> evidence,
      List<String> alternates,
      List<Action.Holder> holders,
      Optional<String> reservationParty,
      Optional<Action.Outcome> reservationOutcome,
      Optional<String> reportOwner,
      Optional<Action.ReportState> reportState,
      Optional<String> reportLink,
      List<Action.Decision> decisions,
      Optional<BigDecimal> staff) {}

  record SubEntry(String code, String printed, String title) {}

  record IndicatorEntry(
      String code,
      String printed,
      String srcLines,
      String title,
      MeasureKind kind,
      Optional<String> unit,
      Target target,
      List<Target.Further> subTargets,
      Result result,
      List<Result.Further> subResults,
      Optional<Meetings.Attendance> attendance,
      Status status,
      boolean statusPrinted,
      String reason,
      List<String> causes,
      List<String> causesInferred,
      Meetings events,
      List<String> evidence,
      List<String> crossRefs,
      List<String> links,
      List<String> flags,
      List<String> notes,
      Optional<String> subAction,
      Optional<Indicator.Level> level,
      Optional<Indicator.SubStatus> subStatus,
      Optional<String> explanation,
      Optional<String> primaryCause,
      List<String> goals,
      Optional<Result.Precision> precision,
      List<Target.Revision> revisions) {}

  /** Goals by action once more, as a check on the two lists that say the same. */
  record Matrix(String note, Map<String, List<String>> byAction, int linkCount) {}

  record AnomalyEntry(String code, String where, String what) {}
}
