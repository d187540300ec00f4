package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Plan;
import org.peillood.web.Language;

/** Offers what plans list as evidence: what was held is an event, the rest documents. */
@ApplicationScoped
public class PlanEvidence implements EvidenceSource {

  @Inject Plan plan;

  @Override
  public List<Offer> offers(Language language) {
    return plan.evidence().stream().map(PlanEvidence::offer).toList();
  }

  static Offer offer(EvidenceItem item) {
    return new Offer(kind(item.kind()), item.code(), item.title(), item.period(), item.address());
  }

  private static Material.Kind kind(EvidenceItem.Kind kind) {
    return switch (kind) {
      case FOCUS_GROUP,
          SOUNDING_BOARD,
          INTERVIEW_SERIES,
          INTAKE,
          HELPDESK,
          WORKSHOP,
          TRAINING,
          COACHING,
          TRAJECTORY,
          EVENT ->
          Material.Kind.EVENT;
      case SURVEY,
          POLICY_NOTE,
          ADVICE,
          LETTER,
          MEMORANDUM,
          PLAN,
          SIGNALS,
          RESEARCH,
          RESEARCH_QUESTION,
          PUBLICATION,
          OPINION,
          PRESS,
          DOCUMENT ->
          Material.Kind.DOCUMENT;
    };
  }
}
