package org.peillood.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xml.sax.SAXException;

/** Our descriptions against the schemas of those who made the formats. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class DescriptionsCorpusTest {

  private static final Path CORPUS = Path.of(System.getProperty("corpus", ""));

  private static Schema schema(String... files) throws SAXException {
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var sources = new Source[files.length];
    for (int i = 0; i < files.length; i++) {
      sources[i] = new StreamSource(CORPUS.resolve(files[i]).toFile());
    }
    return factory.newSchema(sources);
  }

  private static void validate(Schema schema, String xml) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void the_description_for_archives_is_ddi_codebook() throws SAXException {
    var schema = schema("ddi/ddialliance__ddi-c_2/schemas/codebook.xsd");
    for (var open : Choice.Open.values()) {
      var bundle = Said.four().file(Format.DDI, open);
      var newest = Said.unpacked(bundle, "home-ddi-2.6.xml");
      assertThatCode(() -> validate(schema, newest)).doesNotThrowAnyException();
      // There is no schema of 2.5 at hand; what it has is the same, under its own name.
      assertThat(Said.unpacked(bundle, "home.xml"))
          .isEqualTo(
              newest
                  .replace("ddi:codebook:2_6", "ddi:codebook:2_5")
                  .replace("version=\"2.6\"", "version=\"2.5\""));
    }
  }

  @Test
  void the_description_for_research_agencies_is_triple_s() throws SAXException {
    var schema = schema("iati/IATI__IATI-Schemas/xml.xsd", "triples/derived/sss_v20.nons.xsd");
    for (var open : Choice.Open.values()) {
      var xml = Said.unpacked(Said.four().file(Format.TRIPLE_S, open), "home.sss");
      assertThatCode(() -> validate(schema, xml)).doesNotThrowAnyException();
    }
  }
}
