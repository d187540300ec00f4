package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Archives that were made to do harm, or that nobody can read. */
class QdaArchiveTest {

  private static final String PLAIN = Written.project("X", "");

  private static QdaFault refused(byte[] file) {
    var refused = catchThrowableOfType(QdaRefused.class, () -> QdaFile.open("brought.qdpx", file));
    assertThat(refused).isNotNull();
    return refused.faults().get(0);
  }

  private static byte[] with(String name, byte[] bytes) {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("project.qde", Written.utf8(PLAIN));
    members.put(name, bytes);
    return Written.zip(members);
  }

  @Test
  void a_member_that_leads_out_of_the_archive_is_refused() {
    for (var name :
        new String[] {
          "../evil.txt", "sources/../../evil", "/etc/passwd", "C:\\evil.txt", "sources\\..\\x"
        }) {
      assertThat(refused(with(name, new byte[3])).kind()).as(name).isEqualTo(QdaFault.Kind.OUTSIDE);
    }
  }

  @Test
  void a_member_that_unpacks_to_a_thousand_times_its_size_is_refused() {
    var fault = refused(with("sources/zeros.txt", new byte[20_000_000]));
    assertThat(fault)
        .isEqualTo(QdaFault.of(QdaFault.Kind.BOMB, "sources/zeros.txt", QdaArchive.DENSEST));
  }

  @Test
  void members_that_unpack_to_too_much_together_are_refused() {
    // one byte in three by chance: dense, but not as dense as a trap
    var bytes = new byte[40_000_000];
    var random = new java.util.Random(1);
    for (int i = 0; i < bytes.length; i += 300) {
      bytes[i] = (byte) random.nextInt();
    }
    var members = new LinkedHashMap<String, byte[]>();
    members.put("project.qde", Written.utf8(PLAIN));
    for (int i = 0; i < 4; i++) {
      members.put("sources/" + i + ".bin", bytes);
    }
    assertThat(refused(Written.zip(members)).kind()).isEqualTo(QdaFault.Kind.UNPACKS_TOO_LARGE);
  }

  @Test
  void too_many_members_are_refused() {
    var members = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= QdaArchive.MOST_MEMBERS; i++) {
      members.put("sources/" + i, new byte[0]);
    }
    assertThat(refused(Written.zip(members)).kind()).isEqualTo(QdaFault.Kind.TOO_MANY_MEMBERS);
  }

  @Test
  void two_members_of_one_name_are_refused_whatever_their_capitals() {
    assertThat(refused(with("PROJECT.QDE", Written.utf8(PLAIN))))
        .isEqualTo(QdaFault.of(QdaFault.Kind.TWICE, "PROJECT.QDE"));
  }

  @Test
  void two_projects_or_none_in_an_archive_are_refused() {
    assertThat(refused(with("other.qde", Written.utf8(PLAIN))).kind())
        .isEqualTo(QdaFault.Kind.TWO_PROJECTS);
    assertThat(refused(Written.zip(Map.of("readme.txt", new byte[3]))).kind())
        .isEqualTo(QdaFault.Kind.NO_PROJECT);
  }

  @Test
  void a_document_that_came_alone_can_be_opened_from_its_archive_whatever_it_was_called()
      throws QdaRefused {
    for (var name : new String[] {"brought.qdpx", "../up.qde", "C:\\mine.qde", "Own.QDE", "xml"}) {
      var packed = QdaFile.open(name, Written.utf8(PLAIN)).packed();
      assertThat(QdaFile.open("again", packed).project().name()).as(name).isEqualTo("Ontbijt");
    }
  }

  @Test
  void a_damaged_archive_is_refused() {
    var whole = with("sources/a.txt", new byte[5000]);
    var cut = java.util.Arrays.copyOf(whole, whole.length - 40);
    assertThat(refused(cut).kind()).isEqualTo(QdaFault.Kind.ARCHIVE_BROKEN);
    assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0}).kind())
        .isEqualTo(QdaFault.Kind.ARCHIVE_BROKEN);
  }

  @Test
  void what_brings_definitions_of_its_own_is_refused() {
    for (var definition :
        new String[] {
          "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
          "<!DOCTYPE Project SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
          "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        }) {
      var document = PLAIN.replace("<Project", definition + "<Project");
      assertThat(refused(Written.utf8(document)))
          .isEqualTo(QdaFault.of(QdaFault.Kind.DOCUMENT_TYPE, "brought.qdpx"));
    }
  }

  @Test
  void what_is_no_xml_is_refused_with_its_line() {
    assertThat(refused(Written.utf8(PLAIN.replace("</Users>", ""))).kind())
        .isEqualTo(QdaFault.Kind.NO_XML);
    assertThat(refused(Written.utf8("<a>\n<b>\n</a>")))
        .isEqualTo(QdaFault.of(QdaFault.Kind.NO_XML, "brought.qdpx", 3));
    assertThat(refused(Written.utf8("hello")).kind()).isEqualTo(QdaFault.Kind.NEITHER);
    assertThat(refused(new byte[0]).kind()).isEqualTo(QdaFault.Kind.NEITHER);
    assertThat(refused(Written.utf8("<a>".repeat(50_000))).kind()).isEqualTo(QdaFault.Kind.NO_XML);
    assertThat(refused(Written.utf8("<html/>")))
        .isEqualTo(QdaFault.of(QdaFault.Kind.OTHER_ROOT, "brought.qdpx", "html"));
  }

  @Test
  void members_are_found_whatever_their_capitals_and_however_a_path_is_written() throws QdaRefused {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("Project.qde", Written.utf8(PLAIN));
    members.put("Sources/AB.txt", Written.utf8("één"));
    var archive = QdaFile.open("x.qdpx", Written.zip(members)).archive();
    for (var path : new String[] {"internal://ab.txt", "internal:///AB.txt", "AB.TXT"}) {
      assertThat(archive.source(path)).as(path).contains(Written.utf8("één"));
    }
    for (var path :
        new String[] {
          "relative:///AB.txt", "absolute://C:/AB.txt", "internal://", "internal://../project.qde"
        }) {
      assertThat(archive.source(path)).as(path).isEmpty();
    }
    assertThat(QdaArchive.read("y.qdpx", archive.packed()).sources())
        .containsExactly("Sources/AB.txt");
  }
}
