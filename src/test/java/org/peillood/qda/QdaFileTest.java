package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What files say, as the programs write them. */
class QdaFileTest {

  private static QdaFile file(String origin, String text, int start, int end, String name)
      throws QdaRefused {
    var members = new LinkedHashMap<String, byte[]>();
    members.put(
        "project.qde",
        Written.utf8(Written.project(origin, Written.coded("internal://t.txt", start, end, name))));
    members.put("sources/t.txt", Written.utf8(text));
    return QdaFile.open("x.qdpx", Written.zip(members));
  }

  private static String words(QdaFile file) {
    var source = file.project().sources().get(0);
    var text = file.text(source).orElseThrow();
    var place = text.place(source.selections().get(0)).orElseThrow();
    return text.text().substring(place.start(), place.end());
  }

  @Test
  void positions_count_code_points_so_that_emoji_and_arabic_do_not_shift_them() throws QdaRefused {
    var text = "😀😀 مرحبا بك 👩‍👩‍👧 brood";
    int start = text.codePointCount(0, text.indexOf("brood"));
    var file = file("MAXQDA 2022", text, start, start + 5, "");
    assertThat(file.faults()).isEmpty();
    assertThat(words(file)).isEqualTo("brood");
    assertThat(words(file("X", text, 0, 2, ""))).isEqualTo("😀😀");
    assertThat(words(file("X", text, 3, 8, ""))).isEqualTo("مرحبا");
  }

  @Test
  void a_mark_of_byte_order_is_no_character_of_the_text() throws QdaRefused {
    assertThat(words(file("NVivo 14", "\uFEFFbrood en kaas", 0, 5, ""))).isEqualTo("brood");
  }

  @Test
  void ends_of_lines_are_one_character_where_atlas_wrote_and_two_elsewhere() throws QdaRefused {
    var text = "een\r\ntwee\r\nbrood";
    assertThat(words(file("ATLAS.ti 8.4.0", text, 9, 14, ""))).isEqualTo("brood");
    assertThat(words(file("NVivo 14", text, 11, 16, ""))).isEqualTo("brood");
  }

  @Test
  void the_words_of_a_selection_tell_how_ends_of_lines_are_counted() throws QdaRefused {
    var text = "een\r\ntwee\r\nbrood en kaas";
    assertThat(words(file("ATLAS.ti 23", text, 11, 16, "brood"))).isEqualTo("brood");
    assertThat(words(file("MAXQDA", text, 9, 14, "bro…"))).isEqualTo("brood");
  }

  @Test
  void a_selection_outside_of_its_text_is_a_fault_with_its_place() throws QdaRefused {
    var file = file("X", "kort", 2, 9, "");
    assertThat(file.refusals())
        .containsExactly(QdaFault.of(QdaFault.Kind.POSITION_OUTSIDE, "Gesprek 1", "2–9", "4"));
    assertThat(file("X", "kort", 3, 2, "").refusals())
        .extracting(QdaFault::kind)
        .containsExactly(QdaFault.Kind.POSITION_OUTSIDE);
  }

  @Test
  void a_coding_with_a_code_that_is_not_there_is_a_fault() throws QdaRefused {
    var document =
        Written.project("X", Written.coded("relative:///t.txt", 0, 1, ""))
            .replace("targetGUID=\"" + Written.CODE, "targetGUID=\"" + Written.USER);
    assertThat(QdaFile.open("x.qde", Written.utf8(document)).refusals())
        .containsExactly(QdaFault.of(QdaFault.Kind.CODE_MISSING, "Gesprek 1", Written.USER));
  }

  @Test
  void a_source_whose_file_is_elsewhere_is_told_and_kept() throws QdaRefused {
    var document = Written.project("X", Written.coded("internal://t.txt", 0, 9, ""));
    var file = QdaFile.open("Project.qde", Written.utf8(document));
    assertThat(file.refusals()).isEmpty();
    assertThat(file.faults())
        .containsExactly(
            QdaFault.of(QdaFault.Kind.SOURCE_MISSING, "Gesprek 1", "internal://t.txt"));
    assertThat(QdaFile.open("x", file.packed()).project()).isEqualTo(file.project());
  }

  @Test
  void guids_are_the_same_in_braces_and_in_any_capitals() throws QdaRefused {
    var document =
        Written.project("MAXQDA", Written.coded("", 0, 0, ""))
            .replace(
                "targetGUID=\"" + Written.CODE + "\"",
                "targetGUID=\"{" + Written.CODE.toLowerCase(java.util.Locale.ROOT) + "}\"");
    assertThat(QdaFile.open("x.qde", Written.utf8(document)).faults()).isEmpty();
  }

  @Test
  void two_codes_of_one_guid_are_a_fault() throws QdaRefused {
    var document =
        Written.project("X", "")
            .replace(
                "</Codes>",
                "<Code guid=\"" + Written.CODE + "\" name=\"b\" isCodable=\"true\"/></Codes>");
    assertThat(QdaFile.open("x.qde", Written.utf8(document)).refusals())
        .extracting(QdaFault::kind)
        .containsExactly(QdaFault.Kind.GUID_TWICE);
  }

  @Test
  void a_codebook_of_taguette_is_read() throws QdaRefused {
    var codebook = QdaFile.codebook("codebook.qdc", Written.utf8(Written.TAGUETTE));
    assertThat(codebook.origin()).isEqualTo("Taguette 1.5.1");
    assertThat(codebook.codes())
        .containsExactly(
            new QdaCode(
                "0D62985D-B147-5D01-A9B5-CAE5DCD98342",
                "interesting",
                true,
                "",
                "Further review required",
                List.of(),
                List.of()),
            new QdaCode(
                "DFE5C38E-9449-5959-A1F7-E3D895CFA87F",
                "personnes rencontrées",
                true,
                "",
                "",
                List.of(),
                List.of()));
  }

  @Test
  void a_codebook_of_atlas_keeps_its_groups() throws QdaRefused {
    assertThat(QdaFile.codebook("c.qdc", Written.utf8(Written.ATLAS)).sets())
        .containsExactly(
            new QdaSet(
                "ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0",
                "groep",
                "",
                List.of("1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294"),
                List.of(),
                List.of()));
  }

  @Test
  void a_codebook_of_qualcoder_keeps_accents_folders_and_colours() throws QdaRefused {
    var folder = QdaFile.codebook("c.qdc", Written.utf8(Written.QUALCODER)).codes().get(0);
    assertThat(folder.name()).isEqualTo("Diplôme & études");
    assertThat(folder.isCodable()).isFalse();
    assertThat(folder.below().get(0).name()).isEqualTo("l’équivalence");
    assertThat(folder.below().get(0).colour()).isEqualTo("#46AA00");
  }

  @Test
  void a_codebook_in_the_other_namespace_or_in_none_is_read() throws QdaRefused {
    for (var namespace : List.of("", " xmlns=\"urn:QDA-XML:project:1.0\"")) {
      var written = Written.TAGUETTE.replace(" xmlns=\"urn:QDA-XML:codebook:1.0\"", namespace);
      assertThat(QdaFile.codebook("c.qdc", Written.utf8(written)).codes()).hasSize(2);
    }
    assertThat(QdaFile.codebook("p.qde", Written.utf8(Written.project("X", ""))).codes())
        .extracting(QdaCode::name)
        .containsExactly("brood");
  }

  @Test
  void colours_are_read_however_they_are_written() {
    assertThat(
            List.of("#F00", "46aa00", "#FF46AA00", "70,170,0", "rgb(70, 170, 0)", "rood").stream()
                .map(QdaReader::colour))
        .containsExactly("#FF0000", "#46AA00", "#46AA00", "#46AA00", "#46AA00", "");
  }
}
