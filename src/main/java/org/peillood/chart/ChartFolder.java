package org.peillood.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.peillood.web.Complaint;
import org.peillood.web.Json;

/**
 * The chart definitions of a folder. A file that cannot be read stops nothing else: it is told with
 * its name and what is wrong, and left out.
 *
 * @param definitions in the order of their files' names
 * @param problems of the files that were left out
 */
record ChartFolder(List<ChartDefinition> definitions, List<Complaint> problems) {

  static final String HOUSE_STYLE = "house-style.yaml";

  ChartFolder {
    definitions = List.copyOf(definitions);
    problems = List.copyOf(problems);
  }

  static ChartFolder read(Path folder) {
    var definitions = new ArrayList<ChartDefinition>();
    var problems = new ArrayList<Complaint>();
    for (var file : files(folder)) {
      var name = String.valueOf(file.getFileName());
      try {
        definitions.add(
            Json.YAML
                .readValue(file.toFile(), ChartDefinition.Written.class)
                .named(name.replace(".yaml", "")));
      } catch (UnfitChart e) {
        problems.add(new Complaint("charts/" + name, e.what(), e.remedy()));
      } catch (IOException | IllegalArgumentException e) {
        problems.add(
            new Complaint(
                "charts/" + name,
                String.valueOf(e.getMessage()),
                "Compare the file with the others in this folder."));
      }
    }
    return new ChartFolder(definitions, problems);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(HOUSE_STYLE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
