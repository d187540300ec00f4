package org.peillood.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;

/** Where two people keyed a form otherwise, for the second one, who has the paper. */
public final class SettlingPage {

  private final Sheet sheet;
  private final List<Mismatch> differences;
  private final Map<String, String> chosen;
  private final Optional<Checked> checked;

  SettlingPage(
      Sheet sheet,
      List<Mismatch> differences,
      Map<String, String> chosen,
      Optional<Checked> checked) {
    this.sheet = sheet;
    this.differences = List.copyOf(differences);
    this.chosen = Map.copyOf(chosen);
    this.checked = checked;
  }

  public Survey survey() {
    return sheet.survey();
  }

  public String title(Frame frame) {
    return frame.t("paper.form", sheet.number().grouped());
  }

  public String address() {
    return "/papier/" + survey().id() + "/formulier/" + sheet.number().digits();
  }

  public List<Mismatch> differences() {
    return differences;
  }

  /** Whether this is what was chosen before. */
  public boolean isChosen(Mismatch difference, String value) {
    return value.equals(chosen.get(difference.field().name()));
  }

  /** What was typed as neither of the two. */
  public String other(Mismatch difference) {
    var said = chosen.getOrDefault(difference.field().name(), "");
    return said.equals(difference.first()) || said.equals(difference.second()) ? "" : said;
  }

  /** A value with the words of its codes. */
  public static String read(Mismatch difference, String typed, Frame frame) {
    if (typed.isEmpty()) {
      return frame.t("paper.settle.blank");
    }
    var words =
        List.of(typed.split("[\\s,;.+/]+")).stream()
            .flatMap(mark -> difference.field().codes().meant(mark).stream())
            .map(option -> option.label().in(frame.language().code()))
            .filter(label -> !label.isEmpty())
            .toList();
    return words.isEmpty() ? typed : typed + " (" + String.join(", ", words) + ")";
  }

  /** What is wrong now with fields, those that both keyed alike among them. */
  public Map<Field, String> complaints() {
    return named(checked.map(Checked::wrong).orElse(Map.of()));
  }

  /** What the questionnaire rules out. */
  public Map<Field, String> doubts() {
    return named(checked.map(Checked::doubts).orElse(Map.of()));
  }

  private Map<Field, String> named(Map<String, String> byName) {
    var named = new LinkedHashMap<Field, String>();
    byName.forEach(
        (name, words) -> sheet.paper().field(name).ifPresent(field -> named.put(field, words)));
    return named;
  }

  /** Whether both keyed a field alike, so that it is corrected apart. */
  public boolean isAlike(Field field) {
    return differences.stream().noneMatch(difference -> difference.field().equals(field));
  }

  public String typed(Field field) {
    return chosen.getOrDefault(field.name(), "");
  }

  /** Whether something was sent that was not complete. */
  public boolean isAgain() {
    return checked.isPresent() || !chosen.isEmpty();
  }
}
