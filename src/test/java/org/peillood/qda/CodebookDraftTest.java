package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peillood.web.Language;

class CodebookDraftTest {

  private static final CodebookDraft.Known NOTHING = CodebookDraft.Known.NOTHING;
  private static final Language FRENCH = new Language("fr");

  private static CodebookDraft table(String csv, CodebookDraft.Known known) {
    return CodebookTable.read(csv.getBytes(StandardCharsets.UTF_8), "nl", known);
  }

  @Test
  void codes_of_a_codebook_get_marks_of_their_names_and_keep_their_place_and_guid()
      throws QdaRefused {
    var draft =
        CodebookDraft.of(
            QdaFile.codebook("c.qdc", Written.utf8(Written.QUALCODER)), FRENCH, NOTHING);
    assertThat(draft.faults()).isEmpty();
    assertThat(draft.codes())
        .extracting(DraftCode::mark, DraftCode::parent, DraftCode::isOffered)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("DIPLOME-ETUDES", "", false),
            org.assertj.core.groups.Tuple.tuple("L-EQUIVALENCE", "DIPLOME-ETUDES", true));
    assertThat(draft.codes().get(0).guid()).isEqualTo("{5c94bc9e-db8c-4f1d-9cd6-e900c7440860}");
    assertThat(draft.codes().get(1).names()).isEqualTo(Map.of("fr", "l’équivalence"));
  }

  @Test
  void a_code_that_the_frame_has_by_its_guid_or_its_mark_stays_as_it_is() throws QdaRefused {
    var known =
        new CodebookDraft.Known(
            Set.of("A"),
            Map.of("0d62985d-b147-5d01-a9b5-cae5dcd98342", "A"),
            Map.of("Drempel", "A"));
    var draft =
        CodebookDraft.of(QdaFile.codebook("c.qdc", Written.utf8(Written.TAGUETTE)), FRENCH, known);
    assertThat(draft.added()).extracting(DraftCode::mark).containsExactly("PERSONNES-RENCON");
    assertThat(table("code,name\na,x\nB,y", known).added())
        .extracting(DraftCode::mark)
        .containsExactly("B");
    assertThat(table("name,parent\nx,drempel", known).added())
        .extracting(DraftCode::parent)
        .containsExactly("A");
    var wrong = table("name,parent\nx,drie", known);
    assertThat(wrong.faults()).containsExactly(LineFault.of(2, "parent", "drie"));
    assertThat(CodebookTable.text(wrong.codes())).contains("X,drie,");
  }

  @Test
  void a_table_of_taguette_is_read() {
    var draft =
        table("tag,description,number of highlights\nInteressant,Nog eens lezen,3\n", NOTHING);
    assertThat(draft.faults()).isEmpty();
    assertThat(draft.codes())
        .containsExactly(
            new DraftCode(
                2,
                "INTERESSANT",
                Map.of("nl", "Interessant"),
                new DraftCode.Words("Nog eens lezen", "", "", ""),
                "",
                "",
                "",
                true,
                true));
  }

  @Test
  void the_code_above_is_said_by_its_mark_or_its_name() {
    var draft = table("code;naam;onder\nA;Drempels;\n;Taal;drempels\nC;Kost;a\n", NOTHING);
    assertThat(draft.faults()).isEmpty();
    assertThat(draft.codes()).extracting(DraftCode::parent).containsExactly("", "A", "A");
  }

  @Test
  void every_fault_is_told_with_its_line() {
    var draft =
        table(
            """
            code,name,parent,colour,guid
            A,,B,blauwig,x
            A,twee,Nergens,,
            B,drie,A,,
            e é,vier,,,
            """,
            NOTHING);
    assertThat(draft.faults())
        .containsExactlyInAnyOrder(
            LineFault.of(2, "colour", "blauwig"),
            LineFault.of(3, "twice", "A"),
            LineFault.of(2, "guid", "x"),
            LineFault.of(2, "no-name", "A"),
            LineFault.of(3, "parent", "Nergens"),
            LineFault.of(5, "mark", "e é"));
    assertThat(table("code,name,parent\nA,a,B\nB,b,A\n", NOTHING).faults())
        .contains(LineFault.of(2, "circle", "A"));
    assertThat(table("x,y\n1,2", NOTHING).faults())
        .containsExactly(LineFault.of(1, "no-name-column"));
    assertThat(table("", NOTHING).faults()).containsExactly(LineFault.of(0, "empty"));
  }

  @Test
  void what_goes_out_as_a_table_or_workbook_comes_in_the_same() {
    var codes =
        List.of(
            new DraftCode(
                2,
                "DR",
                Map.of("nl", "Drempels", "fr", "Obstacles"),
                new DraftCode.Words("als, \"dit\"\nof dat", "=1+1", "@wie 😀", "'-memo"),
                "#46AA00",
                "0d62985d-b147-5d01-a9b5-cae5dcd98342",
                "",
                false,
                true),
            new DraftCode(
                3,
                "DR-T",
                Map.of("en", "Language"),
                DraftCode.Words.NONE,
                "",
                "",
                "DR",
                true,
                true));
    for (var file :
        List.of(
            CodebookTable.csv(codes),
            Written.utf8(CodebookTable.text(codes)),
            CodebookTable.workbook(codes))) {
      var draft = CodebookTable.read(file, "nl", NOTHING);
      assertThat(draft.faults()).isEmpty();
      assertThat(draft.codes()).isEqualTo(codes);
    }
    assertThat(CodebookTable.text(codes)).contains("'=1+1", "'@wie");
  }

  @Test
  void a_codebook_that_goes_out_comes_in_the_same() throws QdaRefused {
    var words = new DraftCode.Words("Als het\n\nzo is", "Bij kost", "“te duur”", "overleg\n2 juni");
    var codes =
        List.of(
            new DraftCode(
                1,
                "DR",
                Map.of("nl", "DR"),
                words,
                "#46AA00",
                Guid.of("CODE", "f/DR"),
                "",
                true,
                true),
            new DraftCode(
                2,
                "T",
                Map.of("nl", "T"),
                DraftCode.Words.NONE,
                "",
                Guid.of("CODE", "f/T"),
                "DR",
                false,
                true));
    for (var language : List.of(Language.DUTCH, FRENCH, new Language("en"))) {
      var document =
          QdaWriter.codebook(
              new QdaCodebook("Peillood", Codebooks.trees(codes, language), List.of()));
      assertThat(Shape.breaches(document)).isEmpty();
      var read = QdaFile.codebook("c.qdc", QdaDocument.written(document));
      assertThat(CodebookDraft.of(read, Language.DUTCH, NOTHING).codes()).isEqualTo(codes);
    }
  }

  @Test
  void the_nearest_colour_of_the_palette_is_taken() {
    for (int number = 1; number <= 6; number++) {
      assertThat(Palette.nearest(Palette.of(number))).isEqualTo(number);
    }
    assertThat(Palette.nearest("#00FF00")).isEqualTo(3);
    assertThat(Palette.nearest("")).isZero();
  }
}
