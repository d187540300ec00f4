package org.peillood.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.response.SingleAnswer;
import org.peillood.response.SingleAnswers;
import org.peillood.survey.Answers;

/**
 * Makes the rows of a file while responses are read, in few octets each, before all that the file
 * depends on is known: what is not known is supposed, and the first response that shows it to be
 * otherwise ends the making. Then it is begun anew with what is known by now.
 */
final class PackedRows {

  // The numbers from −99 to −97, wherever they stand in an answer document.
  static final String LIKE_MISSING = ":-9";

  /** Where layouts come from. */
  interface Layouts {
    Layout of(Choice choice);
  }

  private final Choice choice;
  private final Layouts layouts;
  private final boolean counts;
  private final Layout layout;
  private final Row row;
  private final PackedRow packer;
  private boolean otherwise;
  private boolean synthetic;
  private MissingNumbers numbers;

  /**
   * Supposes this of the responses.
   *
   * @param counts whether any question asks for a number
   */
  PackedRows(Choice choice, boolean counts, Layouts layouts) {
    this.choice = choice;
    this.counts = counts;
    this.layouts = layouts;
    this.layout = layouts.of(choice);
    this.row = layout.row();
    this.packer = new PackedRow(layout.variables());
    this.synthetic = choice.synthetic();
    this.numbers = choice.numbers();
  }

  /**
   * Makes these rows, until one shows something to be otherwise than was supposed.
   *
   * @param screened texts that were screened, by response and by item
   */
  SingleAnswers.Maker<Answers> maker(Map<UUID, Map<String, String>> screened) {
    return new SingleAnswers.Maker<>() {
      @Override
      public Answers read(SingleAnswer response) {
        return layout.answers(response);
      }

      @Override
      public Optional<byte[]> make(SingleAnswer response, Answers answers) {
        return pack(response, answers, screened.getOrDefault(response.id(), Map.of()));
      }
    };
  }

  private Optional<byte[]> pack(
      SingleAnswer response, Answers answers, Map<String, String> screened) {
    if (response.synthetic() && !choice.synthetic()) {
      synthetic = true;
      otherwise = true;
    }
    if (counts
        && choice.numbers() != MissingNumbers.FAR
        && response.document().contains(LIKE_MISSING)) {
      numbers = MissingNumbers.FAR;
      otherwise = true;
    }
    if (otherwise) {
      return Optional.empty();
    }
    layout.fill(response, answers, screened, row);
    return Optional.of(packer.pack(row));
  }

  /** The same with what was shown to be so; nothing when all was as supposed. */
  Optional<PackedRows> otherwise() {
    return otherwise
        ? Optional.of(
            new PackedRows(
                new Choice(choice.survey(), choice.waves(), choice.open(), synthetic, numbers),
                counts,
                layouts))
        : Optional.empty();
  }

  /** The description of the file. */
  Codebook codebook(LocalDate today) {
    return layout.codebook(today);
  }

  /** Writes these rows, numbered. */
  void into(List<byte[]> packed, DataFile file) throws IOException {
    int number = 0;
    for (var each : packed) {
      packer.unpack(each, row);
      number++;
      row.set(0, number);
      file.write(row);
    }
  }
}
