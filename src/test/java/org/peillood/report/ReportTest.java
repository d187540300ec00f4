package org.peillood.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.peillood.policy.Status;
import org.peillood.web.Figures;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** The report of 2020 in all its forms, read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

  private final Report report = ReportOf2020.report();
  private byte[] word = new byte[0];
  private byte[] pdf = new byte[0];
  private String html = "";
  private Map<String, String> texts = Map.of();

  @BeforeAll
  void write() throws IOException {
    word = ReportOf2020.word(report, Choice.EVERYTHING);
    pdf = ReportOf2020.pdf(report, Choice.EVERYTHING);
    html = ReportOf2020.html(report, Choice.EVERYTHING);
    texts =
        Map.of(
            "HTML", ReportOf2020.textOfHtml(html),
            "Word", ReportOf2020.textOfWord(word),
            "PDF", ReportOf2020.textOfPdf(pdf));
  }

  @Test
  void has_every_goal_action_and_indicator_with_its_status() {
    assertThat(report.goals()).hasSize(4);
    assertThat(report.steps()).hasSize(28);
    assertThat(report.actions()).hasSize(29);
    assertThat(report.indicators()).hasSize(107);
    assertThat(
            report
                .indicators()
                .collect(Collectors.groupingBy(Report.Line::status, Collectors.counting())))
        .isEqualTo(
            Map.of(
                Status.REALISED, 60L, Status.PARTLY, 17L, Status.NOT, 17L, Status.NOT_STATED, 13L));
  }

  @Test
  void prints_the_numbers_in_every_form() {
    texts.forEach(
        (form, text) -> {
          assertThat(text)
              .as(form)
              .contains(
                  "4 strategische doelen, 28 operationele doelen, 29 acties, 107 indicatoren.")
              .containsPattern("Alle indicatoren, elk één keer 60 17 17 13 107");
          assertThat(count(text, "Status [+] gerealiseerd")).as(form).isEqualTo(60);
          assertThat(count(text, "Status ± deels")).as(form).isEqualTo(17);
          assertThat(count(text, "Status − niet(?! vermeld)")).as(form).isEqualTo(17);
          assertThat(count(text, "Status [?] niet vermeld")).as(form).isEqualTo(13);
        });
  }

  @Test
  void the_double_counting_is_said_and_adds_up() {
    var rows = overview();
    int sum = rows.subList(0, 4).stream().mapToInt(row -> Integer.parseInt(row.get(5))).sum();
    assertThat(texts.get("HTML"))
        .contains(
            "De rijen geven samen "
                + sum
                + ", maar er zijn 107 indicatoren. "
                + (sum - 107)
                + " keer telt een indicator bij nog een doel mee.");
  }

  private List<List<String>> overview() {
    return ReportOf2020.blocks(report, Choice.EVERYTHING).stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(table -> table.id().equals("tabel-doelen"))
        .flatMap(table -> table.rows().stream())
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.stream().map(Block.Run::text).collect(Collectors.joining()))
                    .toList())
        .toList();
  }

  @Test
  void every_indicator_stands_in_the_order_of_the_plan() {
    var titles =
        report.chapters().stream()
            .flatMap(
                chapter ->
                    Stream.concat(
                        Stream.of("Thema " + chapter.code() + ". "),
                        chapter.actions().stream()
                            .flatMap(
                                action ->
                                    Stream.concat(
                                        Stream.of("Actie " + action.code() + ". "),
                                        action.indicators().stream()
                                            .map(line -> line.code() + " " + line.title())))))
            .map(ReportOf2020::plain)
            .toList();
    assertThat(titles).hasSize(12 + 29 + 107);
    texts.forEach(
        (form, text) -> {
          int at = text.indexOf("Doelen tegenover thema", text.indexOf("Doelen en acties"));
          at = Math.max(at, text.lastIndexOf("Welke acties van een thema"));
          for (var title : titles) {
            int next = text.indexOf(title, at);
            assertThat(next).as("%s: %s after %s", form, title, at).isPositive();
            at = next;
          }
        });
  }

  @Test
  void no_day_is_lost() {
    var days = new TreeSet<LocalDate>();
    var perIndicator = new ArrayList<String>();
    report
        .indicators()
        .forEach(
            line ->
                line.occasions()
                    .series()
                    .forEach(
                        series -> {
                          var all = new ArrayList<>(series.held());
                          all.addAll(series.substitute());
                          all.addAll(series.excused());
                          all.addAll(series.cancelled());
                          all.addAll(series.planned());
                          series
                              .moved()
                              .forEach(move -> all.addAll(List.of(move.from(), move.to())));
                          days.addAll(all);
                          all.forEach(day -> perIndicator.add(line.code() + " " + written(day)));
                        }));
    assertThat(days).hasSizeGreaterThan(150);
    var sections =
        Stream.of(html.split("(?=<h[45] id=\"ind-)"))
            .skip(1)
            .collect(
                Collectors.toMap(
                    part -> part.replaceAll("(?s)^<h. id=\"ind-([^\"]+)\".*", "$1"),
                    ReportOf2020::textOfHtml));
    assertThat(perIndicator)
        .allSatisfy(
            entry -> {
              var code = entry.substring(0, entry.indexOf(' '));
              assertThat(sections.get(code)).contains(entry.substring(code.length() + 1));
            });
    texts.forEach(
        (form, text) -> days.forEach(day -> assertThat(text).as(form).contains(written(day))));
  }

  private static String written(LocalDate day) {
    return Figures.date(day, Language.DUTCH);
  }

  @Test
  void what_the_plan_leaves_empty_is_not_printed() {
    assertThat(texts.get("HTML"))
        .contains("Partners buiten de organisatie bij actie 1.A")
        .doesNotContain("bij actie 9.D", "null", "Optional");
  }

  @Test
  void all_anomalies_are_known_gaps() {
    assertThat(report.oddities()).hasSize(33);
    texts.forEach(
        (form, spaced) -> {
          var text = ReportOf2020.solid(spaced);
          report
              .oddities()
              .forEach(
                  odd ->
                      assertThat(text)
                          .as(form)
                          .contains(ReportOf2020.solid(odd.where() + ": " + odd.what())));
        });
  }

  @Test
  void all_evidence_is_listed() {
    assertThat(report.evidence()).hasSize(140);
    texts.forEach(
        (form, spaced) -> {
          var text = ReportOf2020.solid(spaced);
          report
              .evidence()
              .forEach(
                  proof -> assertThat(text).as(form).contains(ReportOf2020.solid(proof.title())));
        });
  }

  @Test
  void each_address_in_the_report_leads_somewhere_in_it() {
    var ids =
        Stream.of(html.split(" id=\""))
            .skip(1)
            .map(part -> part.substring(0, part.indexOf('"')))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    var targets =
        Stream.of(html.split("href=\"#"))
            .skip(1)
            .map(part -> part.substring(0, part.indexOf('"')))
            .collect(Collectors.toSet());
    assertThat(ids).containsAll(targets).contains("ind-7.B.2", "thema-VII", "actie-9.B");
  }

  @Test
  void the_word_file_has_headings_tables_and_a_filled_table_of_contents() throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
      var styles =
          document.getParagraphs().stream()
              .collect(
                  Collectors.groupingBy(
                      paragraph -> String.valueOf(paragraph.getStyle()), Collectors.counting()));
      assertThat(styles)
          .containsKeys("Title", "Heading1", "Heading2", "Heading3", "Heading4", "Caption");
      assertThat(
              document.getParagraphs().stream()
                  .filter(paragraph -> "TOC2".equals(paragraph.getStyle()))
                  .map(XWPFParagraph::getText))
          .contains("Actie 7.B. Onderbouwde standpunten over tewerkstelling");
      assertThat(document.getDocument().xmlText()).contains("TOC \\o").doesNotContain("w:dirty");
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Jaarverslag 2020 volgens jaarplan 2020");
      assertThat(
              document
                  .getProperties()
                  .getCoreProperties()
                  .getUnderlyingProperties()
                  .getLanguageProperty())
          .contains("nl-BE");
      var captioned =
          document.getTables().stream()
              .filter(table -> table.getRow(0).isRepeatHeader())
              .map(XWPFTable::getNumberOfRows)
              .toList();
      assertThat(captioned).hasSizeGreaterThan(60);
      assertThat(document.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE");
    }
  }

  @Test
  void pictures_in_the_word_file_are_told_in_words() throws IOException {
    var file = ReportOf2020.word(ReportOf2020.report(new UnderForTests("42 %")), Choice.EVERYTHING);
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getAllPictures()).as("the same picture is kept once").hasSize(1);
      assertThat(document.getDocument().xmlText())
          .contains("descr=\"" + UnderForTests.ALTERNATIVE + "\"");
    }
    assertThat(ReportOf2020.textOfWord(file))
        .contains("Figuur 1. Antwoord op brieven", UnderForTests.WORDS);
  }

  @Test
  void a_finding_is_printed_in_every_form_with_how_sure_it_is_and_what_speaks_against_it()
      throws IOException {
    var found = ReportOf2020.report(new UnderForTests("42 %"));
    var chapter = new Choice(Choice.Level.FULL, "VII", "");
    var forms =
        Map.of(
            "HTML", ReportOf2020.textOfHtml(ReportOf2020.html(found, chapter)),
            "Word", ReportOf2020.textOfWord(ReportOf2020.word(found, chapter)),
            "PDF", ReportOf2020.textOfPdf(ReportOf2020.pdf(found, chapter)));
    forms.forEach(
        (form, text) ->
            assertThat(text)
                .as(form)
                .contains(
                    "Bevinding B-001: Wie werk zoekt, krijgt vaak geen antwoord.",
                    "Nagezien door een tweede persoon. Zekerheid: gemiddeld.",
                    "Ook bewijs: Verslag van het forum",
                    "Tegenbewijs: Cijfers van anderen (Andere groep.)",
                    "Figuur 1. Antwoord op brieven",
                    "Figuur 2. Hoe lang men zoekt",
                    "Tegenbewijs: “Ik stuurde honderd brieven.” — deelnemer, werkzoekend (Wie wel"
                        + " slaagde.)"));
  }

  @Test
  void the_parts_are_cut_by_theme_funder_and_level() {
    var theme =
        ReportOf2020.textOfHtml(
            ReportOf2020.html(report, new Choice(Choice.Level.CHAPTER, "VII", "")));
    assertThat(theme)
        .contains("Actie 7.B.", "4 acties, 13 indicatoren", "Dit is een deel van het verslag.")
        .doesNotContain("Actie 5.A.", "Momenten bij", "Lijst van bewijs");
    var funder =
        ReportOf2020.textOfHtml(
            ReportOf2020.html(
                report, new Choice(Choice.Level.FULL, "", ReportOf2020.VGC.id().toString())));
    assertThat(funder)
        .contains("voor VGC", "1 actie, ", "Actie 2.B.")
        .doesNotContain("Actie 2.A.", "Actie 7.B.");
  }

  @Test
  void the_overview_fits_on_one_page() throws IOException {
    var overview = new Choice(Choice.Level.OVERVIEW, "", "");
    try (var document = Loader.loadPDF(ReportOf2020.pdf(report, overview))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void headings_are_in_the_readers_language_and_words_of_the_plan_stay_in_theirs() {
    var french =
        HtmlReport.page(Layout.of(report, Choice.EVERYTHING, Texts.in(new Language("fr"))), "fr");
    assertThat(french)
        .contains(
            "Table des matières",
            "Thème VII. Emploi",
            "<span lang=\"nl\">Onderbouwde standpunten over tewerkstelling</span>")
        .doesNotContain("Inhoud", "Verantwoordelijk");
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
