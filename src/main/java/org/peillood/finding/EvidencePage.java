package org.peillood.finding;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.ChartDefinition;
import org.peillood.segment.SegmentQuote;
import org.peillood.web.Complaint;

/**
 * What the page of a finding's evidence shows: each piece, and what can be added.
 *
 * @param question the key of the question whose figures are shown; empty for none
 * @param result figures to choose from
 * @param complaints what is wrong with the form that was sent
 */
public record EvidencePage(
    Line line,
    List<SegmentQuote> quotes,
    List<Question> questions,
    String question,
    Optional<TabulationResult> result,
    List<ChartDefinition> charts,
    List<EvidenceSource.Offer> things,
    EvidenceForm form,
    List<Complaint> complaints) {

  public EvidencePage {
    quotes = List.copyOf(quotes);
    questions = List.copyOf(questions);
    charts = List.copyOf(charts);
    things = List.copyOf(things);
    complaints = List.copyOf(complaints);
  }

  /** What was typed in one of its forms; nothing in those that were not sent. */
  public EvidenceForm typed(String sort) {
    return form.of(sort);
  }
}
