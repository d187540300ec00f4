package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.peillood.web.Texts;

/** Writes one file of microdata in the format that was asked for. */
final class Microdata {

  /** Where the rows come from; each time from the first. */
  interface Rows {
    /**
     * Writes them.
     *
     * @param part 0 for the rows of responses, else which of the codebook's repeats, from 1
     */
    void into(int part, DataFile file) throws IOException;

    /** Passes on a file that is made of these rows; another thread may make it. */
    default void pass(Relay.Maker maker, OutputStream out) throws IOException {
      maker.write(out);
    }
  }

  /** One table: of responses, or of the instances of a repeat. */
  private record Part(int number, Codebook codebook) {
    String data() {
      return codebook.file() + ".csv";
    }
  }

  private List<Part> parts() {
    var parts = new ArrayList<>(List.of(new Part(0, codebook)));
    codebook.repeats().forEach(repeat -> parts.add(new Part(parts.size(), repeat)));
    return parts;
  }

  private final Order order;
  private final Codebook codebook;
  private final Texts words;
  private final String organisation;
  private final Rows rows;

  Microdata(Order order, Codebook codebook, Texts words, String organisation, Rows rows) {
    this.order = order;
    this.codebook = codebook;
    this.words = words;
    this.organisation = organisation;
    this.rows = rows;
  }

  void write(OutputStream out) throws IOException {
    switch (order.format()) {
      case XLSX -> excel(out);
      case SPSS -> spss(out);
      case CSV -> csv(out);
      case R ->
          scripts(out, ".R", part -> RScript.of(part.codebook(), name(part)).text(part.data()));
      case STATA -> scripts(out, ".do", part -> new StataScript(part.codebook()).text(part.data()));
      case DDI -> ddi(out);
      case TRIPLE_S -> tripleS(out);
    }
  }

  private void into(Part part, DataFile file) throws IOException {
    rows.into(part.number(), file);
    file.end();
  }

  // Of R's table: what is asked once is d, a repeat has its own name.
  private String name(Part part) {
    return part.number() == 0
        ? "d"
        : part.codebook().file().substring(codebook.file().length() + 1);
  }

  private void excel(OutputStream out) throws IOException {
    var book = new ExcelFile(order.writing(), words, out);
    for (var part : parts()) {
      into(part, book.begin(part.codebook()));
    }
    book.end();
  }

  private void spss(OutputStream out) throws IOException {
    if (codebook.repeats().isEmpty()) {
      var part = parts().get(0);
      into(part, new SavFile(codebook, widths(part), out));
      return;
    }
    var bundle = new Bundle(codebook.made(), out);
    for (var part : parts()) {
      var entry = bundle.begin(part.codebook().file() + ".sav");
      into(part, new SavFile(part.codebook(), widths(part), entry));
    }
    readMe(bundle);
  }

  // The dictionary of a system file comes first, so long texts are looked for before.
  private int[] widths(Part part) throws IOException {
    var variables = part.codebook().variables();
    if (variables.stream().noneMatch(Variable::isText)) {
      return new int[variables.size()];
    }
    var tally = new Tally(part.codebook(), new Nowhere());
    rows.into(part.number(), tally);
    return tally.octets();
  }

  private static final class Nowhere implements DataFile {
    @Override
    public void write(Row row) {}

    @Override
    public void end() {}
  }

  private void csv(OutputStream to) throws IOException {
    var bundle = new Bundle(codebook.made(), to);
    for (var part : parts()) {
      rows.pass(
          out -> into(part, new CsvFile(part.codebook(), order.writing(), order.dialect(), out)),
          bundle.begin(part.data()));
    }
    described(bundle, order.dialect());
  }

  private void scripts(OutputStream out, String ending, Function<Part, String> script)
      throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    numbers(bundle);
    for (var part : parts()) {
      bundle.add(part.codebook().file() + ending, script.apply(part));
    }
    described(bundle, Dialect.PLAIN);
  }

  private List<DdiFile.Table> numbers(Bundle bundle) throws IOException {
    var tables = new ArrayList<DdiFile.Table>();
    for (var part : parts()) {
      var entry = bundle.begin(part.data());
      var csv = new CsvFile(part.codebook(), Writing.NUMBERS, Dialect.PLAIN, entry);
      var tally = new Tally(part.codebook(), csv);
      into(part, tally);
      tables.add(new DdiFile.Table(part.codebook(), part.data(), tally));
    }
    return tables;
  }

  private void ddi(OutputStream out) throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    var tables = numbers(bundle);
    new DdiFile(tables, organisation, DdiFile.Version.V2_5)
        .write(bundle.begin(codebook.file() + ".xml"));
    new DdiFile(tables, organisation, DdiFile.Version.V2_6)
        .write(bundle.begin(codebook.file() + "-ddi-2.6.xml"));
    described(bundle, Dialect.PLAIN);
  }

  private void tripleS(OutputStream out) throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    for (var part : parts()) {
      var file = new TripleSFile(part.codebook(), bundle.begin(part.data()));
      var tally = new Tally(part.codebook(), file);
      into(part, tally);
      file.describe(part.data(), tally, bundle.begin(part.codebook().file() + ".sss"));
    }
    readMe(bundle);
  }

  private void described(Bundle bundle, Dialect dialect) throws IOException {
    for (var part : parts()) {
      CodebookTable.of(part.codebook(), words)
          .write(dialect, bundle.begin(part.codebook().file() + "-codebook.csv"));
    }
    readMe(bundle);
  }

  private void readMe(Bundle bundle) throws IOException {
    var text = new StringBuilder(codebook.title()).append("\n").append(codebook.made());
    text.append("\n");
    for (var part : parts()) {
      if (part.number() > 0) {
        text.append("\n\n").append(part.codebook().title()).append("\n");
      }
      part.codebook().notes().forEach(note -> text.append("\n").append(note).append("\n"));
    }
    bundle.add(words.get("export.read-me"), text.toString());
    bundle.end();
  }
}
