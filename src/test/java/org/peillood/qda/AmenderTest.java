package org.peillood.qda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A project that was read in goes out again: as it came, and with what became of it here. */
class AmenderTest {

  private static final String AT = "2026-11-23T10:00:00Z";
  private static final String CODING = "445A6AEC-1400-4502-919D-0867832FF211";
  private static final String OTHER = "5b6b5b4e-4a3a-4f0e-8a54-0f2b8d3a7f10";
  private static final QdaCode BREAD =
      new QdaCode(Written.CODE, "brood", true, "#F00082", "", List.of(), List.of());
  private static final QdaUser AN = new QdaUser(Written.USER, "An", "");

  /** With ends of lines of two characters, a vendor's own element and a memo beside it all. */
  private static QdaFile file() throws QdaRefused {
    var document =
        Written.project("NVivo 14", Written.coded("internal://t.txt", 7, 12, ""))
            .replace(
                "</Project>",
                "<Notes><Note guid=\""
                    + OTHER
                    + "\" name=\"m\"/></Notes><x:own xmlns:x=\"urn:x\" a=\"1\"/></Project>");
    var members = new LinkedHashMap<String, byte[]>();
    members.put("project.qde", Written.utf8(document));
    members.put("Sources/t.txt", Written.utf8("een 😀\r\nbrood en kaas"));
    return QdaFile.open("x.qdpx", Written.zip(members));
  }

  private static Held.Part part(String coding, int start, int end, String memo, String... codes) {
    return new Held.Part(coding, Written.PART, start, end, List.of(codes), Written.USER, AT, memo);
  }

  private static Held held(List<QdaCode> codes, String words, Held.Part... parts) {
    var text = new Held.Text(Written.SOURCE, "Gesprek 1", "", words, List.of(parts), List.of());
    return new Held("Ontbijt", AT, List.of(AN), codes, List.of(), List.of(), List.of(text));
  }

  private static final String WORDS = "een 😀\nbrood en kaas";

  private static QdaProject amended(Held held) throws QdaRefused {
    var archive = Amender.amended(file(), held, Set.of(CODING));
    var out = QdaFile.open("y.qdpx", archive.packed());
    assertThat(out.refusals()).isEmpty();
    return out.project();
  }

  @Test
  void what_was_not_changed_goes_out_as_it_came() throws QdaRefused {
    var before = file();
    assertThat(before.refusals()).isEmpty();
    var archive =
        Amender.amended(
            file(),
            held(List.of(BREAD), WORDS, part(CODING, 7, 12, "", Written.CODE)),
            Set.of(CODING));
    var after = QdaFile.open("y.qdpx", archive.packed());
    before.document().getDocumentElement().setAttribute("modifiedDateTime", AT);
    assertThat(QdaDocument.written(after.document()))
        .asString()
        .isEqualTo(new String(QdaDocument.written(before.document()), UTF_8));
    assertThat(after.archive().sources()).isEqualTo(before.archive().sources());
  }

  @Test
  void a_coding_that_was_added_stands_at_its_characters_of_the_file() throws QdaRefused {
    var cheese =
        new QdaCode(OTHER.replace('5', '6'), "kaas", true, "", "vet", List.of(), List.of());
    var project =
        amended(
            held(
                List.of(BREAD, cheese),
                WORDS,
                part(CODING, 7, 12, "", Written.CODE),
                new Held.Part(
                    OTHER, OTHER, 16, 20, List.of(cheese.guid()), Written.USER, AT, "lekker")));
    assertThat(project.codes()).containsExactly(BREAD, cheese);
    var added = project.sources().get(0).selections().get(1);
    // one more than here for the carriage return, one less for the emoji
    assertThat(List.of(added.start(), added.end())).containsExactly(16L, 20L);
    assertThat(added.description()).isEqualTo("lekker");
    assertThat(added.codings())
        .containsExactly(new QdaCoding(OTHER, cheese.guid(), Written.USER, AT, List.of()));
    assertThat(project.notes()).hasSize(1);
  }

  @Test
  void a_coding_that_was_taken_away_here_is_gone_and_one_that_was_never_taken_stays()
      throws QdaRefused {
    assertThat(amended(held(List.of(BREAD), WORDS)).allCodings()).isEmpty();
    var kept = Amender.amended(file(), held(List.of(BREAD), WORDS), Set.of());
    assertThat(QdaFile.open("y", kept.packed()).project().allCodings()).hasSize(1);
  }

  @Test
  void a_coding_that_moved_or_got_another_code_or_memo_says_so() throws QdaRefused {
    var milk = new QdaCode(OTHER, "melk", true, "", "", List.of(), List.of());
    var recoded = amended(held(List.of(BREAD, milk), WORDS, part(CODING, 7, 12, "nieuw", OTHER)));
    var part = recoded.sources().get(0).selections().get(0);
    assertThat(part.description()).isEqualTo("nieuw");
    assertThat(part.codings()).extracting(QdaCoding::code).containsExactly(OTHER);
    var moved = amended(held(List.of(BREAD), WORDS, part(CODING, 7, 15, "", Written.CODE)));
    assertThat(moved.sources().get(0).selections())
        .extracting(QdaSelection::start, QdaSelection::end)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, 15L));
  }

  @Test
  void a_code_that_was_renamed_or_retired_says_so() throws QdaRefused {
    var renamed = new QdaCode(Written.CODE, "broodje", false, "#F00082", "w", List.of(), List.of());
    var project = amended(held(List.of(renamed), WORDS, part(CODING, 7, 12, "", Written.CODE)));
    assertThat(project.codes()).containsExactly(renamed);
  }

  @Test
  void a_transcript_whose_words_changed_goes_with_its_words_of_now_and_no_others()
      throws QdaRefused {
    var held = held(List.of(BREAD), "X 😀\nbrood en kaas", part(CODING, 5, 10, "", Written.CODE));
    var file = QdaFile.open("y.qdpx", Amender.amended(file(), held, Set.of(CODING)).packed());
    assertThat(file.refusals()).isEmpty();
    var source = file.project().sources().get(0);
    assertThat(file.project().sources()).hasSize(1);
    assertThat(file.text(source).orElseThrow().text()).isEqualTo("X 😀\nbrood en kaas");
    assertThat(source.selections())
        .extracting(QdaSelection::guid, QdaSelection::start, QdaSelection::end)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Written.PART, 4L, 9L));
    assertThat(file.archive().sources()).hasSize(1);
    var all = new String(file.archive().document(), UTF_8);
    assertThat(all).doesNotContain("een");
  }

  @Test
  void a_project_of_ours_is_as_the_standard_has_it_and_says_what_is_held() throws QdaRefused {
    var valence = Guid.of("VALENCE", "positive");
    var both = new QdaCode(valence, "positief", true, "", "", List.of(), List.of());
    var held = held(List.of(BREAD, both), WORDS, part(CODING, 7, 12, "m", Written.CODE, valence));
    var archive = ProjectMaker.archive(held);
    var file = QdaFile.open("ours.qdpx", archive.packed());
    assertThat(Shape.breaches(file.document())).isEmpty();
    assertThat(file.faults()).isEmpty();
    var source = file.project().sources().get(0);
    var part = source.selections().get(0);
    assertThat(part.name()).isEqualTo("brood");
    assertThat(List.of(part.start(), part.end())).containsExactly(6L, 11L);
    assertThat(part.codings()).extracting(QdaCoding::code).containsExactly(Written.CODE, valence);
    assertThat(file.text(source).orElseThrow().text()).isEqualTo(WORDS);
    assertThat(archive.packed()).isEqualTo(ProjectMaker.archive(held).packed());
  }
}
