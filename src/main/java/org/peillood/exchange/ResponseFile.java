package org.peillood.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;

/**
 * A file of responses: CSV (RFC 4180, comma or semicolon, UTF-8) with item names as its header. A
 * cell holds a category code, a number or a text; several codes are separated by spaces, for a
 * ranking in their order; 97, 98 and 99 are the missing codes; an empty cell is no answer. It is
 * read row by row, in memory that does not grow with the file; what is wrong goes to the faults,
 * and the reading goes on.
 */
final class ResponseFile implements Iterator<ResponseFile.Row>, AutoCloseable {

  private final Questionnaire questionnaire;
  private final Faults faults;
  private final SeekableByteChannel channel;
  private final long size;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<Optional<Item>> columns;
  private Optional<CSVRecord> ahead;
  private long number = 1;

  /** One row, whose wrong cells are left out and told among the faults. */
  record Row(long number, Answers answers) {}

  /**
   * Opens the file and reads its header.
   *
   * @throws IOException when it cannot be read at all
   */
  ResponseFile(Path path, Questionnaire questionnaire, Faults faults) throws IOException {
    this.questionnaire = questionnaire;
    this.faults = faults;
    this.size = Math.max(1, Files.size(path));
    char separator = separator(path);
    this.channel = Files.newByteChannel(path);
    var reader = new BufferedReader(utf8(channel, CodingErrorAction.REPORT));
    skipByteOrderMark(reader);
    this.parser = CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(reader);
    this.records = parser.iterator();
    var header = read();
    this.columns = header.map(this::columns).orElse(List.of());
    this.ahead = header.isPresent() ? read() : Optional.empty();
    if (ahead.isEmpty() && faults.count() == 0) {
      faults.inFile("empty");
    }
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public Row next() {
    var cells = ahead.orElseThrow(NoSuchElementException::new);
    number++;
    var row = new Row(number, answers(cells));
    ahead = read();
    return row;
  }

  /** The rows read so far, without the header. */
  long rowsRead() {
    return number - 1;
  }

  /** How much of the file has been read. */
  int percentRead() {
    try {
      return (int) (100 * channel.position() / size);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file that was sent", e);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the file that was sent", e);
    }
  }

  /**
   * The next record that is not an empty line; none at the end, and none where the file stops
   * making sense.
   */
  private Optional<CSVRecord> read() {
    try {
      while (records.hasNext()) {
        var found = records.next();
        if (found.size() > 1 || !found.get(0).isBlank()) {
          return Optional.of(found);
        }
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        faults.inFile("not-utf8", number + 1);
      } else {
        faults.inFile("unreadable", number + 1);
      }
    }
    return Optional.empty();
  }

  private List<Optional<Item>> columns(CSVRecord header) {
    var found = new ArrayList<Optional<Item>>();
    var seen = new HashSet<String>();
    for (var cell : header) {
      var name = cell.strip();
      var item = questionnaire.item(name).filter(i -> i.type().isAnswered());
      if (item.isEmpty()) {
        faults.inCell(1, name, "unknown-item", name, nearest(name));
      } else if (!seen.add(name)) {
        faults.inCell(1, name, "item-twice", name);
      }
      found.add(item);
    }
    return found;
  }

  private Answers answers(CSVRecord cells) {
    if (cells.size() != columns.size()) {
      faults.inRow(number, "cell-count", cells.size(), columns.size());
      return Answers.none();
    }
    var answers = new LinkedHashMap<String, Answer>();
    for (int i = 0; i < cells.size(); i++) {
      var item = columns.get(i);
      if (item.isPresent()) {
        new Cell(item.get(), cells.get(i), faults, number)
            .answer()
            .ifPresent(answer -> answers.put(item.get().name(), answer));
      }
    }
    return Answers.of(answers);
  }

  /**
   * The item whose name looks most like this one, else the first, to show what a name looks like.
   */
  private String nearest(String name) {
    var names = questionnaire.items().stream().map(Item::name).toList();
    var plain = name.replaceAll("[^\\p{L}\\p{N}]", "");
    return names.stream()
        .filter(known -> known.replace("_", "").equalsIgnoreCase(plain))
        .findFirst()
        .orElse(names.isEmpty() ? "–" : names.get(0));
  }

  /** The separator of the header: spreadsheets in Dutch and French write semicolons. */
  private static char separator(Path path) throws IOException {
    try (var header =
        new BufferedReader(utf8(Files.newByteChannel(path), CodingErrorAction.REPLACE))) {
      var first = Optional.ofNullable(header.readLine()).orElse("");
      return first.chars().filter(c -> c == ';').count()
              > first.chars().filter(c -> c == ',').count()
          ? ';'
          : ',';
    }
  }

  private static Reader utf8(SeekableByteChannel bytes, CodingErrorAction onMalformed) {
    return Channels.newReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(onMalformed)
            .onUnmappableCharacter(onMalformed),
        -1);
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    try {
      if (reader.read() != '\ufeff') {
        reader.reset();
      }
    } catch (CharacterCodingException e) {
      reader.reset(); // told when the header is read
    }
  }
}
