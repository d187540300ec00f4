package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import org.peillood.web.Texts;

/** Writes one file of microdata in the format that was asked for. */
final class Microdata {

  /** Where the rows come from; each time from the first. */
  interface Rows {
    void into(DataFile file) throws IOException;
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
      case XLSX -> into(new ExcelFile(codebook, order.writing(), words, out));
      case SPSS -> into(new SavFile(codebook, widths(), out));
      case CSV -> csv(out);
      case R -> script(out, ".R", new RScript(codebook).text(data()));
      case STATA -> script(out, ".do", new StataScript(codebook).text(data()));
      case DDI -> ddi(out);
      case TRIPLE_S -> tripleS(out);
    }
  }

  private void into(DataFile file) throws IOException {
    rows.into(file);
    file.end();
  }

  // The dictionary of a system file comes first, so long texts are looked for before.
  private int[] widths() throws IOException {
    if (codebook.variables().stream().noneMatch(Variable::isText)) {
      return new int[codebook.variables().size()];
    }
    var tally = new Tally(codebook, new Nowhere());
    rows.into(tally);
    return tally.octets();
  }

  private static final class Nowhere implements DataFile {
    @Override
    public void write(Row row) {}

    @Override
    public void end() {}
  }

  private void csv(OutputStream out) throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    into(new CsvFile(codebook, order.writing(), order.dialect(), bundle.begin(data())));
    described(bundle, order.dialect());
  }

  private void script(OutputStream out, String ending, String script) throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    numbers(bundle);
    bundle.add(codebook.file() + ending, script);
    described(bundle, Dialect.PLAIN);
  }

  private Tally numbers(Bundle bundle) throws IOException {
    var csv = new CsvFile(codebook, Writing.NUMBERS, Dialect.PLAIN, bundle.begin(data()));
    var tally = new Tally(codebook, csv);
    into(tally);
    return tally;
  }

  private void ddi(OutputStream out) throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    var tally = numbers(bundle);
    new DdiFile(codebook, organisation, DdiFile.Version.V2_5)
        .write(data(), tally, bundle.begin(codebook.file() + ".xml"));
    new DdiFile(codebook, organisation, DdiFile.Version.V2_6)
        .write(data(), tally, bundle.begin(codebook.file() + "-ddi-2.6.xml"));
    described(bundle, Dialect.PLAIN);
  }

  private void tripleS(OutputStream out) throws IOException {
    var bundle = new Bundle(codebook.made(), out);
    var file = new TripleSFile(codebook, bundle.begin(data()));
    var tally = new Tally(codebook, file);
    into(tally);
    file.describe(data(), tally, bundle.begin(codebook.file() + ".sss"));
    readMe(bundle);
  }

  private String data() {
    return codebook.file() + ".csv";
  }

  private void described(Bundle bundle, Dialect dialect) throws IOException {
    CodebookTable.of(codebook, words)
        .write(dialect, bundle.begin(codebook.file() + "-codebook.csv"));
    readMe(bundle);
  }

  private void readMe(Bundle bundle) throws IOException {
    var text = new StringBuilder(codebook.title()).append("\n").append(codebook.made());
    text.append("\n");
    codebook.notes().forEach(note -> text.append("\n").append(note).append("\n"));
    bundle.add(words.get("export.read-me"), text.toString());
    bundle.end();
  }
}
