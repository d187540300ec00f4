package org.peillood.weighting;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Json;

/**
 * The form of a weighting, as it was sent or as it begins: everything that was typed, also what
 * cannot be read.
 *
 * @param items those that are margins
 * @param typed what stands in its fields, by their names
 */
public record WeightingForm(List<Item> items, Map<String, String> typed) {

  private static final int LONGEST = 1000; // of the source and the note
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  public WeightingForm {
    items = List.copyOf(items);
    typed = Map.copyOf(typed);
  }

  /** A form without anything in it but these items. */
  static WeightingForm empty(List<Item> items) {
    return new WeightingForm(items, Map.of());
  }

  /** As it was sent; of items that cannot be margins nothing is read. */
  static WeightingForm sent(Map<String, List<String>> fields, List<Item> offered) {
    var chosen = fields.getOrDefault("vraag", List.of());
    var typed = new LinkedHashMap<String, String>();
    fields.forEach(
        (name, values) -> {
          if (!values.isEmpty()) {
            typed.put(name, values.get(0).replaceAll(UNPRINTABLE, "").replace("\r\n", "\n"));
          }
        });
    return new WeightingForm(
        offered.stream().filter(item -> chosen.contains(item.name())).toList(), typed);
  }

  /** Filled in with the margins of a file. */
  static WeightingForm of(List<Margin> margins, List<Item> offered) {
    var typed = new LinkedHashMap<String, String>();
    margins.forEach(margin -> fill(margin, typed));
    return new WeightingForm(named(margins, offered), typed);
  }

  /** Filled in with a version from which the next is made. */
  static WeightingForm of(Weighting weighting, List<Item> offered) {
    var definition = weighting.definition();
    var typed = new LinkedHashMap<String, String>();
    definition.margins().forEach(margin -> fill(margin, typed));
    definition
        .bounds()
        .ifPresent(
            bounds -> {
              typed.put("laagste", Amount.typed(bounds.lowest()));
              typed.put("hoogste", Amount.typed(bounds.highest()));
            });
    typed.put("naam", weighting.name());
    typed.put("versie", Integer.toString(weighting.version()));
    typed.put("bron", definition.source());
    typed.put("datum", definition.asOf().toString());
    typed.put("nota", definition.note());
    return new WeightingForm(named(definition.margins(), offered), typed);
  }

  private static void fill(Margin margin, Map<String, String> typed) {
    margin
        .targets()
        .forEach((code, value) -> typed.put(field(margin.item(), code), Amount.typed(value)));
    margin
        .together()
        .forEach((code, other) -> typed.put(togetherField(margin.item(), code), other));
  }

  private static List<Item> named(List<Margin> margins, List<Item> offered) {
    var names = margins.stream().map(Margin::item).toList();
    return offered.stream().filter(item -> names.contains(item.name())).toList();
  }

  /** The name of the field for how many of the population are in a category. */
  public static String field(String item, String code) {
    return "doel/" + item + "/" + code;
  }

  /** The name of the field for the category with which one counts. */
  public static String togetherField(String item, String code) {
    return "samen/" + item + "/" + code;
  }

  /** What stands in a field; empty when nothing does. */
  public String typed(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  public boolean has(Item item) {
    return items.stream().anyMatch(each -> each.name().equals(item.name()));
  }

  /** The version from which this was made; 0 for a new name. */
  public int seen() {
    return typed("versie").matches("[1-9][0-9]{0,8}") ? Integer.parseInt(typed("versie")) : 0;
  }

  String name() {
    return typed("naam");
  }

  /** Whether a field holds something that cannot be read. */
  public boolean isWrong(String field) {
    return !typed(field).isEmpty() && Amount.of(typed(field)).isEmpty();
  }

  /** What is wrong with what was typed; nothing of the respondents is looked at. */
  List<Complaint> faults(Frame frame) {
    var faults = new ArrayList<Complaint>();
    if (!name().matches(Weighting.NAME)) {
      faults.add(fault(frame, frame.t("weighting.name"), "name", name()));
    }
    if (items.isEmpty()) {
      faults.add(fault(frame, frame.t("weighting.items"), "items"));
    }
    items.forEach(item -> faults.addAll(faults(item, frame)));
    if (!boundsAreSound()) {
      faults.add(fault(frame, frame.t("weighting.bounds"), "bounds"));
    }
    if (typed("bron").isEmpty()) {
      faults.add(fault(frame, frame.t("weighting.source"), "source"));
    }
    if (date().isEmpty()) {
      faults.add(fault(frame, frame.t("weighting.as-of"), "date", typed("datum")));
    }
    if (typed("bron").length() > LONGEST || typed("nota").length() > LONGEST) {
      faults.add(fault(frame, frame.t("weighting.source"), "long", LONGEST));
    }
    return faults;
  }

  private List<Complaint> faults(Item item, Frame frame) {
    var faults = new ArrayList<Complaint>();
    var where = MarginItems.wording(item, frame.language());
    for (var category : item.categories()) {
      if (isWrong(field(item.name(), category.code()))) {
        var words = MarginItems.words(item, List.of(category.code()), frame.language());
        faults.add(
            fault(
                frame, where + ": " + words, "amount", typed(field(item.name(), category.code()))));
      }
    }
    if (faults.isEmpty() && margin(item).total() <= 0) {
      faults.add(fault(frame, where, "no-population"));
    }
    if (margin(item).isCircular()) {
      faults.add(fault(frame, where, "circle"));
    }
    return faults;
  }

  private static Complaint fault(Frame frame, String where, String what, Object... details) {
    var key = "weighting.fault." + what;
    return new Complaint(where, frame.t(key, details), frame.t(key + ".remedy"));
  }

  // Both or none.
  private boolean boundsAreSound() {
    return !isBounded()
        || (bound("laagste").isPresent()
            && bound("hoogste").isPresent()
            && Bounds.areSound(bound("laagste").getAsDouble(), bound("hoogste").getAsDouble()));
  }

  private boolean isBounded() {
    return !typed("laagste").isEmpty() || !typed("hoogste").isEmpty();
  }

  private OptionalDouble bound(String field) {
    return Amount.of(typed(field));
  }

  private Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(typed("datum")));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private Margin margin(Item item) {
    var targets = new LinkedHashMap<String, Double>();
    var together = new LinkedHashMap<String, String>();
    var codes = item.categories().stream().map(Category::code).toList();
    for (var code : codes) {
      Amount.of(typed(field(item.name(), code))).ifPresent(amount -> targets.put(code, amount));
      var other = typed(togetherField(item.name(), code));
      if (codes.contains(other)) {
        together.put(code, other);
      }
    }
    return new Margin(item.name(), targets, together);
  }

  /** What it says; only for a form without faults. */
  Definition definition() {
    return new Definition(
        items.stream().map(this::margin).toList(),
        isBounded()
            ? Optional.of(
                new Bounds(bound("laagste").orElseThrow(), bound("hoogste").orElseThrow()))
            : Optional.empty(),
        typed("bron"),
        date().orElseThrow(),
        typed("nota"));
  }

  /** A mark of what it says: equal as long as nothing is changed. Only for one without faults. */
  String mark() {
    try {
      var said = name() + " " + Json.JSON.writeValueAsString(definition());
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a definition has a mark", e);
    }
  }

  /** Whether what it says was looked at before it is kept. */
  boolean wasSeen() {
    return MessageDigest.isEqual(
        mark().getBytes(StandardCharsets.UTF_8), typed("gezien").getBytes(StandardCharsets.UTF_8));
  }
}
