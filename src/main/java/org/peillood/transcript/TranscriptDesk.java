package org.peillood.transcript;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.Person;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Pages;

/** What all pages of texts need. */
@RequestScoped
class TranscriptDesk {

  @Inject Pages pages;
  @Inject FocusGroups groups;
  @Inject Transcripts transcripts;
  @Inject ReadingRoom room;

  Frame frame() {
    return pages.frame("focusgroups");
  }

  FocusGroup group(String code) {
    return groups.group(code);
  }

  /** Everybody at a group. */
  List<Person> people(String code) {
    return groups.people(code);
  }

  /** The labels of speakers of whom nobody has said who they are, in the order of the text. */
  List<String> unsaid(Transcript transcript) {
    var said = transcripts.speakers(transcript.id());
    return labels(transcripts.current(transcript.id())).stream()
        .filter(label -> !said.containsKey(label))
        .toList();
  }

  static List<String> labels(TranscriptText text) {
    return text.turns().stream()
        .map(turn -> turn.turn().speaker())
        .filter(label -> !label.isEmpty())
        .distinct()
        .toList();
  }

  List<Complaint> overtaken() {
    return List.of(Form.fault(frame(), "text", "overtaken"));
  }
}
