package org.peillood.planfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.planfiles.PlanTables.Row;
import org.peillood.planfiles.PlanTables.Table;

/**
 * What every item of a plan said when a file was made of it, as short marks that go along in the
 * file. When the file comes back they tell what was changed in the file, and what on the platform
 * meanwhile. A file without marks, made by hand or by another program, is compared as it is.
 *
 * @param marks by item; empty for a file without them
 */
record PlanMarks(Map<PlanItems.Key, String> marks) {

  /** The sheet, or the file among the tables, in which they stand. */
  static final String TABLE = "marks";

  static final List<String> COLUMNS = List.of("kind", "code", "mark");
  static final PlanMarks NONE = new PlanMarks(Map.of());

  // A comment in YAML, which its readers pass over.
  private static final String COMMENT = "#mark ";
  private static final Pattern LINE =
      Pattern.compile("(?m)^#mark (\\S+) ([0-9a-f]{12}) ([A-Za-z0-9.*_+%-]+)\\r?$");
  private static final int DIGITS = 12;

  static PlanMarks of(PlanItems items) {
    var marks = new LinkedHashMap<PlanItems.Key, String>();
    items.all().forEach((key, item) -> marks.put(key, mark(item)));
    return new PlanMarks(marks);
  }

  /** The mark of an item. */
  static String mark(ObjectNode item) {
    try {
      var text = PlanItems.words(item).toString();
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  Optional<String> of(PlanItems.Key key) {
    return Optional.ofNullable(marks.get(key));
  }

  boolean areNone() {
    return marks.isEmpty();
  }

  Table table() {
    var table = Table.empty(TABLE);
    table.head().addAll(COLUMNS);
    marks.forEach(
        (key, mark) -> {
          Map<String, JsonNode> cells = new LinkedHashMap<>();
          cells.put(COLUMNS.get(0), TextNode.valueOf(key.kind()));
          cells.put(COLUMNS.get(1), TextNode.valueOf(key.code()));
          cells.put(COLUMNS.get(2), TextNode.valueOf(mark));
          table.rows().add(new Row(table.rows().size() + 2, cells));
        });
    return table;
  }

  static PlanMarks in(List<Table> tables) {
    var marks = new LinkedHashMap<PlanItems.Key, String>();
    for (var table : tables) {
      if (table.name().equals(TABLE)) {
        table
            .rows()
            .forEach(
                row ->
                    marks.put(
                        new PlanItems.Key(row.text(COLUMNS.get(0)), row.text(COLUMNS.get(1))),
                        row.text(COLUMNS.get(2))));
      }
    }
    return new PlanMarks(marks);
  }

  ObjectNode tree() {
    var tree = JsonNodeFactory.instance.objectNode();
    marks.forEach((key, mark) -> tree.withObjectProperty(key.kind()).put(key.code(), mark));
    return tree;
  }

  static PlanMarks in(JsonNode tree) {
    var marks = new LinkedHashMap<PlanItems.Key, String>();
    tree.properties()
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(
                        one ->
                            marks.put(
                                new PlanItems.Key(kind.getKey(), one.getKey()),
                                one.getValue().asText())));
    return new PlanMarks(marks);
  }

  String comments() {
    var lines = new StringBuilder();
    marks.forEach(
        (key, mark) ->
            lines
                .append(COMMENT)
                .append(key.kind())
                .append(' ')
                .append(mark)
                .append(' ')
                .append(URLEncoder.encode(key.code(), StandardCharsets.UTF_8))
                .append('\n'));
    return lines.toString();
  }

  // What somebody changed in a comment by hand is no mark, and no reason to refuse the file.
  private static String decoded(String code) {
    try {
      return URLDecoder.decode(code, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  static PlanMarks inComments(String yaml) {
    var marks = new LinkedHashMap<PlanItems.Key, String>();
    var found = LINE.matcher(yaml);
    while (found.find()) {
      marks.put(new PlanItems.Key(found.group(1), decoded(found.group(3))), found.group(2));
    }
    return new PlanMarks(marks);
  }
}
