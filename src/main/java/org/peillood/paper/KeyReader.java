package org.peillood.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peillood.interview.Interview;
import org.peillood.paper.KeyedValue.Blank;
import org.peillood.paper.KeyedValue.Given;
import org.peillood.paper.KeyedValue.Unusable;
import org.peillood.paper.KeyedValue.Why;
import org.peillood.paper.KeyedValue.Wrong;
import org.peillood.paper.PaperCodes.Option;
import org.peillood.survey.ItemType;
import org.peillood.web.Texts;

/** Reads what was keyed by the codes on paper into answers. */
final class KeyReader {

  private final PaperForm form;
  private final Interview interview;
  private final Texts texts;

  KeyReader(PaperForm form, Interview interview, Texts texts) {
    this.form = form;
    this.interview = interview;
    this.texts = texts;
  }

  /** What each field holds, in the order of the form. */
  Map<String, KeyedValue> all(Map<String, String> typed) {
    var values = new LinkedHashMap<String, KeyedValue>();
    form.fields().forEach(f -> values.put(f.name(), read(f, typed.getOrDefault(f.name(), ""))));
    return values;
  }

  KeyedValue read(Field field, String typed) {
    var keyed = typed.strip();
    if (keyed.isEmpty()) {
      return new Blank();
    }
    var why = Arrays.stream(Why.values()).filter(w -> w.key().equals(keyed)).findFirst();
    if (why.isPresent()) {
      return why.get() == Why.CROSSED && field.codes().categories().isEmpty()
          ? new Wrong(texts.get("paper.key.nothing-crossed"))
          : new Unusable(why.get());
    }
    var codes = field.codes();
    if (codes.options().isEmpty()) {
      return typed(field, List.of(moment(field, keyed)));
    }
    var marks = List.of(keyed.split("[\\s,;.+/]+"));
    var unknown = marks.stream().filter(mark -> codes.meant(mark).isEmpty()).toList();
    if (codes.categories().isEmpty()) { // a number or a text, with boxes for what is missing
      return marks.size() == 1 && unknown.isEmpty()
          ? typed(field, List.of(codes.meant(keyed).orElseThrow().code()))
          : typed(field, List.of(moment(field, keyed)));
    }
    if (!unknown.isEmpty()) {
      return new Wrong(
          texts.get("paper.key.unknown-code", String.join(" ", unknown), listed(codes)));
    }
    var stored = new ArrayList<String>();
    marks.forEach(mark -> stored.add(codes.meant(mark).orElseThrow().code()));
    return typed(field, stored);
  }

  private KeyedValue typed(Field field, List<String> values) {
    var read = interview.read(field.item(), values, texts.language().code());
    return read.complaint()
        .<KeyedValue>map(Wrong::new)
        .or(() -> read.answer().map(Given::new))
        .orElseGet(Blank::new);
  }

  private static String listed(PaperCodes codes) {
    return codes.options().stream().map(Option::mark).collect(Collectors.joining(" "));
  }

  // Digits without marks between, as they stand in the boxes.
  private static String moment(Field field, String keyed) {
    var item = field.item();
    if (item.type() == ItemType.DATE && keyed.matches("[0-9]{8}")) {
      return keyed.substring(0, 2) + "/" + keyed.substring(2, 4) + "/" + keyed.substring(4);
    }
    if (item.type() == ItemType.DATE && item.looks("month-year") && keyed.matches("[0-9]{6}")) {
      return keyed.substring(0, 2) + "/" + keyed.substring(2);
    }
    if (item.type() == ItemType.TIME && keyed.matches("[0-9]{3,4}")) {
      int minutes = keyed.length() - 2;
      return keyed.substring(0, minutes) + ":" + keyed.substring(minutes);
    }
    return keyed;
  }
}
