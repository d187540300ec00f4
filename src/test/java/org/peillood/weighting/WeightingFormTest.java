package org.peillood.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class WeightingFormTest {

  private static final Survey SURVEY =
      SurveyTable.survey(
          "work",
          SurveyTable.questionnaire(
              """
              agree  one  Do you take part?  1 Yes | 2 No  must
              age    one  How old are you?   y Under 40 | o Forty to 64 | e 65 or over
              sex    one  Your gender?       f Woman | m Man
              """));
  private static final List<Item> ITEMS = MarginItems.of(SURVEY, SURVEY.waves().get(0));
  private static final Frame FRAME =
      new Frame(Texts.in(new Language("en")), Optional.empty(), "", "/", false, "Us");
  private static final Definition DEFINITION =
      new Definition(
          List.of(
              new Margin("age", targets(), Map.of("e", "o")),
              new Margin("sex", Map.of("f", 50.5, "m", 49.5))),
          Optional.of(new Bounds(0.3, 3)),
          "Statbel",
          LocalDate.of(2020, 1, 1),
          "Without Brussels");

  private static Map<String, Double> targets() {
    var targets = new LinkedHashMap<String, Double>();
    targets.put("y", 40.0);
    targets.put("o", 35.5);
    targets.put("e", 24.5);
    return targets;
  }

  private static Map<String, List<String>> filledIn() {
    var fields = new HashMap<String, List<String>>();
    fields.put("vraag", List.of("age", "sex"));
    Map.of(
            "doel/age/y",
            "40",
            "doel/age/o",
            "35,5",
            "doel/age/e",
            "24.5",
            "samen/age/e",
            "o",
            "doel/sex/f",
            "50,5",
            "doel/sex/m",
            "49,5 %",
            "naam",
            "statbel",
            "bron",
            "Statbel",
            "datum",
            "2020-01-01")
        .forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put("laagste", List.of("0,3"));
    fields.put("hoogste", List.of("3"));
    fields.put("nota", List.of("Without Brussels"));
    return fields;
  }

  private static WeightingForm with(String... namesAndValues) {
    var fields = filledIn();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return WeightingForm.sent(fields, ITEMS);
  }

  @Test
  void what_is_filled_in_is_a_definition() {
    assertThat(with().faults(FRAME)).isEmpty();
    assertThat(with().definition()).isEqualTo(DEFINITION);
  }

  @Test
  void a_definition_comes_back_from_its_column_as_it_went_in() {
    var column = new Weighting.DefinitionAsJson();
    var free =
        new Definition(
            DEFINITION.margins(), Optional.empty(), "Statbel", LocalDate.of(2020, 1, 1), "");
    for (var definition : List.of(DEFINITION, free)) {
      var back = column.convertToEntityAttribute(column.convertToDatabaseColumn(definition));
      assertThat(back).isEqualTo(definition);
      assertThat(back.margins().get(0).targets()).containsExactlyEntriesOf(targets());
    }
  }

  @Test
  void a_version_fills_in_the_form_of_the_next() {
    var first = new Weighting("work", "1", "statbel", 2, DEFINITION, "Amina", Instant.EPOCH);
    var form = WeightingForm.of(first, ITEMS);
    assertThat(form.definition()).isEqualTo(DEFINITION);
    assertThat(form.seen()).isEqualTo(2);
    assertThat(form.name()).isEqualTo("statbel");
    assertThat(first.cited()).isEqualTo("statbel@2");
  }

  @Test
  void tells_everything_that_is_wrong_and_keeps_what_was_typed() {
    var wrong =
        with(
            "naam",
            "Statbel 2020",
            "doel/age/y",
            "veertig",
            "doel/sex/f",
            "0",
            "doel/sex/m",
            "",
            "laagste",
            "1,2",
            "bron",
            " ",
            "datum",
            "gisteren",
            "samen/age/o",
            "e");
    assertThat(wrong.faults(FRAME))
        .extracting(Complaint::where)
        .containsExactly(
            "Name",
            "How old are you?: Under 40",
            "How old are you?",
            "Your gender?",
            "Bounds",
            "Source of the population figures",
            "As of");
    assertThat(wrong.typed("doel/age/y")).isEqualTo("veertig");
    assertThat(wrong.isWrong("doel/age/y")).isTrue();
    assertThat(with("hoogste", "").faults(FRAME)).extracting(Complaint::where).contains("Bounds");
    assertThat(WeightingForm.empty(List.of()).faults(FRAME))
        .extracting(Complaint::what)
        .contains("No question was chosen.");
  }

  @Test
  void only_what_was_looked_at_can_be_kept() {
    var seen = with();
    assertThat(seen.wasSeen()).isFalse();
    assertThat(with("gezien", seen.mark()).wasSeen()).isTrue();
    assertThat(with("gezien", seen.mark(), "doel/age/y", "41").wasSeen()).isFalse();
    assertThat(with("gezien", seen.mark(), "naam", "other").wasSeen()).isFalse();
  }
}
