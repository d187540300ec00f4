package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.web.ProblemType;

/** The transcripts that can be coded: those that were released. */
@ApplicationScoped
public class SpokenTexts {

  /** The text as it is now; empty when there is none, or it may not be coded. */
  public Optional<SpokenText> find(UUID id) {
    return Optional.empty();
  }

  /**
   * The text as it is now.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#UNKNOWN_TEXT}
   */
  SpokenText current(UUID id) {
    return find(id).orElseThrow(() -> ProblemType.UNKNOWN_TEXT.because(id));
  }

  /** The texts of a focus group. */
  public List<SpokenText> ofGroup(String group) {
    return List.of();
  }
}
