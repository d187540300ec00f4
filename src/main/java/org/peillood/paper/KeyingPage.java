package org.peillood.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** One form as it is keyed: every field in the order of the paper. */
public final class KeyingPage {

  private final Sheet sheet;
  private final Keying keying;
  private final Map<String, String> typed;
  private final Optional<Checked> checked;
  private final Optional<String> first;

  KeyingPage(Sheet sheet, Keying keying, Map<String, String> typed, Optional<Checked> checked) {
    this.sheet = sheet;
    this.keying = keying;
    this.typed = typed;
    this.checked = checked;
    this.first =
        fields().stream()
            .map(Field::name)
            .filter(name -> !complaint(name).isEmpty() || !doubt(name).isEmpty())
            .findFirst()
            .or(() -> fields().stream().map(Field::name).findFirst());
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

  public Keying keying() {
    return keying;
  }

  public boolean isSecond() {
    return keying.turn() == Keying.Turn.SECOND;
  }

  /** The language of the paper, by its own name. */
  public String language() {
    return new Language(sheet.run().language()).endonym();
  }

  public String wave(Frame frame) {
    return sheet.wave().title().in(frame.language().code());
  }

  public List<Field> fields() {
    return sheet.paper().fields();
  }

  public String typed(Field field) {
    return typed.getOrDefault(field.name(), "");
  }

  /** Why a field has to be keyed otherwise; empty for none. */
  public String complaint(String field) {
    return checked.map(c -> c.wrong().getOrDefault(field, "")).orElse("");
  }

  /** Why the paper cannot be right; empty for none. */
  public String doubt(String field) {
    return checked.map(c -> c.doubts().getOrDefault(field, "")).orElse("");
  }

  public int complaints() {
    return checked.map(c -> c.wrong().size() + c.doubts().size()).orElse(0);
  }

  /** Whether to begin with this field. */
  public boolean isFirst(Field field) {
    return first.equals(Optional.of(field.name()));
  }

  public static String wording(Field field, Frame frame) {
    var language = frame.language().code();
    return field.item().label().in(language).replaceAll("\\$\\{[^}]*}", "…");
  }

  /** The codes with their words. */
  public static String codes(Field field, Frame frame) {
    return field.codes().options().stream()
        .map(option -> option.mark() + " " + label(option, frame))
        .map(String::strip)
        .collect(Collectors.joining(" · "));
  }

  private static String label(PaperCodes.Option option, Frame frame) {
    return option.label().in(frame.language().code());
  }

  /** The codes alone, for the script that goes on to the next field. */
  public static String marks(Field field) {
    return field.item().type() == ItemType.SELECT_ONE
        ? field.codes().options().stream()
            .map(PaperCodes.Option::mark)
            .collect(Collectors.joining(" "))
        : "";
  }

  public static boolean isText(Field field) {
    return field.item().type() == ItemType.TEXT;
  }

  /** How it is keyed, when its codes do not say so. */
  public static String hint(Field field, Frame frame) {
    return switch (field.item().type()) {
      case SELECT_MULTIPLE -> frame.t("paper.key.several");
      case RANK -> frame.t("paper.key.rank");
      case DATE -> frame.t("paper.key.date");
      case TIME -> frame.t("paper.key.time");
      default -> "";
    };
  }
}
