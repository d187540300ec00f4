package org.peillood.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peillood.survey.FormFiles;
import org.peillood.survey.Translated;

/**
 * A picture, a sound or a film that a page shows.
 *
 * @param kind {@code image}, {@code audio} or {@code video}
 * @param address where it is
 * @param large where a larger one is; empty for none
 */
public record Shown(String kind, String address, String large) {

  private static final List<String> KINDS = List.of("image", "audio", "video");
  private static final String LARGE = "big-image";

  /**
   * What goes with a text.
   *
   * @param media names of files by kind
   * @param place the address before the digest and the name of a file
   */
  static List<Shown> of(
      Map<String, Translated> media, FormFiles files, String language, String place) {
    return KINDS.stream()
        .flatMap(
            kind ->
                address(media, kind, files, language, place)
                    .map(
                        address ->
                            new Shown(
                                kind,
                                address,
                                kind.equals("image")
                                    ? address(media, LARGE, files, language, place)
                                        .findFirst()
                                        .orElse("")
                                    : "")))
        .toList();
  }

  // What the file holds decides, not the column: a sound may have come as a film.
  private static Stream<String> address(
      Map<String, Translated> media, String kind, FormFiles files, String language, String place) {
    return Stream.ofNullable(media.get(kind))
        .flatMap(names -> files.file(names.in(language)).stream())
        .filter(file -> file.mediaType().matches("(image|audio|video)/.*"))
        .map(file -> place + file.sha256() + "/" + encoded(file.name()));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public boolean isImage() {
    return kind.equals("image");
  }

  public boolean isAudio() {
    return kind.equals("audio");
  }
}
