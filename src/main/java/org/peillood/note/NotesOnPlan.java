package org.peillood.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.policy.PlanLeaning;

/** Keeps a note in the plan as long as there is a text of it, a dossier or a figure. */
@ApplicationScoped
public class NotesOnPlan implements PlanLeaning {

  @Inject Notes notes;

  @Override
  public List<String> on(int year, String code) {
    boolean isWritten =
        !notes.versions(code).isEmpty()
            || notes.dossier(code).isPresent()
            || notes.allStatistics().stream().anyMatch(figure -> figure.note().equals(code));
    return isWritten ? List.of(code) : List.of();
  }
}
