package org.peillood.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, far too large or made to do harm: each is refused in words, in time. */
class HostileWorkbookTest {

  private static final Duration IN_TIME = Duration.ofSeconds(10);
  private static final String HEAD =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String TAIL = "</sheetData></worksheet>";

  @TempDir Path folder;

  @Test
  void a_zip_bomb_is_not_unpacked_to_its_end() throws IOException {
    var file =
        xlsx(
            out -> {
              text(out, HEAD + "<row r=\"1\"><c t=\"inlineStr\"><is><t>type</t></is></c></row>");
              var spaces = new byte[1 << 20];
              Arrays.fill(spaces, (byte) ' ');
              for (int i = 0; i < 150; i++) {
                out.write(spaces);
              }
              text(out, TAIL);
            });
    assertThat(Files.size(file)).isLessThan(WorkbookReader.MOST_BYTES);
    refused(file, Fault.UNPACKS_TOO_LARGE);
  }

  @Test
  void a_hundred_thousand_rows_are_refused() throws IOException {
    refused(
        xlsx(
            out -> {
              text(out, HEAD);
              for (int row = 1; row <= 100_000; row++) {
                text(out, "<row r=\"" + row + "\"><c t=\"str\"><v>x" + row + "</v></c></row>");
              }
              text(out, TAIL);
            }),
        Fault.TOO_MANY_ROWS);
  }

  @Test
  void thousands_of_columns_and_endless_cells_are_refused() throws IOException {
    refused(
        xlsx(
            out -> {
              text(out, HEAD + "<row r=\"1\">");
              for (int column = 0; column < 16_384; column++) {
                text(out, "<c t=\"str\"><v>c" + column + "</v></c>");
              }
              text(out, "</row>" + TAIL);
            }),
        Fault.TOO_MANY_COLUMNS);
    refused(
        xlsx(
            out -> {
              text(out, HEAD + "<row r=\"1\"><c t=\"str\"><v>");
              text(out, "x".repeat(5_000_000));
              text(out, "</v></c></row>" + TAIL);
            }),
        Fault.CELL_TOO_LONG);
  }

  @Test
  void entities_are_never_expanded_nor_fetched() throws IOException {
    refused(
        xlsx(
            out ->
                text(
                    out,
                    "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + HEAD
                        + "<row r=\"1\"><c t=\"str\"><v>&a;</v></c></row>"
                        + TAIL)),
        Fault.DOCUMENT_TYPE);
  }

  @Test
  void a_file_that_was_cut_off_is_refused() throws IOException {
    byte[] whole;
    try (var book = new XSSFWorkbook()) {
      book.createSheet("survey").createRow(0).createCell(0).setCellValue("type");
      whole = Files.readAllBytes(save(book));
    }
    refused(
        Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2)),
        Fault.FILE_BROKEN);
    try (var book = new HSSFWorkbook()) {
      book.createSheet("survey").createRow(0).createCell(0).setCellValue("type");
      whole = Files.readAllBytes(save(book));
    }
    refused(
        Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, whole.length / 3)),
        Fault.FILE_BROKEN);
  }

  @Test
  void a_locked_workbook_is_refused() throws Exception {
    var file = folder.resolve("locked.xlsx");
    try (var store = new POIFSFileSystem();
        var book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      book.createSheet("survey");
      try (var data = encryptor.getDataStream(store)) {
        book.write(data);
      }
      store.writeFilesystem(out);
    }
    refused(file, Fault.FILE_LOCKED);
  }

  @Test
  void what_is_no_workbook_is_refused() throws IOException {
    refused(
        Files.write(folder.resolve("picture.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}),
        Fault.FILE_OF_NO_KIND);
    refused(Files.write(folder.resolve("empty.xlsx"), new byte[0]), Fault.FILE_OF_NO_KIND);
    refused(zip("other.zip", "a.txt", out -> text(out, "hello")), Fault.FILE_OF_NO_KIND);
    refused(folder.resolve("nowhere.xlsx"), Fault.FILE_ABSENT);
  }

  private void refused(Path file, Fault fault) {
    var problems = new Problems("form");
    var sheets =
        Assertions.assertTimeoutPreemptively(IN_TIME, () -> WorkbookReader.read(file, problems));
    assertThat(sheets).isEmpty();
    assertThat(problems.all()).extracting(DefinitionProblem::code).containsExactly(fault.code());
  }

  private interface Filling {
    void into(OutputStream out) throws IOException;
  }

  /** A workbook whose only sheet has this XML. */
  private Path xlsx(Filling sheet) throws IOException {
    var file = Files.createTempFile(folder, "form", ".xlsx");
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "_rels/.rels", relation(office + "/officeDocument", "xl/workbook.xml"));
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"survey\" sheetId=\"1\""
              + " r:id=\"r1\"/></sheets></workbook>");
      entry(zip, "xl/_rels/workbook.xml.rels", relation(office + "/worksheet", "sheet1.xml"));
      zip.putNextEntry(new ZipEntry("xl/sheet1.xml"));
      sheet.into(zip);
    }
    return file;
  }

  private Path zip(String name, String entry, Filling content) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      content.into(zip);
    }
    return file;
  }

  private static String relation(String type, String target) {
    return "<Relationships><Relationship Id=\"r1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    text(zip, content);
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path save(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
    var file = Files.createTempFile(folder, "saved", ".bin");
    try (var out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }
}
