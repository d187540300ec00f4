package org.peillood.coding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.peillood.survey.Category;
import org.peillood.survey.ChoiceList;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Selection;
import org.peillood.survey.Translated;

/**
 * An open question whose answers are coded, as a variable with categories.
 *
 * @param item the question
 * @param frame what the frame is called
 * @param edition of the frame; another edition may mean other codes
 * @param categories the codes in the order of the tree, labelled with their names, and last {@link
 *     CodedAnswers#NONE_FITS}; a text that has a code has those above it too
 */
public record CodedItem(Item item, Translated frame, long edition, List<Category> categories) {

  public CodedItem {
    categories = List.copyOf(categories);
  }

  /** The name of its variable. */
  public String variable() {
    return item.name() + CodedAnswers.CODES;
  }

  /** The name of the variable that tells whether an answer was coded. */
  public String progress() {
    return item.name() + CodedAnswers.PROGRESS;
  }

  /** Whether a variable has the codes of an open question. */
  public static boolean isCodes(String variable) {
    return variable.endsWith(CodedAnswers.CODES);
  }

  /** Whether a variable tells whether the answers to an open question were coded. */
  public static boolean isProgress(String variable) {
    return variable.endsWith(CodedAnswers.PROGRESS);
  }

  /** The name of the question that a variable is made of; of any other variable its own. */
  public static String question(String variable) {
    return variable.replaceAll("(" + CodedAnswers.CODES + "|" + CodedAnswers.PROGRESS + ")$", "");
  }

  /** Its two variables as questions: which codes, and whether coded. Nobody is asked them. */
  public List<Item> questions() {
    return List.of(
        question(variable(), ItemType.SELECT_MULTIPLE, categories),
        question(
            progress(),
            ItemType.SELECT_ONE,
            Stream.of(CodedAnswers.CODED, CodedAnswers.TO_CODE)
                .map(code -> new Category(code, CodedAnswers.label(code)))
                .toList()));
  }

  private Item question(String name, ItemType type, List<Category> offered) {
    var selection =
        new Selection(
            name,
            Optional.of(new ChoiceList(name, offered)),
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            Selection.Other.NONE);
    return new Item(
        name,
        type,
        item.caption(),
        selection,
        item.rules(),
        item.attributes(),
        item.meaning(),
        item.groups(),
        Optional.empty(),
        item.origin());
  }
}
