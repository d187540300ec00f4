package org.peillood.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * The files of one page that is being taken in: which of them become answers, and what is kept of
 * those that were there before.
 */
record PageFiles(
    Questionnaire questionnaire, Response response, KeptFiles attachments, PagePost post) {

  /**
   * What was typed, with files in place of what a browser says of them: one that was chosen just
   * now, else the one that answered before, unless it is to go.
   */
  Map<String, List<String>> typed(Answers soFar) {
    var typed = new LinkedHashMap<>(post.typed());
    for (var item : items()) {
      var name = item.name();
      if (post.uploads().get(name) instanceof Upload.Usable usable) {
        typed.put(name, List.of(usable.file().name(), usable.file().type()));
      } else if (typed.containsKey(name)) {
        typed.put(
            name,
            soFar
                .get(name)
                .filter(Answer.Attachment.class::isInstance)
                .filter(before -> !post.removed().contains(name))
                .map(Answer.Attachment.class::cast)
                .map(before -> List.of(before.name(), before.mediaType()))
                .orElse(List.of("")));
      }
    }
    return typed;
  }

  /** What is wrong with files, in words, by item name. */
  Map<String, String> refused(String language) {
    var texts = Texts.in(new Language(language));
    return post.uploads().entrySet().stream()
        .filter(upload -> upload.getValue() instanceof Upload.Refused)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                upload -> {
                  var refused = (Upload.Refused) upload.getValue();
                  return texts.get(refused.key(), refused.arguments().toArray());
                }));
  }

  /** Keeps the files that are answers now, and no others. */
  void keep(Answers answers) {
    var items = items();
    if (items.isEmpty()) {
      return;
    }
    for (var item : items) {
      if (post.uploads().get(item.name()) instanceof Upload.Usable usable
          && answers.get(item.name()).filter(Answer.Attachment.class::isInstance).isPresent()) {
        attachments.answer(response.files(), item.name(), usable.file());
      }
    }
    attachments.retain(
        response.files(),
        answers.byItem().entrySet().stream()
            .filter(answer -> answer.getValue() instanceof Answer.Attachment)
            .map(Map.Entry::getKey)
            .toList());
  }

  /** These answers with the files of a page that is refused for another reason. */
  Answers withFiles(Answers soFar) {
    var answers = soFar;
    for (var item : items()) {
      if (post.uploads().get(item.name()) instanceof Upload.Usable usable) {
        var file = usable.file();
        answers = answers.with(item.name(), new Answer.Attachment(file.name(), file.type()));
      }
    }
    return answers;
  }

  boolean isEmpty() {
    return post.uploads().isEmpty();
  }

  private List<Item> items() {
    return questionnaire.items().stream().filter(item -> item.type().isAttachment()).toList();
  }
}
