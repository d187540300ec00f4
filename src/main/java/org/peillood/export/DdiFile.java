package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Codebooks as archives take them: DDI-Codebook (DDI Alliance), beside the tables of numbers that
 * they describe: that of what is asked once, and one for each repeat. What it says fits 2.5 and 2.6
 * alike; each has a namespace of its own.
 */
final class DdiFile {

  /** Of the standard. */
  enum Version {
    /** What archives took for years. */
    V2_5("2.5"),
    /** Since 2026. */
    V2_6("2.6");

    private final String number;

    Version(String number) {
      this.number = number;
    }

    private String namespace() {
      return "ddi:codebook:" + number.replace('.', '_');
    }
  }

  /**
   * A table that is described.
   *
   * @param data what its file is called
   * @param tally what passed into it
   */
  record Table(Codebook codebook, String data, Tally tally) {}

  private final List<Table> tables;
  private final Codebook codebook;
  private final String organisation;
  private final Version version;

  /**
   * Of these tables, that of what is asked once first.
   *
   * @param organisation who asked
   */
  DdiFile(List<Table> tables, String organisation, Version version) {
    this.tables = List.copyOf(tables);
    this.codebook = tables.get(0).codebook();
    this.organisation = organisation;
    this.version = version;
  }

  /** Writes it. */
  void write(OutputStream out) throws IOException {
    var xml = Markup.to(out);
    xml.begin(
        "codeBook",
        "xmlns",
        version.namespace(),
        "version",
        version.number,
        "ID",
        identifier(codebook.file()),
        "xml:lang",
        codebook.language());
    study(xml);
    for (int file = 0; file < tables.size(); file++) {
      file(xml, tables.get(file), "F" + (file + 1));
    }
    int before = 0;
    for (int file = 0; file < tables.size(); file++) {
      variables(xml, tables.get(file), "F" + (file + 1), before);
      before += tables.get(file).codebook().variables().size();
    }
    xml.close();
  }

  private static void file(Markup xml, Table table, String id) throws IOException {
    xml.begin("fileDscr", "ID", id).begin("fileTxt").text("fileName", table.data());
    xml.begin("dimensns")
        .text("caseQnty", Long.toString(table.tally().rows()))
        .text("varQnty", Integer.toString(table.codebook().variables().size()))
        .end();
    xml.text("fileType", "text/csv; charset=UTF-8").end();
    for (var note : table.codebook().notes()) {
      xml.text("notes", note);
    }
    xml.end();
  }

  /**
   * Describes the variables of a table.
   *
   * @param before how many variables are in the tables before it
   */
  private static void variables(Markup xml, Table table, String file, int before)
      throws IOException {
    xml.begin("dataDscr");
    var codebook = table.codebook();
    for (var set : codebook.sets()) {
      var members = new StringBuilder();
      set.variables()
          .forEach(
              name ->
                  members
                      .append(members.length() == 0 ? "" : " ")
                      .append(identifier(before + codebook.indexOf(name))));
      xml.begin(
          "varGrp", "ID", group(file, set), "type", "multipleResp", "var", members.toString());
      xml.text("labl", set.label()).end();
    }
    for (int i = 0; i < codebook.variables().size(); i++) {
      variable(xml, table, i, file, identifier(before + i));
    }
    xml.end();
  }

  private static String group(String file, ResponseSet set) {
    return (file.equals("F1") ? "G_" : "G_" + file + "_") + set.name();
  }

  private void study(Markup xml) throws IOException {
    xml.begin("stdyDscr").begin("citation");
    xml.begin("titlStmt").text("titl", codebook.title()).end();
    xml.begin("rspStmt").text("AuthEnty", organisation).end();
    xml.begin("prodStmt")
        .text("producer", organisation)
        .text("prodDate", codebook.made().toString(), "date", codebook.made().toString())
        .text("software", "Peillood")
        .end();
    xml.end().end();
  }

  private static void variable(Markup xml, Table table, int place, String file, String id)
      throws IOException {
    var variable = table.codebook().variables().get(place);
    var tally = table.tally();
    boolean measures =
        variable.kind() == Variable.Kind.WHOLE || variable.kind() == Variable.Kind.DECIMAL;
    xml.begin(
        "var",
        "ID",
        id,
        "name",
        variable.name(),
        "files",
        file,
        "intrvl",
        measures ? "contin" : "discrete",
        "nature",
        nature(variable));
    xml.text("labl", variable.label());
    if (!variable.question().isEmpty()) {
      xml.begin("qstn").text("qstnLit", variable.question()).end();
    }
    if (tally.least(place).isPresent()) {
      xml.begin("valrng")
          .empty(
              "range",
              "min",
              Numbers.plain(tally.least(place).getAsDouble()),
              "max",
              Numbers.plain(tally.most(place).getAsDouble()))
          .end();
    }
    if (variable.missing().isPresent()) {
      xml.begin("invalrng");
      for (var value : variable.values()) {
        if (value.missing()) {
          xml.empty("item", "VALUE", Integer.toString(value.number()));
        }
      }
      xml.end();
    }
    for (var value : variable.values()) {
      xml.begin("catgry", "missing", value.missing() ? "Y" : "N");
      xml.text("catValu", Integer.toString(value.number())).text("labl", value.label()).end();
    }
    xml.empty("varFormat", "type", variable.isText() ? "character" : "numeric", "schema", "other");
    xml.end();
  }

  private static String nature(Variable variable) {
    return switch (variable.measure()) {
      case NOMINAL -> "nominal";
      case ORDINAL -> "ordinal";
      case SCALE -> "ratio";
    };
  }

  private static String identifier(int place) {
    return "V" + (place + 1);
  }

  private static String identifier(String text) {
    return "S_" + text.replaceAll("[^A-Za-z0-9_.-]", "_");
  }
}
