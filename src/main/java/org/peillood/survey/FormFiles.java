package org.peillood.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a form names and that were there when it was read, by their names. */
public record FormFiles(Map<String, FormFile> byName) {

  private static final FormFiles NONE = new FormFiles(Map.of());

  /** Keeps the order of the files. */
  public FormFiles {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** No files at all. */
  public static FormFiles none() {
    return NONE;
  }

  /** All of them, in the order in which the form names them. */
  public List<FormFile> all() {
    return List.copyOf(byName.values());
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** The file with this name. */
  public Optional<FormFile> file(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What stands in the file with this name. */
  Optional<FormTable> table(String name) {
    return file(name).flatMap(FormFile::table);
  }
}
