package org.peillood.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the sheets of a form from the file that somebody made: {@code .xlsx}, {@code .xlsm}, {@code
 * .xls}, CSV, a Markdown table, or our YAML. What a file is, is told by what is in it; its name is
 * only asked about text. Whatever the file holds, the time and the memory this takes are bounded.
 */
final class WorkbookReader {

  static final long MOST_BYTES = 25_000_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private WorkbookReader() {}

  /** The sheets of the file; none when it cannot be read, which is then among the problems. */
  static Optional<Workbook> read(Path file, Problems problems) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new Unreadable(Fault.FILE_ABSENT, file.getFileName());
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new Unreadable(Fault.FILE_TOO_LARGE, MOST_BYTES / 1_000_000);
      }
      if (ending(file).matches("ya?ml")) {
        return YamlFile.read(file, problems).map(top -> Workbook.ofYaml(top, stem(file), problems));
      }
      return Optional.of(Workbook.of(grids(file), stem(file), problems));
    } catch (Unreadable e) {
      e.tell(problems);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The sheets of a workbook or a text file. */
  static List<Grid> grids(Path file) throws IOException, Unreadable {
    if (begins(file, ZIP)) {
      return packed(file);
    }
    if (begins(file, OLE)) {
      return XlsFile.read(file);
    }
    var text = text(file);
    if (ending(file).equals("csv") && TextSheets.looksLikeCsv(text)) {
      return TextSheets.csv(text);
    }
    if (TextSheets.looksLikeMarkdown(text)) {
      return TextSheets.markdown(text);
    }
    if (TextSheets.looksLikeCsv(text)) {
      return TextSheets.csv(text);
    }
    throw new Unreadable(Fault.FILE_OF_NO_KIND);
  }

  private static List<Grid> packed(Path file) throws IOException, Unreadable {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw new Unreadable(Fault.FILE_BINARY_WORKBOOK);
      }
      if (zip.getEntry("content.xml") != null) {
        throw new Unreadable(Fault.FILE_OPEN_DOCUMENT);
      }
      if (zip.getEntry("_rels/.rels") == null) {
        throw new Unreadable(Fault.FILE_OF_NO_KIND);
      }
      return XlsxFile.read(zip);
    } catch (ZipException e) {
      throw new Unreadable(Fault.FILE_BROKEN);
    }
  }

  private static String text(Path file) throws IOException, Unreadable {
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          List.of("csv", "md").contains(ending(file))
              ? Fault.FILE_NOT_UTF8
              : Fault.FILE_OF_NO_KIND);
    }
  }

  private static boolean begins(Path file, byte[] mark) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(mark.length), mark);
    }
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(Path file) {
    var name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
