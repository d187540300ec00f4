package org.peillood.statistics;

import java.util.Optional;

/**
 * One variable of all respondents. Columns are built by appending, one respondent after another,
 * and read through immutable views: a view taken earlier keeps its length and its values while the
 * builder goes on. No object exists per respondent.
 */
public sealed interface Column
    permits CategoricalColumn, MultipleColumn, RankColumn, NumericColumn {

  /** The name of the item. */
  String name();

  /** Respondents in the column. */
  int size();

  /** Whether the respondent gave a substantive answer. */
  boolean isAnswered(int row);

  /** Why this respondent has no value; empty when there is one. */
  Optional<MissingKind> missing(int row);

  /** Respondents with an answer, and those without by kind. */
  Bases bases(Rows rows);
}
