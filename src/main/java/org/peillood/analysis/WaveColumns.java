package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.peillood.response.Completed;
import org.peillood.response.Mode;
import org.peillood.response.WaveState;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.survey.Answers;
import org.peillood.survey.Questionnaire;

/**
 * The completed responses of a wave on their way into columns, one after another. It only grows:
 * what was corrected or withdrawn is in it as it was, and then {@link #isAllOf} says no and it is
 * begun anew.
 */
final class WaveColumns {

  private final Questionnaire questionnaire;
  private final ItemColumns items;
  private final List<RepeatColumns> repeats;
  private final CategoricalColumn.Builder modes;
  private final List<UUID> ids = new ArrayList<>();
  private final boolean withIds;
  private long read;
  private long revision;
  private long revisions;

  /**
   * Empty.
   *
   * @param withIds whether it keeps which response each row is of, for codes of open answers
   */
  WaveColumns(Questionnaire questionnaire, boolean withIds) {
    this.questionnaire = questionnaire;
    this.items = new ItemColumns(questionnaire.items());
    this.repeats = questionnaire.repeatPaths().stream().map(RepeatColumns::new).toList();
    this.modes =
        CategoricalColumn.builder(
            Columns.MODE, Arrays.stream(Mode.values()).map(Mode::slug).toList());
    this.withIds = withIds;
  }

  /** Whether it may go on for this questionnaire. */
  boolean isFor(Questionnaire asked, boolean ids) {
    return questionnaire.equals(asked) && (withIds || !ids);
  }

  /** The newest revision in it. */
  long revision() {
    return revision;
  }

  /** Whether it has every completed response of a wave in this state, and each as it is now. */
  boolean isAllOf(WaveState state) {
    return read == state.completed() && revisions == state.revisions();
  }

  /**
   * The next response.
   *
   * @param given its answers
   * @param continuing the items that it was asked in the sense of this questionnaire
   */
  void append(Completed response, Answers given, Set<String> continuing) {
    items.append(given, continuing);
    repeats.forEach(repeat -> repeat.append(given, continuing));
    modes.append(response.mode().slug());
    if (withIds) {
      ids.add(response.id());
    }
    read++;
    revision = Math.max(revision, response.revision());
    revisions += response.revision();
  }

  /** A row for each response; appending later does not change it. */
  Microdata answers() {
    var answers = items.view();
    Collection<Column> all = new ArrayList<>();
    answers.names().forEach(name -> answers.column(name).ifPresent(all::add));
    all.add(modes.view());
    return Microdata.of(List.copyOf(all));
  }

  /** The response of each row, where it keeps them. */
  List<UUID> ids() {
    return List.copyOf(ids);
  }

  /** For each item in a repeat, the instances of that repeat. */
  Map<String, Instances> instances() {
    var instances = new HashMap<String, Instances>();
    for (var repeat : repeats) {
      var view = repeat.view();
      repeat.names().forEach(name -> instances.put(name, view));
    }
    return instances;
  }
}
