package org.peillood.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;

/**
 * The versions of one wave's questionnaire, oldest first; the last is the one that new respondents
 * get. There is always one.
 */
record WaveVersions(List<PublishedVersion> all) {

  WaveVersions {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a wave asks something");
    }
  }

  PublishedVersion latest() {
    return all.get(all.size() - 1);
  }

  /** The version with this hash; the first for a response from before versions were kept. */
  PublishedVersion answering(String hash) {
    return find(hash).orElse(all.get(0));
  }

  /** The version that asks with this very questionnaire; the latest when none does. */
  PublishedVersion asking(Questionnaire questionnaire) {
    return all.stream()
        .filter(version -> version.questionnaire().equals(questionnaire))
        .reduce((earlier, later) -> later)
        .orElseGet(this::latest);
  }

  /**
   * The items of the latest version whose series takes in answers to the version with this hash: it
   * asked them too, and no version since broke their series.
   */
  Set<String> continuing(String hash) {
    var answered = answering(hash);
    return latest().questionnaire().askedItems().stream()
        .map(Item::name)
        .filter(name -> answered.questionnaire().anyItem(name).isPresent())
        .filter(
            name ->
                all.stream()
                    .filter(version -> version.number() > answered.number())
                    .noneMatch(version -> version.breaks().contains(name)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<PublishedVersion> find(String hash) {
    return all.stream().filter(version -> version.hash().equals(hash)).findFirst();
  }
}
