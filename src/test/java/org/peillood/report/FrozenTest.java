package org.peillood.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;
import org.peillood.web.Texts;

class FrozenTest {

  private final Report published = ReportOf2020.report(new UnderForTests("42 %"));
  private final String kept = Frozen.write(published);

  @Test
  void a_published_report_comes_back_as_it_was() {
    assertThat(Frozen.read(kept, FrozenTest::standing)).isEqualTo(published);
    assertThat(Corrections.between(Frozen.read(kept, FrozenTest::standing), published)).isEmpty();
  }

  @Test
  void words_of_people_are_not_kept_in_it() {
    assertThat(kept).doesNotContain(UnderForTests.WORDS).contains(UnderForTests.QUOTE.toString());
  }

  @Test
  void a_quote_that_is_taken_back_is_gone_and_told_as_a_correction() {
    var later = Frozen.read(kept, Report.Said::bare);
    assertThat(ReportOf2020.html(later, Choice.EVERYTHING))
        .doesNotContain(UnderForTests.WORDS)
        .contains("Hier stond een citaat. Het is ingetrokken.");
    assertThat(Corrections.between(later, later))
        .singleElement()
        .satisfies(
            correction -> {
              assertThat(correction.id()).isEqualTo("ind-" + UnderForTests.AT);
              assertThat(correction.now()).contains("ingetrokken");
            });
  }

  @Test
  void what_changed_is_told_item_by_item_and_the_day_alone_is_no_change() {
    var now =
        withReason(ReportOf2020.report(new UnderForTests("44 %")), "12.D.1", "Ingediend op tijd.")
            .on(ReportOf2020.DAY.plusMonths(2));
    var corrections = Corrections.between(Frozen.read(kept, FrozenTest::standing), now);
    assertThat(corrections).hasSize(2);
    assertThat(corrections.get(0).id()).isEqualTo("ind-7.B.2");
    assertThat(corrections.get(0).what()).isEqualTo("Bevinding B-001");
    assertThat(corrections.get(0).then()).contains("42 %");
    assertThat(corrections.get(0).now()).contains("44 %");
    assertThat(corrections.get(1))
        .satisfies(
            correction -> {
              assertThat(correction.where()).startsWith("12.D.1 ");
              assertThat(correction.what()).isEqualTo("Reden");
              assertThat(correction.now()).isEqualTo("Ingediend op tijd.");
              assertThat(correction.then()).isNotEmpty().isNotEqualTo(correction.now());
            });
  }

  private static Report.Said standing(Report.Said said) {
    return said.id().equals(UnderForTests.QUOTE) ? UnderForTests.quote() : said;
  }

  private static Report withReason(Report report, String code, String reason) {
    var json = Frozen.write(report);
    var old =
        report
            .indicators()
            .filter(line -> line.code().equals(code))
            .findFirst()
            .orElseThrow()
            .reason();
    var changed = json.replace("\"reason\":\"" + old, "\"reason\":\"" + reason + old + "#");
    return Frozen.read(changed.replace(reason + old + "#", reason), FrozenTest::standing);
  }

  @Test
  void an_older_report_is_read_by_a_later_platform() {
    var older =
        kept.replace("\"annexes\":", "\"formerly\":")
            .replace("\"precision\":", "\"notYet\":")
            .replace("\"explanation\":", "\"notYet2\":")
            .replace("\"charts\":", "\"notYet3\":")
            .replace("\"against\":", "\"notYet4\":")
            .replace("\"why\":", "\"notYet5\":")
            .replaceFirst("\"title\":", "\"unknown\":1,\"title\":");
    var read = Frozen.read(older, FrozenTest::standing);
    assertThat(read.annexes()).isEmpty();
    assertThat(read.indicators())
        .allSatisfy(
            line -> {
              assertThat(line.precision()).isEmpty();
              assertThat(line.explanation()).isEmpty();
            });
    assertThat(read.indicators()).hasSize(107);
  }

  @Test
  void only_empty_mandatory_fields_stand_in_the_way_of_publishing() {
    var texts = Texts.in(Language.DUTCH);
    assertThat(Mandatory.missing(published, texts)).isEmpty();
    var bare =
        Frozen.read(
            kept.replaceFirst("\"organisation\":\"[^\"]*\"", "\"organisation\":\"\"")
                .replaceFirst("(\"printed\":\"Indicator 1\",\"title\":)\"[^\"]*\"", "$1\"\""),
            FrozenTest::standing);
    assertThat(Mandatory.missing(bare, texts))
        .extracting(complaint -> complaint.where())
        .containsExactly("Verslag 2020", bare.indicators().findFirst().orElseThrow().code());
    assertThat(Mandatory.missing(bare, texts))
        .allSatisfy(complaint -> assertThat(complaint.remedy()).isNotBlank());
  }

  @Test
  void an_address_asks_for_a_part() {
    var asked =
        Asked.of(
            Map.of("niveau", List.of("hoofdstuk"), "thema", List.of("VII"), "taal", List.of("fr")),
            Language.DUTCH);
    assertThat(asked.choice()).isEqualTo(new Choice(Choice.Level.CHAPTER, "VII", ""));
    assertThat(asked.query()).isEqualTo("?niveau=hoofdstuk&thema=VII&taal=fr");
    assertThat(asked.language().code().toLowerCase(Locale.ROOT)).isEqualTo("fr");
  }
}
