package org.peillood.answering;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peillood.response.KeptFile;
import org.peillood.survey.FileType;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.web.Multipart;
import org.peillood.web.ProblemType;

/**
 * A page with files in it, as a browser sent it. The files lie in temporary ones until it is
 * closed; pictures among them are bare already, see {@link BarePicture}.
 */
final class PageUpload implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(PageUpload.class.getName());
  private static final int LARGEST_FIELD = 64 * 1024;
  private static final int MOST_PARTS = 500;
  private static final int MEGABYTE = 1 << 20;

  private final Questionnaire questionnaire;
  private final long largest;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final List<Path> temporary = new ArrayList<>();

  private PageUpload(Questionnaire questionnaire, long largest) {
    this.questionnaire = questionnaire;
    this.largest = largest;
  }

  /**
   * Reads a whole body.
   *
   * @param largest how many bytes a file may have
   * @throws org.peillood.web.Problem BAD_REQUEST when it makes no sense
   */
  static PageUpload read(
      InputStream body, String contentType, Questionnaire questionnaire, long largest)
      throws IOException {
    var upload = new PageUpload(questionnaire, largest);
    try {
      upload.fill(new Multipart(body, contentType));
      return upload;
    } catch (Multipart.Malformed e) {
      upload.close();
      throw ProblemType.BAD_REQUEST.because(contentType).causedBy(e);
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** The values of the fields that are no files, by their names. */
  Map<String, List<String>> fields() {
    return fields;
  }

  /** The files, by the items they are to answer. */
  Map<String, Upload> uploads() {
    return Map.copyOf(uploads);
  }

  private void fill(Multipart parts) throws IOException {
    int left = MOST_PARTS;
    for (var part = parts.next(); part.isPresent() && left-- > 0; part = parts.next()) {
      var name = part.get().name();
      var item = questionnaire.anyItem(name).filter(each -> each.type().isAttachment());
      var fileName = part.get().fileName();
      if (item.isPresent() && !fileName.isBlank()) {
        uploads.put(name, upload(item.get(), fileName, parts));
      } else {
        var text = new ByteArrayOutputStream();
        parts.copyTo(new Capped(text, LARGEST_FIELD));
        fields
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(text.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private Upload upload(Item item, String fileName, Multipart parts) throws IOException {
    var file = Files.createTempFile("peillood-answer", ".part");
    temporary.add(file);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      var capped = new Capped(out, largest);
      parts.copyTo(capped);
      if (capped.isOver()) {
        return new Upload.Refused("response.file.too-large", List.of(largest / MEGABYTE));
      }
    }
    return judged(item, fileName, file);
  }

  private static Upload judged(Item item, String fileName, Path file) throws IOException {
    var type = type(file);
    var acceptance = new Acceptance(item);
    var ending = type.flatMap(known -> acceptance.ending(known, fileName));
    if (type.isEmpty() || ending.isEmpty()) {
      return new Upload.Refused(
          "response.file.not-" + item.type().keyword(), List.of(acceptance.offered()));
    }
    if (type.get().kind().equals("image")) {
      try {
        Files.write(file, BarePicture.of(Files.readAllBytes(file), type.get()));
      } catch (BarePicture.Damaged e) {
        return new Upload.Refused("response.file.damaged", List.of());
      }
    }
    // Not under the name it had with the respondent: that may tell who it is.
    var name = item.name() + "." + ending.get();
    return new Upload.Usable(new KeptFile.File(name, type.get().mediaType(), file));
  }

  private static Optional<FileType> type(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return FileType.of(in.readNBytes(FileType.BEGINNING));
    }
  }

  @Override
  public void close() {
    for (var file : temporary) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a temporary file could not be removed", e);
      }
    }
  }

  /** Takes everything, keeps the beginning, and knows whether there was more. */
  private static final class Capped extends OutputStream {
    private final OutputStream out;
    private long left;

    Capped(OutputStream out, long most) {
      this.out = out;
      this.left = most;
    }

    boolean isOver() {
      return left < 0;
    }

    @Override
    public void write(int octet) throws IOException {
      left--;
      if (left >= 0) {
        out.write(octet);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      left -= length;
      if (left >= 0) {
        out.write(bytes, from, length);
      }
    }
  }
}
