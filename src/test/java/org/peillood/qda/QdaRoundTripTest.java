package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QdaRoundTripTest {

  @Property(tries = 150)
  void whatever_a_project_says_is_read_again_from_what_is_written(@ForAll long seed)
      throws QdaRefused {
    var project = new AnyProject(seed).project();
    var document = QdaWriter.project(project);
    assertThat(Shape.breaches(document)).isEmpty();
    var read = QdaDocument.read("project.qde", QdaDocument.written(document));
    assertThat(QdaReader.project("project.qde", read)).isEqualTo(project);
  }

  @Property(tries = 100)
  void so_is_a_codebook(@ForAll long seed) throws QdaRefused {
    var any = new AnyProject(seed);
    var codebook =
        new QdaCodebook(
            any.text(),
            any.some(1, any::codeWithoutNotes),
            any.some(
                0,
                () ->
                    new QdaSet(
                        any.guid(), any.text(), any.text(), any.guids(), List.of(), List.of())));
    var document = QdaWriter.codebook(codebook);
    assertThat(Shape.breaches(document)).isEmpty();
    assertThat(QdaFile.codebook("x.qdc", QdaDocument.written(document))).isEqualTo(codebook);
  }

  @Property(tries = 200)
  void every_place_in_a_text_is_found_again_from_its_position(@ForAll long seed) {
    var any = new AnyProject(seed);
    for (var reading : SourceText.Reading.values()) {
      var source = SourceText.of(any.lines(), reading);
      var text = source.text();
      for (int offset = 0; offset <= text.length(); offset++) {
        boolean isInside =
            offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        if (!isInside) {
          int position = source.position(offset);
          var part =
              QdaSelection.ofText("", "", "", position, source.length(), List.of(), Stamp.NONE);
          assertThat(source.place(part)).contains(new SourceText.Place(offset, text.length()));
        }
      }
    }
  }

  @Test
  void what_nobody_here_knows_stays_where_it_was() throws QdaRefused {
    var document =
        """
        <?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->
        <q:Project xmlns:q="urn:QDA-XML:project:1.0" xmlns:v="urn:vendor" name="N" v:secret="x&#10;y">
          <q:Users><q:User guid="AD68FBE7-E1EE-4A82-A279-23CC698C89EB" name="😀 عمر"/></q:Users>
          <v:Extension when="2020"><v:Deep>a &amp; b <![CDATA[<c>]]></v:Deep></v:Extension>
          <?vendor does="this"?>
          <q:Sources><q:TextSource guid="69A4332D-5B31-4915-B520-5275CFC21B40" v:mood="fine">
            <q:PlainTextContent>één&#13;
        twee</q:PlainTextContent></q:TextSource></q:Sources>
        </q:Project>\
        """;
    var before = QdaFile.open("project.qde", Written.utf8(document));
    var after = QdaFile.open("project.qdpx", before.packed());
    assertThat(after.document().isEqualNode(before.document())).isTrue();
    assertThat(QdaDocument.written(after.document()))
        .asString()
        .contains(
            "v:secret=\"x&#10;y\"",
            "<v:Deep>a &amp; b ",
            "&#128512; عمر",
            "made by hand",
            "<?vendor");
    assertThat(after.project().sources().get(0).content()).isEqualTo("één\r\ntwee");
  }
}
