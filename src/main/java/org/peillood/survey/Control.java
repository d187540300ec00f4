package org.peillood.survey;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a question type looks in an XForm. A new type is a new line in the table here.
 *
 * @param tag the element of the body; none for what nobody sees
 * @param body further attributes of that element
 * @param bind the attributes that its bind begins with
 */
record Control(Optional<String> tag, Map<String, String> body, Map<String, String> bind) {

  private static final Map<ItemType, Control> BY_TYPE =
      Map.ofEntries(
          entry(ItemType.SELECT_ONE, shown("select1", "string")),
          entry(ItemType.SELECT_MULTIPLE, shown("select", "string")),
          entry(ItemType.RANK, shown("odk:rank", "odk:rank")),
          entry(ItemType.SELECT_ONE_EXTERNAL, shown("input", "string")),
          entry(ItemType.INTEGER, shown("input", "int")),
          entry(ItemType.DECIMAL, shown("input", "decimal")),
          entry(ItemType.RANGE, shown("range", "int")),
          entry(ItemType.TEXT, shown("input", "string")),
          entry(ItemType.BARCODE, shown("input", "barcode")),
          entry(ItemType.DATE, shown("input", "date")),
          entry(ItemType.TIME, shown("input", "time")),
          entry(ItemType.DATETIME, shown("input", "dateTime")),
          entry(ItemType.GEOPOINT, shown("input", "geopoint")),
          entry(ItemType.GEOTRACE, shown("input", "geotrace")),
          entry(ItemType.GEOSHAPE, shown("input", "geoshape")),
          entry(ItemType.IMAGE, upload("image/*")),
          entry(ItemType.AUDIO, upload("audio/*")),
          entry(ItemType.VIDEO, upload("video/*")),
          entry(ItemType.FILE, upload("application/*")),
          entry(ItemType.OSM, upload("osm/*")),
          entry(
              ItemType.NOTE,
              new Control(
                  Optional.of("input"), Map.of(), Map.of("type", "string", "readonly", "true()"))),
          entry(ItemType.ACKNOWLEDGE, shown("trigger", "string")),
          entry(ItemType.TRIGGER, new Control(Optional.of("trigger"), Map.of(), Map.of())),
          entry(ItemType.CALCULATE, unseen("string")),
          entry(ItemType.HIDDEN, unseen("string")),
          entry(ItemType.START, preloaded("dateTime", "timestamp", "start")),
          entry(ItemType.END, preloaded("dateTime", "timestamp", "end")),
          entry(ItemType.TODAY, preloaded("date", "date", "today")),
          entry(ItemType.DEVICEID, property("deviceid")),
          entry(ItemType.USERNAME, property("username")),
          entry(ItemType.PHONENUMBER, property("phonenumber")),
          entry(ItemType.EMAIL, property("email")),
          entry(ItemType.SIMSERIAL, property("simserial")),
          entry(ItemType.SUBSCRIBERID, property("subscriberid")),
          entry(ItemType.AUDIT, unseen("binary")),
          entry(ItemType.START_GEOPOINT, unseen("geopoint")),
          entry(ItemType.BACKGROUND_GEOPOINT, shown("trigger", "geopoint")),
          entry(ItemType.BACKGROUND_AUDIO, unseen("binary")));

  static Control of(ItemType type) {
    var control = BY_TYPE.get(type);
    if (control == null) {
      throw new IllegalStateException("no XForm control for " + type);
    }
    return control;
  }

  private static Control shown(String tag, String dataType) {
    return new Control(Optional.of(tag), Map.of(), Map.of("type", dataType));
  }

  private static Control upload(String mediaType) {
    return new Control(
        Optional.of("upload"), Map.of("mediatype", mediaType), Map.of("type", "binary"));
  }

  private static Control unseen(String dataType) {
    return new Control(Optional.empty(), Map.of(), Map.of("type", dataType));
  }

  private static Control property(String name) {
    return preloaded("string", "property", name);
  }

  private static Control preloaded(String dataType, String preload, String parameter) {
    var bind = new LinkedHashMap<String, String>();
    bind.put("type", dataType);
    bind.put("jr:preload", preload);
    bind.put("jr:preloadParams", parameter);
    return new Control(Optional.empty(), Map.of(), Collections.unmodifiableMap(bind));
  }
}
