package org.peillood.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peillood.analysis.Fieldwork;
import org.peillood.analysis.TabulationCheck;
import org.peillood.analysis.TabulationResult;
import org.peillood.chart.HouseStyle.Medium;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.SurveyFolder;
import org.peillood.web.Language;
import org.peillood.web.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The charts of the folder {@code charts/}, drawn from made-up answers. */
class ChartsTest {

  private static final Path FOLDER = Path.of("charts");
  private static final SurveyCatalogue SURVEYS = SurveyFolder.read(Path.of("surveys"));
  private static final HouseStyle STYLE = HouseStyle.read(FOLDER);

  static List<ChartDefinition> definitions() {
    return ChartFolder.read(FOLDER).definitions();
  }

  @Test
  void every_file_of_the_folder_is_sound() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(definitions()).hasSize((int) files.count() - 1);
    }
    assertThat(ChartFolder.read(FOLDER).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void can_stand_beside_figures_of_one_wave(ChartDefinition definition) {
    var waves = definition.inWaves(List.of("one")).tabulation().waves();
    assertThat(waves)
        .isEqualTo(definition.isOverWaves() ? definition.tabulation().waves() : List.of("one"));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void names_items_that_exist_and_has_words_in_three_languages(ChartDefinition definition) {
    var survey = SURVEYS.survey(definition.tabulation().survey()).orElseThrow();
    assertThat(TabulationCheck.misfit(definition.tabulation(), survey)).isEmpty();
    assertThat(definition.words()).containsOnlyKeys("nl", "fr", "en");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void is_well_formed_svg_with_title_and_description_inside_its_frame(ChartDefinition definition)
      throws IOException, ParserConfigurationException, SAXException {
    for (int width : Picture.WIDTHS) {
      for (int respondents : new int[] {4, 25, 200}) {
        var drawing = drawing(definition, respondents);
        var svg = drawing.svg(width, Medium.SCREEN);
        Files.createDirectories(Path.of("target/charts"));
        Files.writeString(
            Path.of("target/charts", definition.id() + "-" + width + "-" + respondents + ".svg"),
            svg);
        var root = parsed(svg).getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
            .isEqualTo(drawing.description().title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
            .isEqualTo(drawing.description().text());
        assertThat(root.getAttribute("role")).isEqualTo("img");
        everyTextIsInside(root, width);
        assertThat(drawing(definition, respondents).svg(width, Medium.SCREEN)).isEqualTo(svg);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void is_a_png_of_twice_its_width_with_ink_on_it(ChartDefinition definition) throws IOException {
    var png = drawing(definition, 200).png(330, Medium.PRINT);
    Files.createDirectories(Path.of("target/charts"));
    Files.write(Path.of("target/charts", definition.id() + ".png"), png);
    Files.write(
        Path.of("target/charts", definition.id() + "-wide.png"),
        drawing(definition, 200).png(560, Medium.SCREEN));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(660);
    assertThat(
            Stream.iterate(0, y -> y < image.getHeight(), y -> y + 1)
                .filter(
                    y ->
                        Stream.iterate(0, x -> x < 660, x -> x + 1)
                            .anyMatch(x -> (image.getRGB(x, y) & 0xffffff) == 0))
                .count())
        .isGreaterThan(50);
  }

  private static void everyTextIsInside(Element root, int width) {
    var texts = root.getElementsByTagName("text");
    assertThat(texts.getLength()).isGreaterThanOrEqualTo(5);
    for (int i = 0; i < texts.getLength(); i++) {
      var text = (Element) texts.item(i);
      double x = Double.parseDouble(text.getAttribute("x"));
      double length = Double.parseDouble(text.getAttribute("textLength"));
      assertThat(x).as(text.getTextContent()).isGreaterThanOrEqualTo(-1);
      assertThat(x + length).as(text.getTextContent()).isLessThanOrEqualTo(width + 1);
    }
  }

  /** Answers that go round the categories, each a little more often than the one before. */
  static Charts.Drawing drawing(ChartDefinition definition, int respondents) {
    var survey = SURVEYS.survey(definition.tabulation().survey()).orElseThrow();
    var language = new Language("nl");
    return new Charts.Drawing(
        definition, result(definition, survey, respondents), Texts.in(language), STYLE);
  }

  private static TabulationResult result(
      ChartDefinition definition, Survey survey, int respondents) {
    var asking =
        survey.waves().stream()
            .filter(
                wave ->
                    wave.questionnaire()
                        .item(definition.tabulation().variables().get(0))
                        .isPresent())
            .findFirst()
            .orElseThrow();
    var one =
        new Survey(
            survey.id(),
            survey.title(),
            survey.name(),
            survey.audience(),
            survey.asks(),
            survey.promises(),
            survey.notice(),
            survey.afterwards(),
            survey.consent(),
            survey.themes(),
            survey.evidence(),
            survey.sensitivity(),
            survey.keepUntil(),
            survey.translations(),
            List.of(asking));
    var work = Fieldwork.of(one);
    for (int respondent = 0; respondent < respondents; respondent++) {
      var answers = Answers.none();
      var names = new ArrayList<>(definition.tabulation().variables());
      names.addAll(definition.tabulation().apart());
      for (var name : names) {
        var item = asking.questionnaire().item(name).orElseThrow();
        if (item.type().isNumber()) {
          answers = answers.with(name, new Answer.Number(BigDecimal.valueOf(1 + respondent % 7)));
          continue;
        }
        var categories = item.categories();
        int place =
            (int) Math.floor(categories.size() * Math.sqrt((respondent * 37 % 101) / 101.0));
        var code = categories.get(place).code();
        answers =
            answers.with(
                name,
                item.type() == ItemType.SELECT_ONE
                    ? new Answer.Choice(code)
                    : new Answer.Choices(List.of(code)));
      }
      work.times(1, answers);
    }
    return work.run(definition.tabulation(), new Language("nl"));
  }

  private static Document parsed(String svg)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
