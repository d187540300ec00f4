package org.peillood.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Translated;
import org.peillood.web.Texts;

/**
 * The words of a codebook: those of the questionnaires in one language, and ours around them.
 *
 * @param language code of the language of the questionnaires' words
 * @param words our own sentences
 */
record Wording(String language, Texts words) {

  /** The question, with the words above its table; its name when it has no words. */
  String question(Item item) {
    var parts =
        Stream.concat(item.matrix().map(Matrix::label).stream(), Stream.of(item.label()))
            .map(this::plain)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? item.name() : parts;
  }

  String category(Category category) {
    var label = plain(category.label());
    return label.isEmpty() ? category.code() : label;
  }

  /** A text on one line, with dots where a page fills in an earlier answer. */
  String plain(Translated text) {
    return text.in(language, name -> "…").replaceAll("\\s+", " ").strip();
  }
}
