package org.peillood.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.interview.Interview;
import org.peillood.response.KeptFiles;
import org.peillood.response.Response;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * The files of one page that is being taken in: which of them become answers, and what is kept of
 * those that were there before. An answer knows its file by a name that no other file of the
 * response has, so that instances of a repeat can come and go around it.
 *
 * @param page where the files were chosen
 */
record PageFiles(
    Interview interview, String page, Response response, KeptFiles attachments, PagePost post) {

  /**
   * What was typed, with files in place of what a browser says of them: one that was chosen just
   * now, else the one that answered before, unless it is to go.
   */
  Map<String, List<String>> typed(Answers soFar) {
    var typed = new LinkedHashMap<>(post.typed());
    for (var item : items()) {
      var name = item.name();
      if (post.uploads().get(name) instanceof Upload.Usable usable) {
        typed.put(name, List.of(free(soFar, item, usable), usable.file().type()));
      } else if (typed.containsKey(name)) {
        typed.put(
            name,
            answer(soFar, item)
                .filter(before -> !post.removed().contains(name))
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
      if (post.uploads().get(item.name()) instanceof Upload.Usable usable) {
        answer(answers, item)
            .ifPresent(
                given ->
                    attachments.answer(
                        response.files(), item.name(), usable.file().called(given.name())));
      }
    }
    attachments.retain(
        response.files(), answers.attachments().map(Answer.Attachment::name).toList());
  }

  /** These answers with the files of a page that is refused for another reason. */
  Answers withFiles(Answers soFar) {
    var here = interview.at(page, soFar);
    for (var item : items()) {
      if (post.uploads().get(item.name()) instanceof Upload.Usable usable) {
        here =
            here.with(
                item.name(),
                new Answer.Attachment(free(soFar, item, usable), usable.file().type()));
      }
    }
    return interview.put(page, soFar, here);
  }

  boolean isEmpty() {
    return post.uploads().isEmpty();
  }

  private Optional<Answer.Attachment> answer(Answers answers, Item item) {
    return interview
        .at(page, answers)
        .get(item.name())
        .filter(Answer.Attachment.class::isInstance)
        .map(Answer.Attachment.class::cast);
  }

  // The first such name that no file elsewhere in the response has.
  private String free(Answers soFar, Item item, Upload.Usable usable) {
    var elsewhere = interview.put(page, soFar, interview.at(page, soFar).without(item.name()));
    var taken = elsewhere.attachments().map(Answer.Attachment::name).collect(Collectors.toSet());
    var plain = usable.file().name();
    int dot = plain.lastIndexOf('.');
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(
            number ->
                number == 1 ? plain : plain.substring(0, dot) + "-" + number + plain.substring(dot))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Item> items() {
    return interview.questionnaire().allItems().filter(item -> item.type().isAttachment()).toList();
  }
}
