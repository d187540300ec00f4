package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Files of other programs open and come out again: the same codes, codings, memos and sources, and
 * whatever else was in them. Where a folder has schemas ({@code Project*.xsd}), what is written
 * here is valid by them.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class QdaCorpusTest {

  private static final Path FOLDER = Path.of(System.getProperty("corpus", ""), "qda");

  private int codes;
  private int codings;
  private int memos;
  private int sources;

  private static List<Path> files(String pattern) throws IOException {
    try (var all = Files.walk(FOLDER)) {
      return all.filter(
              file -> file.getFileName().toString().toLowerCase(Locale.ROOT).matches(pattern))
          .sorted()
          .toList();
    }
  }

  @Test
  void every_file_comes_out_as_it_went_in() throws IOException, QdaRefused {
    var files = files(".*\\.(qdpx|qde|qdc)");
    int refused = 0;
    for (var path : files) {
      var name = path.getFileName().toString();
      var bytes = Files.readAllBytes(path);
      if (name.toLowerCase(Locale.ROOT).endsWith(".qdc")) {
        codebook(name, bytes);
      } else if (!project(name, bytes)) {
        refused++;
      }
    }
    System.out.printf(
        "qda: %d files, %d came out again without loss, %d refused; %d codes, %d codings, %d"
            + " memos, %d sources%n",
        files.size(), files.size() - refused, refused, codes, codings, memos, sources);
    assertThat(files).isNotEmpty();
  }

  private boolean project(String name, byte[] bytes) throws QdaRefused {
    var before = QdaFile.open(name, bytes);
    var after = QdaFile.open(name, before.packed());
    assertThat(after.project()).as(name).isEqualTo(before.project());
    assertThat(after.document().isEqualNode(before.document())).as(name).isTrue();
    assertThat(after.archive().sources()).as(name).isEqualTo(before.archive().sources());
    for (var member : before.archive().sources()) {
      assertThat(after.archive().source(member).orElseThrow())
          .as(name + " " + member)
          .isEqualTo(before.archive().source(member).orElseThrow());
    }
    assertThat(elements(after.document())).as(name).isEqualTo(elements(before.document()));
    var anew = QdaWriter.project(before.project());
    tellWhatDiffers(name, elements(before.document()), elements(anew));
    assertThat(QdaReader.project(name, anew)).as(name).isEqualTo(before.project());
    var project = before.project();
    codes += (int) project.allCodes().count();
    codings += (int) project.allCodings().count();
    memos += project.notes().size();
    sources += project.sources().size();
    before.refusals().forEach(fault -> System.out.println(name + ": " + fault));
    return before.refusals().isEmpty();
  }

  /** How often each element with its attributes and own words stands in a document. */
  private static Map<String, Integer> elements(Document document) {
    var counts = new TreeMap<String, Integer>();
    QdaDocument.all(document.getDocumentElement())
        .forEach(element -> counts.merge(told(element), 1, Integer::sum));
    return counts;
  }

  private static String told(Element element) {
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    var words = new StringBuilder();
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        words.append(child.getNodeValue().strip());
      }
    }
    return QdaDocument.name(element) + attributes + words;
  }

  /** What a document that is written anew from what was understood lacks or has more. */
  private static void tellWhatDiffers(
      String name, Map<String, Integer> before, Map<String, Integer> anew) {
    var all = new TreeSet<>(before.keySet());
    all.addAll(anew.keySet());
    all.removeIf(one -> before.getOrDefault(one, 0).equals(anew.getOrDefault(one, 0)));
    all.forEach(
        one ->
            System.out.printf(
                "%s, written anew: %d became %d: %s%n",
                name, before.getOrDefault(one, 0), anew.getOrDefault(one, 0), one));
  }

  private void codebook(String name, byte[] bytes) throws QdaRefused {
    var before = QdaFile.codebook(name, bytes);
    var after = QdaFile.codebook(name, QdaDocument.written(QdaWriter.codebook(before)));
    assertThat(after).as(name).isEqualTo(before);
    codes += (int) before.allCodes().count();
  }

  @Test
  void what_is_written_here_is_valid_by_the_schemas_of_the_folder()
      throws IOException, SAXException, QdaRefused {
    var schema = schema("project.*\\.xsd");
    if (schema.isEmpty()) {
      return; // Shape holds the same rules
    }
    for (var path : files(".*\\.(qdpx|qde)")) {
      var file = QdaFile.open(path.getFileName().toString(), Files.readAllBytes(path));
      var written = QdaDocument.written(QdaWriter.project(file.project()));
      assertThatCode(
              () ->
                  schema
                      .get()
                      .newValidator()
                      .validate(new StreamSource(new ByteArrayInputStream(written))))
          .as(path.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void whatever_project_is_written_is_valid_by_the_schema_of_the_folder()
      throws IOException, SAXException {
    var schema = schema("project.*\\.xsd");
    if (schema.isEmpty()) {
      return; // Shape holds the same rules
    }
    for (int seed = 0; seed < 40; seed++) {
      var written = QdaDocument.written(QdaWriter.project(new AnyProject(seed).project()));
      assertThatCode(
              () ->
                  schema
                      .get()
                      .newValidator()
                      .validate(new StreamSource(new ByteArrayInputStream(written))))
          .as("seed " + seed)
          .doesNotThrowAnyException();
    }
  }

  private static Optional<Schema> schema(String pattern) throws IOException, SAXException {
    var found = files(pattern).stream().findFirst();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(found.get().toFile()));
  }
}
