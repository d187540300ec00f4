package org.peillood.survey;

import java.util.Map;

/**
 * Everything that the standard forbids and that can be seen in the sheets of a form, told at once.
 * The verdict is that of the reference converter pyxform 4.5.0; what that one only warns of, is
 * only warned of here.
 */
final class FormCheck {

  private FormCheck() {}

  static void run(Map<String, Sheet> sheets, Problems problems) {
    var survey = sheets.getOrDefault("survey", Sheet.absent("survey"));
    var settings = sheets.getOrDefault("settings", Sheet.absent("settings"));
    var choices = sheets.getOrDefault("choices", Sheet.absent("choices"));
    var external = sheets.getOrDefault("external_choices", Sheet.absent("external_choices"));
    var first = settings.rows().stream().findFirst();
    first.ifPresent(row -> checkSettings(row, problems));
    var entities = sheets.getOrDefault("entities", Sheet.absent("entities"));
    entities.rows().stream()
        .findFirst()
        .ifPresent(row -> problems.add(Fault.ENTITIES_UNSUPPORTED, row.place(), ""));
    survey.rows().stream()
        .filter(row -> row.value("save_to").isPresent())
        .forEach(
            row ->
                problems.add(
                    Fault.ENTITIES_UNSUPPORTED,
                    row.place("save_to"),
                    row.value("save_to").orElse("")));
    var lists = new ChoicesCheck(problems).check(choices, allowsDuplicates(first));
    TranslationCheck.run(survey, choices, first, problems);
    if (!survey.columns().isEmpty() && !survey.has("type")) {
      problems.add(Fault.NO_TYPE_COLUMN, "survey, row 1", "");
      return;
    }
    var form =
        new FormFacts(
            first,
            lists,
            ChoicesCheck.lists(external).keySet(),
            ChoicesCheck.lists(sheets.getOrDefault("osm", Sheet.absent("osm"))).keySet(),
            problems);
    new SurveyCheck(form).run(survey);
    new ReferenceCheck(form).run(sheets);
    new InstanceCheck(form).run();
  }

  private static boolean allowsDuplicates(java.util.Optional<Sheet.Row> settings) {
    return settings
        .flatMap(row -> row.value("allow_choice_duplicates"))
        .flatMap(Expressions::yesOrNo)
        .orElse(false);
  }

  private static void checkSettings(Sheet.Row row, Problems problems) {
    row.value("name")
        .filter(name -> !Names.isXmlName(name))
        .ifPresent(name -> problems.add(Fault.NAME_INVALID, row.place("name"), name));
    boolean omits = row.value("omit_instanceID").flatMap(Expressions::yesOrNo).orElse(false);
    if (omits && row.value("public_key").isPresent()) {
      problems.add(Fault.ENCRYPTED_WITHOUT_ID, row.place("omit_instanceID"), "yes");
    }
  }
}
