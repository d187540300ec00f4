package org.peillood.survey;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that the column {@code type} may hold. Beside the ones in use there are many that
 * XLSForm has had since its beginnings (pyxform, question_type_dictionary.py and aliases.py,
 * 4.5.0); the sheets that people re-use still have them.
 */
final class TypeNames {

  private static final Map<String, ItemType> SELECTS =
      Map.ofEntries(
          entry("select_one", ItemType.SELECT_ONE),
          entry("select one", ItemType.SELECT_ONE),
          entry("select1", ItemType.SELECT_ONE),
          entry("select one from", ItemType.SELECT_ONE),
          entry("add select one prompt using", ItemType.SELECT_ONE),
          entry("select_one_from_file", ItemType.SELECT_ONE),
          entry("select one from file", ItemType.SELECT_ONE),
          entry("select_multiple", ItemType.SELECT_MULTIPLE),
          entry("select all that apply", ItemType.SELECT_MULTIPLE),
          entry("select all that apply from", ItemType.SELECT_MULTIPLE),
          entry("add select multiple prompt using", ItemType.SELECT_MULTIPLE),
          entry("select_multiple_from_file", ItemType.SELECT_MULTIPLE),
          entry("select multiple from file", ItemType.SELECT_MULTIPLE),
          entry("rank", ItemType.RANK),
          entry("select_one_external", ItemType.SELECT_ONE_EXTERNAL));
  private static final Pattern SELECT =
      Pattern.compile(
          "("
              + String.join("|", SELECTS.keySet())
              + ") (\\S+)( or specify other| or_other| or other)?");
  private static final Pattern OSM = Pattern.compile("osm (\\S+)");
  private static final Pattern BEGIN =
      Pattern.compile("begin[\\s_](group|lgroup|repeat|loop|looped group)(?: (?:over )?(\\S+))?");
  private static final Pattern END =
      Pattern.compile("end[\\s_](group|lgroup|repeat|loop|looped group)");

  private static final Map<String, ItemType> OTHER_WORDS =
      Map.ofEntries(
          entry("photo", ItemType.IMAGE),
          entry("q picture", ItemType.IMAGE),
          entry("q image", ItemType.IMAGE),
          entry("add image prompt", ItemType.IMAGE),
          entry("add photo prompt", ItemType.IMAGE),
          entry("q audio", ItemType.AUDIO),
          entry("add audio prompt", ItemType.AUDIO),
          entry("q video", ItemType.VIDEO),
          entry("add video prompt", ItemType.VIDEO),
          entry("add file prompt", ItemType.FILE),
          entry("string", ItemType.TEXT),
          entry("q string", ItemType.TEXT),
          entry("add text prompt", ItemType.TEXT),
          entry("phone number", ItemType.TEXT),
          entry("int", ItemType.INTEGER),
          entry("q int", ItemType.INTEGER),
          entry("add integer prompt", ItemType.INTEGER),
          entry("percentage", ItemType.INTEGER),
          entry("number of days in last month", ItemType.INTEGER),
          entry("number of days in last six months", ItemType.INTEGER),
          entry("number of days in last year", ItemType.INTEGER),
          entry("q decimal", ItemType.DECIMAL),
          entry("add decimal prompt", ItemType.DECIMAL),
          entry("q date", ItemType.DATE),
          entry("add date prompt", ItemType.DATE),
          entry("datetime", ItemType.DATETIME),
          entry("date time", ItemType.DATETIME),
          entry("q dateTime", ItemType.DATETIME),
          entry("q date time", ItemType.DATETIME),
          entry("add dateTime prompt", ItemType.DATETIME),
          entry("add date time prompt", ItemType.DATETIME),
          entry("gps", ItemType.GEOPOINT),
          entry("location", ItemType.GEOPOINT),
          entry("q location", ItemType.GEOPOINT),
          entry("q geopoint", ItemType.GEOPOINT),
          entry("add location prompt", ItemType.GEOPOINT),
          entry("q geoshape", ItemType.GEOSHAPE),
          entry("q geotrace", ItemType.GEOTRACE),
          entry("q barcode", ItemType.BARCODE),
          entry("add barcode prompt", ItemType.BARCODE),
          entry("q note", ItemType.NOTE),
          entry("add note prompt", ItemType.NOTE),
          entry("q acknowledge", ItemType.ACKNOWLEDGE),
          entry("add acknowledge prompt", ItemType.ACKNOWLEDGE),
          entry("q calculate", ItemType.CALCULATE),
          entry("add calculate prompt", ItemType.CALCULATE),
          entry("start time", ItemType.START),
          entry("get start time", ItemType.START),
          entry("end time", ItemType.END),
          entry("get end time", ItemType.END),
          entry("get today", ItemType.TODAY),
          entry("imei", ItemType.DEVICEID),
          entry("device id", ItemType.DEVICEID),
          entry("get device id", ItemType.DEVICEID),
          entry("uri:deviceid", ItemType.DEVICEID),
          entry("uri:username", ItemType.USERNAME),
          entry("uri:email", ItemType.EMAIL),
          entry("uri:phonenumber", ItemType.PHONENUMBER),
          entry("get phone number", ItemType.PHONENUMBER),
          entry("uri:simserial", ItemType.SIMSERIAL),
          entry("sim id", ItemType.SIMSERIAL),
          entry("get sim id", ItemType.SIMSERIAL),
          entry("uri:subscriberid", ItemType.SUBSCRIBERID),
          entry("subscriber id", ItemType.SUBSCRIBERID),
          entry("get subscriber id", ItemType.SUBSCRIBERID));

  // Old words that bring a rule and an explanation with them.
  private static final Map<String, Habit> HABITS =
      Map.of(
          "percentage", new Habit("0 <= . and . <= 100", ""),
          "number of days in last month", new Habit("0 <= . and . <= 31", "Enter a number 0-31."),
          "number of days in last six months",
              new Habit("0 <= . and . <= 183", "Enter a number 0-183."),
          "number of days in last year", new Habit("0 <= . and . <= 365", "Enter a number 0-365."),
          "phone number", new Habit("regex(., '^\\d*$')", "Enter numbers only."));

  private TypeNames() {}

  /** A rule and an explanation that an old word brings with it; the explanation may be empty. */
  record Habit(String constraint, String hint) {}

  /** What a cell says. */
  sealed interface Written {}

  /**
   * A question.
   *
   * @param source what the word is followed by: a list, a file, earlier answers; empty for none
   */
  record Question(String word, ItemType type, String source, Selection.Other other)
      implements Written {

    /** Whether the choices are said to be in a file. */
    boolean namesFile() {
      return word.endsWith("file") && type.offersCategories();
    }

    Optional<Habit> habit() {
      return Optional.ofNullable(HABITS.get(word));
    }

    /** Whether the client is to write its property as an address. */
    boolean asAddress() {
      return word.startsWith("uri:");
    }
  }

  /** The begin of a group or a repeat. */
  record Begin(String word, String over) implements Written {
    boolean isRepeat() {
      return !word.equals("group") && !word.equals("loop");
    }

    boolean isLoop() {
      return word.equals("loop");
    }
  }

  /** The end of a group or a repeat. */
  record End(String word) implements Written {
    boolean fits(Begin begin) {
      return begin.isLoop()
          ? word.equals("loop")
          : !word.equals("loop") && begin.isRepeat() != word.equals("group");
    }
  }

  /** The words that people use today, to suggest one. */
  static List<String> words() {
    return Stream.concat(
            Arrays.stream(ItemType.values()).map(ItemType::keyword),
            Stream.of(
                "begin_group",
                "end_group",
                "begin_repeat",
                "end_repeat",
                "select_one_from_file",
                "select_multiple_from_file"))
        .toList();
  }

  /** What a cell says; none when it says nothing that is known. */
  static Optional<Written> read(String cell) {
    var begin = BEGIN.matcher(cell);
    if (begin.matches()) {
      return Optional.of(new Begin(begin.group(1), Optional.ofNullable(begin.group(2)).orElse("")));
    }
    var end = END.matcher(cell);
    if (end.matches()) {
      return Optional.of(new End(end.group(1)));
    }
    return question(cell);
  }

  private static Optional<Written> question(String cell) {
    var select = SELECT.matcher(cell);
    if (select.matches()) {
      var other = select.group(3) == null ? Selection.Other.NONE : Selection.Other.SPECIFY;
      var type = Optional.ofNullable(SELECTS.get(select.group(1))).orElseThrow();
      return Optional.of(new Question(select.group(1), type, select.group(2), other));
    }
    var osm = OSM.matcher(cell);
    if (osm.find()) {
      return Optional.of(new Question("osm", ItemType.OSM, osm.group(1), Selection.Other.NONE));
    }
    return ItemType.ofKeyword(cell)
        .filter(type -> !type.offersCategories() && type != ItemType.SELECT_ONE_EXTERNAL)
        .or(() -> Optional.ofNullable(OTHER_WORDS.get(cell)))
        .map(type -> new Question(cell, type, "", Selection.Other.NONE));
  }
}
