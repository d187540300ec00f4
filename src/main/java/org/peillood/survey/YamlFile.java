package org.peillood.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * A YAML file as nodes, each of which knows its line. Nothing in it is ever made into an object of
 * a class that the file names; size, depth and aliases are bounded, so that no file can exhaust the
 * server.
 */
final class YamlFile {

  static final int MOST_BYTES = 4_000_000;
  private static final int MOST_NESTING = 20;

  private YamlFile() {}

  /** The mapping at the top of the file, or a problem. */
  static Optional<MappingNode> read(Path file, Problems problems) {
    return text(file, problems).flatMap(text -> parse(text, problems));
  }

  static Optional<MappingNode> parse(String text, Problems problems) {
    try {
      if (new Yaml(bounded()).compose(new StringReader(text)) instanceof MappingNode top) {
        return Optional.of(top);
      }
      problems.add(Fault.YAML_NO_SETTINGS, "line 1", "");
    } catch (MarkedYAMLException e) {
      var mark = Optional.ofNullable(e.getProblemMark());
      var place =
          mark.map(m -> "line " + (m.getLine() + 1) + ", character " + (m.getColumn() + 1))
              .orElse("file");
      problems.add(Fault.YAML_BROKEN, place, "", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      problems.add(Fault.YAML_REFUSED, "file", "", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static LoaderOptions bounded() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    options.setNestingDepthLimit(MOST_NESTING);
    options.setMaxAliasesForCollections(0);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private static Optional<String> text(Path file, Problems problems) {
    try {
      if (!Files.isRegularFile(file)) {
        problems.add(Fault.FILE_ABSENT, "file", "", file.getFileName());
        return Optional.empty();
      }
      if (Files.size(file) > MOST_BYTES) {
        problems.add(Fault.FILE_TOO_LARGE, "file", "", MOST_BYTES / 1_000_000);
        return Optional.empty();
      }
      return Optional.of(decoded(Files.readAllBytes(file)));
    } catch (CharacterCodingException e) {
      problems.add(Fault.FILE_NOT_UTF8, "file", "");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
