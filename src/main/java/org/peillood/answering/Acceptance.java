package org.peillood.answering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.peillood.survey.FileType;
import org.peillood.survey.Item;

/**
 * Which files can answer an item, by what is in them. Pages and drawings, which browsers run, never
 * can.
 */
record Acceptance(Item item) {

  // Containers in which phones record sound as well as film.
  private static final Set<String> FILMS_OF_SOUND =
      Set.of("video/mp4", "video/3gpp", "video/webm", "video/quicktime");
  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
  private static final Set<String> PACKED =
      Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "zip");
  private static final Set<String> TEXTS = Set.of("txt", "csv");

  /** What the browser is to offer, for its attribute {@code accept}. */
  String offered() {
    return switch (item.type()) {
      case IMAGE -> "image/*";
      case AUDIO -> "audio/*";
      case VIDEO -> "video/*";
      default -> wanted().orElse("");
    };
  }

  /**
   * What such a file is called from now on.
   *
   * @param type told by its content
   * @param name that it had with the respondent, which may tell who that is
   * @return its ending; none when it cannot be the answer
   */
  Optional<String> ending(FileType type, String name) {
    var ending = ending(name);
    boolean accepted =
        switch (item.type()) {
          case IMAGE -> PICTURES.contains(type.mediaType());
          case AUDIO -> type.kind().equals("audio") || FILMS_OF_SOUND.contains(type.mediaType());
          case VIDEO -> type.kind().equals("video");
          default -> isDocument(type, ending) && isWanted(type, ending);
        };
    return Optional.of(
            (PACKED.contains(ending) && type.ending().equals("zip"))
                    || (TEXTS.contains(ending) && type.ending().equals("txt"))
                ? ending
                : type.ending())
        .filter(known -> accepted);
  }

  private static boolean isDocument(FileType type, String ending) {
    return switch (type.ending()) {
      case "svg" -> false;
      case "zip" -> PACKED.contains(ending);
      case "txt" -> TEXTS.contains(ending);
      default -> !type.kind().equals("image") || PICTURES.contains(type.mediaType());
    };
  }

  // As a form writes it, and browsers read it: ".pdf, image/*".
  private boolean isWanted(FileType type, String ending) {
    return wanted()
        .map(words -> List.of(words.toLowerCase(Locale.ROOT).split("[,\\s]+")))
        .map(
            words ->
                words.stream()
                    .anyMatch(
                        word ->
                            word.equals("." + ending)
                                || word.equals("." + type.ending())
                                || word.equals(type.mediaType())
                                || word.equals(type.kind() + "/*")))
        .orElse(true);
  }

  private Optional<String> wanted() {
    return Optional.ofNullable(item.attributes().body().get("accept"))
        .filter(words -> !words.isBlank());
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
