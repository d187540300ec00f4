package org.peillood.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peillood.response.WordCode;
import org.peillood.response.WordList;
import org.peillood.survey.Survey;
import org.peillood.web.Language;
import org.peillood.web.QrSquare;

/**
 * What somebody who leaves is told about coming back.
 *
 * @param path the page to go on with
 * @param address the same for another device
 * @param typed where words are typed, as people read it
 * @param closes the last day on which it can be done
 * @param code the words; none for who never left
 */
public record PutAside(
    Survey survey,
    String language,
    String path,
    String address,
    String typed,
    Optional<LocalDate> closes,
    Optional<WordCode> code,
    Filling filling) {

  static PutAside of(
      Walk.Asked asked, String key, String page, String installation, Optional<WordCode> code) {
    var path = SurveyPageResource.address(asked.survey().id(), key, page).toString();
    var typed = installation + "/v/" + asked.survey().id() + "/verder";
    return new PutAside(
        asked.survey(),
        asked.language(),
        path,
        installation + path,
        typed.replaceFirst("^https?://", ""),
        asked.wave().closes(),
        code,
        asked.filling());
  }

  public String name() {
    return survey.name().in(language);
  }

  /** Where this page itself is. */
  public String here() {
    return path.substring(0, path.lastIndexOf('/')) + "/later";
  }

  /** The page to go on with, by its name. */
  public String page() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public List<String> words() {
    return code.map(words -> words.in(WordList.in(language))).orElse(List.of());
  }

  /** The language of the words: that of the page where there is a list of it. */
  public Language ofWords() {
    return WordList.in(language).language();
  }

  public QrSquare square() {
    return QrSquare.of(address);
  }
}
