package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.survey.SurveyTable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** A chart in a language with other letters than those of the house's typeface. */
class ArabicPictureTest {

  private static Charts.Drawing drawing() {
    var survey =
        SurveyTable.survey(
            "work",
            SurveyTable.questionnaire(
                "treated  one  هل عوملت بظلم؟  yes نعم، أكثر من مرة | once مرة واحدة | no لا،"
                    + " أبدا"));
    var tabulation = Tabulation.of("work", List.of("treated"), Measure.SHARES);
    var result =
        Fieldwork.of(survey)
            .times(40, "treated", Fieldwork.choice("yes"))
            .times(30, "treated", Fieldwork.choice("once"))
            .times(50, "treated", Fieldwork.choice("no"))
            .run(tabulation);
    var words =
        new ChartDefinition.Words(
            "المعاملة غير العادلة أثناء البحث عن عمل (VDAB)", "نسبة الباحثين عن عمل، 120 إجابة");
    var definition =
        new ChartDefinition(
            "arabic",
            ChartDefinition.Kind.BAR_WITH_INTERVALS,
            ChartDefinition.Order.QUESTIONNAIRE,
            Map.of("ar", words),
            tabulation);
    return new Charts.Drawing(
        definition, result, Texts.in(new Language("ar")), HouseStyle.read(Path.of("charts")));
  }

  @Test
  void a_picture_has_arabic_letters_joined_and_from_right_to_left() throws IOException {
    GoldenPicture.verify("arabic-330.png", drawing().png(330, Medium.SCREEN));
    GoldenPicture.verify("arabic-print.png", drawing().png(560, Medium.PRINT));
  }

  @Test
  void letters_that_the_typeface_lacks_have_a_width() {
    var font = Typeface.regular(14);
    assertThat(Typeface.hasAll("Ongelijk behandeld, één keer: 42 % (36–48)", font)).isTrue();
    assertThat(Typeface.hasAll("نعم", font)).isFalse();
    // Joined, the three letters take less room than one by one.
    assertThat(Typeface.width("بحث", font))
        .isLessThan(
            Typeface.width("ب", font) + Typeface.width("ح", font) + Typeface.width("ث", font));
  }

  @Test
  void a_drawing_for_the_web_keeps_its_words() {
    assertThat(drawing().svg(330, Medium.SCREEN)).contains("مرة واحدة", "'Noto Naskh Arabic'");
  }
}
