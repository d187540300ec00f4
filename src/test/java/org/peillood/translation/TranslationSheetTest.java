package org.peillood.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.peillood.translation.Incoming.Flaw;

/** Translations as a workbook, and back. */
class TranslationSheetTest {

  @Test
  void a_workbook_that_comes_back_as_it_went_changes_nothing() throws IOException {
    var judged = judge(changed(sheet -> {}), Intake.Newer.STAY);
    assertThat(judged).isEqualTo(new Intake.Judged(List.of(), List.of(), 4, 0));
  }

  @Test
  void what_was_filled_in_comes_in_whatever_the_order_of_the_columns() throws IOException {
    var judged =
        judge(
            changed(
                sheet -> {
                  sheet.getRow(1).getCell(3).setCellValue("**${town}** seviyor musun?");
                  sheet.getRow(1).getCell(4).setCellValue("Reviewed");
                  sheet.getRow(3).getCell(4).setCellValue("reviewed");
                  sheet.getRow(0).createCell(7).setCellValue("price");
                }),
            Intake.Newer.STAY);
    assertThat(judged.flaws()).isEmpty();
    assertThat(judged.changes())
        .containsExactly(
            new Change(
                "survey/town/label",
                "**${town}** seviyor musun?",
                TextState.REVIEWED,
                "Do you **like** ${town} & ${town}?",
                "",
                Optional.of(""),
                0),
            new Change(
                "survey/age/hint",
                "Yıl",
                TextState.REVIEWED,
                "In whole years",
                "",
                Optional.of(""),
                1));
  }

  @Test
  void a_remark_on_a_stale_text_leaves_it_stale() throws IOException {
    var judged =
        judge(
            changed(sheet -> sheet.getRow(3).getCell(5).setCellValue("ask Amina")),
            Intake.Newer.STAY);
    assertThat(judged.changes())
        .containsExactly(
            new Change(
                "survey/age/hint",
                "Yıl",
                TextState.DRAFT,
                "In years",
                "",
                Optional.of("ask Amina"),
                1));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_nothing_comes_in() throws IOException {
    var judged =
        judge(
            changed(
                sheet -> {
                  sheet.getRow(0).getCell(3).setCellValue("translation (fr)");
                  sheet.getRow(1).getCell(3).setCellValue("Seviyor musun?");
                  sheet.getRow(2).getCell(0).setCellValue("survey/gone/label");
                  sheet.getRow(3).getCell(3).setCellValue("Yıl ${age}");
                  sheet.getRow(3).getCell(4).setCellValue("perfect");
                  sheet.getRow(4).getCell(0).setCellValue("survey/age/hint");
                }),
            Intake.Newer.STAY);
    assertThat(judged.changes()).isEmpty();
    assertThat(judged.flaws())
        .containsExactlyInAnyOrder(
            new Flaw(0, "language", List.of("fr", "tr")),
            new Flaw(2, "lost", List.of("${town}")),
            new Flaw(2, "lost", List.of("**")),
            new Flaw(3, "unknown", List.of("survey/gone/label")),
            new Flaw(4, "invented", List.of("${age}")),
            new Flaw(4, "state", List.of("perfect")),
            new Flaw(5, "twice", List.of("survey/age/hint")));
  }

  @Test
  void a_text_whose_source_was_reworded_meanwhile_comes_in_as_made_from_the_old_one()
      throws IOException {
    var judged =
        judge(
            changed(
                sheet -> {
                  sheet.getRow(2).getCell(2).setCellValue("Are you working?");
                  sheet.getRow(2).getCell(3).setCellValue("Çalışıyor musunuz?");
                  sheet.getRow(2).getCell(6).setCellValue("2:" + Words.hash("Are you working?"));
                }),
            Intake.Newer.STAY);
    assertThat(judged.reworded()).isEqualTo(1);
    assertThat(judged.changes())
        .extracting(Change::source, Change::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Are you working?", "Çalışıyor musunuz?"));
  }

  @Test
  void words_that_were_changed_here_meanwhile_give_way_only_when_somebody_says_so()
      throws IOException {
    Consumer<XSSFSheet> late =
        sheet -> {
          sheet.getRow(2).getCell(3).setCellValue("Çalışıyor musunuz?");
          sheet.getRow(2).getCell(6).setCellValue("1:" + Words.hash("Do you work?"));
        };
    assertThat(judge(changed(late), Intake.Newer.STAY).flaws())
        .containsExactly(new Flaw(3, "newer", List.of("Çalışıyor musun?")));
    assertThat(judge(changed(late), Intake.Newer.GIVE_WAY).changes()).hasSize(1);
  }

  @Test
  void a_workbook_that_unpacks_to_more_than_anybodys_is_refused() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      for (var name : List.of("_rels/.rels", "xl/workbook.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<a>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.write(new byte[0]);
        for (int i = 0; i < 120_000; i++) {
          zip.write(" ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        zip.write("</a>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(bomb.size()).isLessThan(1_000_000);
    var read = TranslationSheet.read(bomb.toByteArray());
    assertThat(read.faults()).extracting(Flaw::what).containsExactly("file");
    assertThat(TranslationSheet.read(new byte[] {'P', 'K', 3, 4, 0}).faults()).hasSize(1);
  }

  private static Intake.Judged judge(byte[] workbook, Intake.Newer newer) {
    return Intake.judge(TranslationSheet.read(workbook), Desk.lines(), "tr", newer);
  }

  private static byte[] changed(Consumer<XSSFSheet> change) throws IOException {
    var out = new ByteArrayOutputStream();
    TranslationSheet.write(Desk.lines(), Desk.ENGLISH, Desk.TURKISH, out);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      change.accept(book.getSheetAt(0));
      var again = new ByteArrayOutputStream();
      book.write(again);
      return again.toByteArray();
    }
  }
}
