package org.peillood.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The evidence as it is written in its file, field by field; see {@link PlanFile}. */
record EvidenceFile(List<String> notes, List<Entry> evidence, List<ChainEntry> chains) {

  record Entry(
      String id,
      EvidenceItem.Kind kind,
      String title,
      String status,
      String role,
      String period,
      List<LocalDate> dates,
      List<LocalDate> cancelled,
      Optional<String> mode,
      List<String> audience,
      List<String> themes,
      List<String> actions,
      List<String> indicators,
      EvidenceItem.Participants participants,
      Optional<EvidenceItem.Tally> count,
      List<String> topics,
      List<String> ledTo,
      List<EvidenceItem.Presentation> presented,
      Optional<String> result,
      Optional<String> linkBasis,
      Optional<String> note,
      String srcLines,
      Optional<LocalDate> ended,
      Optional<String> link,
      Optional<LocalDate> linkChecked,
      Optional<Boolean> unattached) {}

  /**
   * @param theme one theme or several with {@code /} between them
   */
  record ChainEntry(String code, String theme, List<String> steps, String outcome, String basis) {}
}
