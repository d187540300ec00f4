package org.peillood.openrosa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Other names for the files of a filled-in form. Apps call a photo by the millisecond in which it
 * was made; here it is called by the question that it answers. The names depend on nothing but the
 * form, so that a file that comes with a later sending of it gets the same one.
 */
final class FileNames {

  // A count of seconds or milliseconds, a day, a time of day.
  private static final Pattern MOMENT =
      Pattern.compile(
          "[0-9]{10,}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}|[0-9]{1,2}([_:.-][0-9]{2}){2}");
  private static final Pattern ENDING = Pattern.compile(".*([.][A-Za-z0-9]{1,8})", Pattern.DOTALL);
  private static final int PART_OF_DIGEST = 16;

  private final Set<String> taken;
  private final Map<String, String> given = new LinkedHashMap<>();

  private FileNames(Set<String> taken) {
    this.taken = taken;
  }

  /** For the files of a form; none gets a name that is in it already. */
  static FileNames beside(Node form) {
    return new FileNames(
        form.values().stream()
            .map(value -> value.value().strip())
            .collect(Collectors.toCollection(HashSet::new)));
  }

  /** What a file that answers a question is called from now on. */
  String called(String question, String name) {
    if (!tellsMoment(name)) {
      return name;
    }
    return given.computeIfAbsent(name, sent -> free(question, ending(sent)));
  }

  /** The new names, by those under which the files were sent. */
  Map<String, String> given() {
    return given;
  }

  private String free(String question, String ending) {
    var name = question + ending;
    for (int number = 2; !taken.add(name); number++) {
      name = question + "-" + number + ending;
    }
    return name;
  }

  /** What a file is called that no question names: by its content, when its name tells a moment. */
  static String ofContent(String name, Path content) {
    return tellsMoment(name) ? "file-" + digest(content) + ending(name) : name;
  }

  private static boolean tellsMoment(String name) {
    return MOMENT.matcher(name).find();
  }

  private static String ending(String name) {
    var ending = ENDING.matcher(name);
    return ending.matches() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String digest(Path content) {
    var digest = InstanceReader.digest("SHA-256");
    try (var in = Files.newInputStream(content)) {
      var buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was sent", e);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, PART_OF_DIGEST);
  }
}
