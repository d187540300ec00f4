package org.peillood.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey.Aid;
import org.peillood.survey.Translated;

/**
 * Whether a question or an answer has what helps people who read with difficulty. A recording
 * counts in its own language only; a picture in every language. A file that is named and is not
 * there does not count.
 *
 * @param name of the question; with the code of the answer behind it
 * @param words what respondents read
 * @param wanted what it should have: an answer a recording and a picture, a question a recording
 * @param there what it has
 */
public record AidCheck(String name, String words, Set<Aid> wanted, Set<Aid> there) {

  public AidCheck {
    wanted = Set.copyOf(wanted);
    there = Set.copyOf(there);
  }

  /** Whether it should have an aid and has it not. */
  public boolean lacks(Aid aid) {
    return wanted.contains(aid) && !there.contains(aid);
  }

  /** Whether it lacks anything. */
  public boolean lacksAny() {
    return !there.containsAll(wanted);
  }

  /** All questions and answers that respondents see, in one language. */
  static List<AidCheck> of(Questionnaire questionnaire, String language) {
    var all = new ArrayList<AidCheck>();
    for (var item : questionnaire.askedItems()) {
      if (!item.isShown() || item.label().isEmpty()) {
        continue;
      }
      var media = item.caption().media();
      all.add(
          new AidCheck(
              item.name(),
              item.label().in(language),
              Set.of(Aid.AUDIO),
              there(media, questionnaire, language)));
      for (var category : item.offered()) {
        all.add(
            new AidCheck(
                item.name() + "/" + category.code(),
                category.label().in(language),
                Set.of(Aid.AUDIO, Aid.IMAGE),
                there(category.media(), questionnaire, language)));
      }
    }
    return all;
  }

  private static Set<Aid> there(
      Map<String, Translated> media, Questionnaire questionnaire, String language) {
    var audio = media.getOrDefault("audio", Translated.none());
    var image = media.getOrDefault("image", Translated.none());
    boolean spoken =
        audio.languages().contains(language) && isThere(audio.in(language), questionnaire);
    boolean drawn = !image.isEmpty() && isThere(image.in(language), questionnaire);
    return spoken
        ? drawn ? Set.of(Aid.AUDIO, Aid.IMAGE) : Set.of(Aid.AUDIO)
        : drawn ? Set.of(Aid.IMAGE) : Set.of();
  }

  private static boolean isThere(String file, Questionnaire questionnaire) {
    return questionnaire.files().file(file).isPresent();
  }
}
