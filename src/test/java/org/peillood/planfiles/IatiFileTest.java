package org.peillood.planfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.peillood.policy.Plan2020;

/** The plan of 2020 as activities. */
class IatiFileTest {

  private static String written() {
    var out = new ByteArrayOutputStream();
    IatiFile.write(
        Plan2020.plan(), "BE-BCE_KBO-0123456789", Instant.parse("2021-03-01T10:00:00Z"), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void has_an_activity_for_each_action_and_an_indicator_for_each_indicator() {
    var file = written();

    assertThat(file).contains("<iati-identifier>BE-BCE_KBO-0123456789-2020-7.A<");
    assertThat(file.split("<iati-activity ", -1)).hasSize(1 + 29);
    assertThat(file.split("<indicator ", -1)).hasSize(1 + 107);
  }

  @Test
  void gives_target_and_result_of_a_number_and_the_themes_in_three_languages() {
    assertThat(written())
        .containsSubsequence("7.A.2", "<target value=\"75\"", "<actual value=\"73\"")
        .contains("<narrative xml:lang=\"fr\">", "<narrative xml:lang=\"en\">");
  }

  @Test
  @EnabledIfSystemProperty(named = "corpus", matches = ".+")
  void is_valid_by_the_schema_of_the_standard() throws Exception {
    var folder = Path.of(System.getProperty("corpus"), "iati", "IATI__IATI-Schemas");
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var schema = factory.newSchema(folder.resolve("iati-activities-schema.xsd").toFile());

    schema.newValidator().validate(new StreamSource(new StringReader(written())));
  }
}
