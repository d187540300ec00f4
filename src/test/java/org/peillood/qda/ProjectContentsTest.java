package org.peillood.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a project says besides its texts is shown with names in place of guids. */
class ProjectContentsTest {

  private static final String AGE = "0D62985D-B147-5D01-A9B5-CAE5DCD98341";
  private static final String NOTE = "0D62985D-B147-5D01-A9B5-CAE5DCD98342";

  static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="urn:QDA-XML:project:1.0" name="Ontbijt" origin="NVivo">
        <Users><User guid="%1$s" name="An"/></Users>
        <CodeBook><Codes><Code guid="%2$s" name="brood" isCodable="true"/></Codes></CodeBook>
        <Variables><Variable guid="%5$s" name="Leeftijd" typeOfVariable="Integer"/>
          <Variable guid="1D62985D-B147-5D01-A9B5-CAE5DCD98343" name="Stad" typeOfVariable="Text"/></Variables>
        <Cases><Case guid="2D62985D-B147-5D01-A9B5-CAE5DCD98344" name="Deelnemer A">
          <VariableValue><VariableRef targetGUID="{%5$s}"/><IntegerValue>41</IntegerValue></VariableValue>
          <SourceRef targetGUID="%3$s"/><SelectionRef targetGUID="%4$s"/></Case></Cases>
        <Sources><TextSource guid="%3$s" name="Gesprek 1"><PlainTextContent>Ik eet brood.</PlainTextContent>
          <PlainTextSelection guid="%4$s" name="brood" startPosition="7" endPosition="12"><Coding guid="445A6AEC-1400-4502-919D-0867832FF211" creatingUser="%1$s"><CodeRef targetGUID="%2$s"/></Coding></PlainTextSelection>
          <VariableValue><VariableRef targetGUID="1D62985D-B147-5D01-A9B5-CAE5DCD98343"/><TextValue>Gent</TextValue></VariableValue></TextSource></Sources>
        <Notes><Note guid="%6$s" name="Idee"><PlainTextContent>Vraag verder.</PlainTextContent></Note></Notes>
        <Links><Link guid="3D62985D-B147-5D01-A9B5-CAE5DCD98345" name="weerlegt" direction="OneWay" originGUID="%2$s" targetGUID="%3$s"><NoteRef targetGUID="%6$s"/></Link></Links>
        <Sets><Set guid="4D62985D-B147-5D01-A9B5-CAE5DCD98346" name="Eten"><MemberCode targetGUID="%2$s"/><MemberSource targetGUID="%3$s"/></Set></Sets>
        <Graphs><Graph guid="5D62985D-B147-5D01-A9B5-CAE5DCD98347" name="Schets"><Vertex guid="6D62985D-B147-5D01-A9B5-CAE5DCD98348" representedGUID="%2$s" firstX="1" firstY="2"/></Graph></Graphs>
      </Project>\
      """
          .formatted(Written.USER, Written.CODE, Written.SOURCE, Written.PART, AGE, NOTE);

  private static ProjectContents contents() throws QdaRefused {
    return ProjectContents.of("p.qde", QdaFile.open("p.qde", Written.utf8(DOCUMENT)));
  }

  @Test
  void cases_and_sources_have_the_values_of_the_variables() throws QdaRefused {
    var contents = contents();
    assertThat(contents.variables()).containsExactly("Leeftijd", "Stad");
    assertThat(contents.cases())
        .containsExactly(
            new ProjectContents.Subject(
                "Deelnemer A", "", List.of("41", ""), List.of("Gesprek 1"), 1));
    assertThat(contents.sources().get(0).values()).containsExactly("", "Gent");
  }

  @Test
  void sets_links_drawings_and_notes_name_what_they_are_about() throws QdaRefused {
    var contents = contents();
    assertThat(contents.sets().get(0).members()).containsExactly("brood", "Gesprek 1");
    assertThat(contents.links())
        .containsExactly(
            new ProjectContents.Relation("brood", "→", "weerlegt", "Gesprek 1", List.of("Idee")));
    assertThat(contents.drawings().get(0).shapes()).containsExactly("brood");
    assertThat(contents.notes())
        .containsExactly(
            new ProjectContents.Note("Idee", "Vraag verder.", List.of("brood – Gesprek 1")));
  }

  @Test
  void nothing_is_shown_of_a_project_that_is_only_texts_and_codes() throws QdaRefused {
    var plain = Written.project("X", Written.coded("internal://a.txt", 0, 1, "x"));
    assertThat(ProjectContents.of("p", QdaFile.open("p", Written.utf8(plain))).isEmpty()).isTrue();
  }
}
