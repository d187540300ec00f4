package org.peillood.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
  private final List<Repeat> repeats;
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
    this.repeats = layout.repeats().stream().map(Repeat::new).toList();
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
    var packed = packer.pack(row);
    return Optional.of(repeats.isEmpty() ? packed : withInstances(packed, response, answers));
  }

  /** What makes the rows of a repeat; after those of the response, each with how many they are. */
  private static final class Repeat {
    private final Layout layout;
    private final Row row;
    private final PackedRow packer;

    Repeat(Layout layout) {
      this.layout = layout;
      this.row = layout.row();
      this.packer = new PackedRow(layout.variables());
    }
  }

  private byte[] withInstances(byte[] packed, SingleAnswer response, Answers answers) {
    var octets = new ByteArrayOutputStream();
    octets.writeBytes(packed);
    for (var repeat : repeats) {
      var instances = repeat.layout.instances(answers);
      octets.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(instances.size()).array());
      for (var instance : instances) {
        repeat.layout.fill(response, instance, repeat.row);
        octets.writeBytes(repeat.packer.pack(repeat.row));
      }
    }
    return octets.toByteArray();
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

  /**
   * Writes these rows, numbered.
   *
   * @param part 0 for those of responses, else which repeat, from 1
   */
  void into(List<byte[]> packed, int part, DataFile file) throws IOException {
    int number = 0;
    for (var each : packed) {
      var octets = ByteBuffer.wrap(each);
      packer.unpack(octets, row);
      number++;
      if (part == 0) {
        row.set(0, number);
        file.write(row);
      } else {
        instances(octets, part, number, file);
      }
    }
  }

  private void instances(ByteBuffer octets, int part, int number, DataFile file)
      throws IOException {
    for (var repeat : repeats.subList(0, part)) {
      int instances = octets.getInt();
      for (int i = 0; i < instances; i++) {
        repeat.packer.unpack(octets, repeat.row);
        if (repeat.equals(repeats.get(part - 1))) {
          repeat.row.set(0, number);
          file.write(repeat.row);
        }
      }
    }
  }
}
