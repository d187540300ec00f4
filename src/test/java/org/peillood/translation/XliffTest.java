package org.peillood.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.junit.jupiter.api.Test;
import org.peillood.translation.Incoming.Flaw;

/**
 * Translations as XLIFF 2.1, and back: read, checked and changed by Okapi's library, the reference
 * of the OASIS committee's members, as a translator's own tool would.
 */
class XliffTest {

  @Test
  void a_file_that_comes_back_as_it_went_changes_nothing() {
    assertThat(judge(written())).isEqualTo(new Intake.Judged(List.of(), List.of(), 4, 0));
  }

  @Test
  void ids_are_the_same_in_every_file() {
    assertThat(XliffWriter.id("survey/work/label"))
        .isEqualTo(XliffWriter.id("survey/work/label"))
        .matches("u[0-9a-f]{16}");
    assertThat(written()).contains("state=\"reviewed\"", "subState=\"peillood:stale\"");
  }

  @Test
  void okapi_finds_our_files_valid_and_its_changes_come_in() {
    var judged = judge(throughOkapi(written()));
    assertThat(judged.flaws()).isEmpty();
    assertThat(judged.changes())
        .containsExactly(
            new Change(
                "survey/town/label",
                "**Güzel** mi ${town} ve ${town}?",
                TextState.REVIEWED,
                "Do you **like** ${town} & ${town}?",
                "",
                Optional.empty(),
                0));
    assertThat(judged.same()).isEqualTo(3);
  }

  @Test
  void a_unit_that_a_tool_cut_in_two_and_marked_is_whole_again() {
    var file =
        """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="tr"
            xmlns:x="urn:a-tool"><file id="f"><x:skeleton><x:source>no</x:source></x:skeleton>
        <unit id="%s"><originalData><data id="d1">${town}</data></originalData>
        <segment state="final"><source>Do you **like** <ph id="1" dataRef="d1"/> </source><target><mrk id="m" type="term">**Güzel**</mrk> mi <ph id="1" dataRef="d1"/></target></segment>
        <ignorable><source> </source><target> </target></ignorable>
        <segment state="translated"><source>&amp; <ph id="2" dataRef="d1"/>?</source><target>ya?<cp hex="0007"/></target></segment>
        </unit></file></xliff>
        """
            .formatted(XliffWriter.id("survey/town/label"));
    assertThat(judge(file).changes())
        .extracting(Change::words, Change::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("**Güzel** mi ${town} ya?", TextState.DRAFT));
  }

  @Test
  void what_a_tool_lost_is_told_with_its_unit() {
    var lost =
        throughOkapi(written())
            .replaceAll("<target[^>]*>[*]{2}Güzel.*?</target>", "<target>Mi?</target>");
    assertThat(judge(lost).flaws())
        .containsExactlyInAnyOrder(
            new Flaw(1, "lost", List.of("${town}")), new Flaw(1, "lost", List.of("**")));
  }

  @Test
  void hostile_and_other_files_are_refused() {
    var entity =
        "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff"
            + " xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\""
            + " trgLang=\"tr\"><file id=\"f\"><unit"
            + " id=\"u\"><segment><source>&a;</source></segment></unit></file></xliff>";
    assertThat(flaw(entity)).isEqualTo("no-xml");
    assertThat(flaw("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>"))
        .isEqualTo("version");
    assertThat(flaw("<html/>")).isEqualTo("no-xliff");
    assertThat(flaw("hello")).isEqualTo("no-xml");
    assertThat(flaw("<xliff")).isEqualTo("no-xml");
    assertThat(flaw("")).isEqualTo("no-xml");
    var begin =
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\">";
    assertThat(flaw(begin + "<group>".repeat(100_000))).isEqualTo("too-many");
    assertThat(flaw(begin + "<unit id='a'/>".repeat(20_001) + "</xliff>")).isEqualTo("too-many");
    assertThat(flaw(" ".repeat(10_000_001))).isEqualTo("large");
  }

  private static String flaw(String file) {
    return judge(file).flaws().stream().map(Flaw::what).findFirst().orElse("");
  }

  private static Intake.Judged judge(String file) {
    var lines = Desk.lines();
    return Intake.judge(
        XliffReader.read(file.getBytes(StandardCharsets.UTF_8), lines),
        lines,
        "tr",
        Intake.Newer.STAY);
  }

  private static String written() {
    var out = new ByteArrayOutputStream();
    XliffWriter.write(Desk.PART, Desk.lines(), Desk.ENGLISH, Desk.TURKISH, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * The file as Okapi reads it with all its checks, and writes it with the first text translated.
   */
  private static String throughOkapi(String file) {
    var out = new StringWriter();
    try (var reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL);
        var writer = new XLIFFWriter()) {
      reader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
      writer.create(out, "en", "tr");
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isUnit() && "survey/town/label".equals(event.getUnit().getName())) {
          translate(event.getUnit());
        }
        writer.writeEvent(event);
      }
    }
    return out.toString();
  }

  private static void translate(Unit unit) {
    var segment = unit.getSegment(0);
    var target = segment.getTarget(net.sf.okapi.lib.xliff2.core.Part.GetTarget.CLONE_SOURCE);
    target.setCodedText(
        target.getCodedText().replace("Do you **like** ", "**Güzel** mi ").replace("&", "ve"));
    segment.setState(TargetState.REVIEWED);
  }
}
