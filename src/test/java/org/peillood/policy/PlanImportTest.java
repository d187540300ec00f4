package org.peillood.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year is imported when it is absent, and never twice. */
class PlanImportTest {

  @Test
  void imports_the_year_that_is_missing() {
    var shelf = new Shelf();

    PlanImport.importMissing(shelf);

    assertThat(shelf.kept)
        .singleElement()
        .satisfies(parts -> assertThat(parts.indicators()).hasSize(107));
  }

  @Test
  void leaves_a_year_that_is_there_as_it_is() {
    var shelf = new Shelf();

    PlanImport.importMissing(shelf);
    PlanImport.importMissing(shelf);

    assertThat(shelf.kept).hasSize(1);
  }

  @Test
  void takes_the_plan_of_another_node_that_was_first() {
    var shelf =
        new Shelf() {
          @Override
          void keep(PlanParts parts) {
            super.keep(parts);
            throw new PersistenceException("the year is there already");
          }
        };

    PlanImport.importMissing(shelf);

    assertThat(shelf.kept).hasSize(1);
  }

  @Test
  void fails_when_the_database_refuses_the_plan() {
    var shelf =
        new Shelf() {
          @Override
          void keep(PlanParts parts) {
            throw new PersistenceException("the disk is full");
          }
        };

    assertThatThrownBy(() -> PlanImport.importMissing(shelf)).hasMessage("the disk is full");
  }

  /** Keeps plans in memory. */
  private static class Shelf extends PlanStore {

    final List<PlanParts> kept = new ArrayList<>();

    @Override
    boolean has(int year) {
      return kept.stream().anyMatch(parts -> parts.year().year() == year);
    }

    @Override
    void keep(PlanParts parts) {
      kept.add(parts);
    }
  }
}
