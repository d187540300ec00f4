package org.peillood.qda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peillood.coding.CodeFrame;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.HeldElsewhere;
import org.peillood.web.Complaint;

/**
 * What a project that was brought has, and what is to become of it.
 *
 * @param told what cannot be followed in it, which keeps nothing from being taken
 * @param groups into which it can be taken
 * @param themes of which a new group can be, by code
 * @param frames to which its codes can be added
 */
public record ProjectPage(
    UUID id,
    Facts facts,
    List<Text> texts,
    List<Map.Entry<String, Integer>> inFile,
    List<Complaint> told,
    List<FocusGroup> groups,
    Map<String, String> themes,
    List<CodeFrame> frames,
    Form form,
    ProjectContents contents) {

  /**
   * The project in numbers.
   *
   * @param origin the program that wrote it
   */
  public record Facts(
      String fileName, String name, String origin, int codes, int codings, List<String> coders) {}

  /** A text of which a transcript will be made. */
  public record Text(String name, int words, int codings) {}

  /**
   * What was chosen and typed.
   *
   * @param group the code of the group; empty for a new one
   * @param told what is said of the new group
   * @param frame the name in addresses of the frame that gets the codes; empty for a new one
   * @param id of the new frame
   * @param name of the new frame
   * @param language of the texts, by its code
   */
  public record Form(
      String group,
      HeldElsewhere.Told told,
      String frame,
      String id,
      String name,
      String language,
      boolean isReleased) {}

  static ProjectPage of(
      UUID id,
      QdaFile file,
      ProjectDraft draft,
      String fileName,
      List<Complaint> told,
      List<FocusGroup> groups,
      Map<String, String> themes,
      List<CodeFrame> frames,
      Form form) {
    var project = file.project();
    var facts =
        new Facts(
            fileName,
            project.name(),
            project.origin(),
            (int) draft.codes().stream().flatMap(QdaCode::all).count(),
            draft.codings(),
            draft.users().values().stream().sorted().toList());
    var texts =
        draft.texts().stream()
            .map(text -> new Text(text.source().name(), words(text.words()), text.parts().size()))
            .toList();
    return new ProjectPage(
        id,
        facts,
        texts,
        new ArrayList<>(draft.inFile().entrySet()),
        told,
        groups,
        themes,
        frames,
        form,
        ProjectContents.of(fileName, file));
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  public String address() {
    return "/focusgroepen/inlezen/" + id;
  }
}
