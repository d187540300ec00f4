package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peillood.segment.Valence;

class ProjectDraftTest {

  private static final String NOTE = "CE15250D-46AD-42C2-B90F-A509B8D64EC8";

  private static QdaFile file(String source, String more) throws QdaRefused {
    var members = new LinkedHashMap<String, byte[]>();
    members.put(
        "project.qde",
        Written.utf8(Written.project("X", source).replace("</Project>", more + "</Project>")));
    members.put("sources/t.txt", Written.utf8("😀 brood en kaas"));
    return QdaFile.open("x.qdpx", Written.zip(members));
  }

  private static String coded() {
    return Written.coded("internal://t.txt", 2, 7, "");
  }

  @Test
  void texts_codes_coders_and_memos_are_held() throws QdaRefused {
    var source =
        coded()
            .replace("<Coding", "<Description>een memo</Description><Coding")
            .replace("</Coding>", "<NoteRef targetGUID=\"" + NOTE + "\"/></Coding>");
    var draft =
        ProjectDraft.of(
            file(
                source,
                "<Notes><Note guid=\""
                    + NOTE
                    + "\" name=\"Vraag\"><PlainTextContent>waarom?</PlainTextContent></Note></Notes>"));
    assertThat(draft.codes()).extracting(QdaCode::name).containsExactly("brood");
    assertThat(draft.users()).containsExactly(Map.entry(Guid.key(Written.USER), "An"));
    assertThat(draft.inFile()).isEmpty();
    var text = draft.texts().get(0);
    var part = text.parts().get(0);
    assertThat(text.words().substring(part.start(), part.end())).isEqualTo("brood");
    assertThat(part.memo()).isEqualTo("een memo\n\nVraag\nwaarom?");
  }

  @Test
  void what_cannot_be_held_is_counted_by_what_it_is() throws QdaRefused {
    var sources =
        coded()
            + "<TextSource guid=\"11111111-1111-1111-1111-111111111111\" name=\"weg\""
            + " plainTextPath=\"internal://w.txt\"/><PDFSource"
            + " guid=\"21111111-1111-1111-1111-111111111111\""
            + " path=\"internal://w.pdf\"/><TextSource"
            + " guid=\"31111111-1111-1111-1111-111111111111\""
            + " name=\"b\"><PlainTextContent>b</PlainTextContent><PlainTextSelection"
            + " guid=\"41111111-1111-1111-1111-111111111111\" startPosition=\"0\""
            + " endPosition=\"1\"><Description>los</Description></PlainTextSelection><Coding"
            + " guid=\"51111111-1111-1111-1111-111111111111\"><CodeRef targetGUID=\""
            + Written.CODE
            + "\"/></Coding></TextSource>";
    var draft =
        ProjectDraft.of(
            file(
                sources,
                "<Notes><Note guid=\""
                    + NOTE
                    + "\"/></Notes><Sets><Set guid=\"61111111-1111-1111-1111-111111111111\""
                    + " name=\"s\"/></Sets>"));
    assertThat(draft.texts()).hasSize(2);
    assertThat(draft.inFile())
        .containsOnly(
            Map.entry("text", 1),
            Map.entry("pdf", 1),
            Map.entry("selection", 1),
            Map.entry("whole", 1),
            Map.entry("note", 1),
            Map.entry("set", 1));
  }

  @Test
  void valence_goes_out_as_a_code_and_comes_in_as_valence() throws QdaRefused {
    var negative = Valences.guid(Valence.NEGATIVE);
    var codes =
        List.of(
            new QdaCode(Written.CODE, "brood", true, "", "", List.of(), List.of()),
            new QdaCode(
                Valences.FOLDER,
                "Valentie",
                false,
                "",
                "",
                List.of(),
                List.of(new QdaCode(negative, "−", true, "", "", List.of(), List.of()))));
    var part =
        new Held.Part(
            Written.PART.replace('4', '7'),
            Written.PART,
            0,
            5,
            List.of(Written.CODE, negative),
            Written.USER,
            "2026-11-23T10:00:00Z",
            "");
    var text = new Held.Text(Written.SOURCE, "T", "", "brood", List.of(part), List.of());
    var held =
        new Held(
            "N",
            "2026-11-23T10:00:00Z",
            List.of(new QdaUser(Written.USER, "Codeur 1", "")),
            codes,
            List.of(),
            List.of(),
            List.of(text));
    var out = ProjectMaker.archive(held).packed();
    var draft = ProjectDraft.of(QdaFile.open("o.qdpx", out));
    assertThat(draft.codes()).extracting(QdaCode::name).containsExactly("brood");
    assertThat(draft.texts().get(0).parts())
        .extracting(ProjectDraft.DraftPart::valence)
        .containsExactly(Valence.NEGATIVE);
    assertThat(draft.inFile()).isEmpty();

    // and out again: as it was, or with what was said otherwise
    var same = Amender.amended(QdaFile.open("o.qdpx", out), held, java.util.Set.of());
    var again = QdaFile.open("p.qdpx", same.packed()).project();
    assertThat(again.sources()).isEqualTo(QdaFile.open("o.qdpx", out).project().sources());
    var plain =
        new Held.Part(
            part.coding(), part.part(), 0, 5, List.of(Written.CODE), Written.USER, part.at(), "");
    var changed =
        new Held(
            "N",
            held.at(),
            held.coders(),
            codes,
            List.of(),
            List.of(),
            List.of(text.having(List.of(plain))));
    var other = Amender.amended(QdaFile.open("o.qdpx", out), changed, java.util.Set.of());
    assertThat(QdaFile.open("q.qdpx", other.packed()).project().allCodings())
        .extracting(QdaCoding::code)
        .containsExactly(Written.CODE);
  }
}
