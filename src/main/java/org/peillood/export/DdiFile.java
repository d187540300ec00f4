package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A codebook as archives take it: DDI-Codebook (DDI Alliance), beside the table of numbers that it
 * describes. What it says fits 2.5 and 2.6 alike; each has a namespace of its own.
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

  private final Codebook codebook;
  private final String organisation;
  private final Version version;

  /**
   * Of a codebook.
   *
   * @param organisation who asked
   */
  DdiFile(Codebook codebook, String organisation, Version version) {
    this.codebook = codebook;
    this.organisation = organisation;
    this.version = version;
  }

  /**
   * Writes it.
   *
   * @param data the name of the table
   * @param tally what passed into the table
   */
  void write(String data, Tally tally, OutputStream out) throws IOException {
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
    xml.begin("fileDscr", "ID", "F1").begin("fileTxt").text("fileName", data);
    xml.begin("dimensns")
        .text("caseQnty", Long.toString(tally.rows()))
        .text("varQnty", Integer.toString(codebook.variables().size()))
        .end();
    xml.text("fileType", "text/csv; charset=UTF-8").end();
    for (var note : codebook.notes()) {
      xml.text("notes", note);
    }
    xml.end();
    xml.begin("dataDscr");
    for (var set : codebook.sets()) {
      var members = new StringBuilder();
      set.variables()
          .forEach(
              name ->
                  members
                      .append(members.length() == 0 ? "" : " ")
                      .append(identifier(codebook.indexOf(name))));
      xml.begin(
          "varGrp", "ID", "G_" + set.name(), "type", "multipleResp", "var", members.toString());
      xml.text("labl", set.label()).end();
    }
    for (int i = 0; i < codebook.variables().size(); i++) {
      variable(xml, i, tally);
    }
    xml.close();
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

  private void variable(Markup xml, int place, Tally tally) throws IOException {
    var variable = codebook.variables().get(place);
    boolean measures =
        variable.kind() == Variable.Kind.WHOLE || variable.kind() == Variable.Kind.DECIMAL;
    xml.begin(
        "var",
        "ID",
        identifier(place),
        "name",
        variable.name(),
        "files",
        "F1",
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
