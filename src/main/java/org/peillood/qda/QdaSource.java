package org.peillood.qda;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text, document, picture, sound or film of a project; a note, which is a text too; or the text
 * that stands for one of the others.
 *
 * @param element what kind it is, by the name of its element, such as {@code TextSource}
 * @param content the plain text when it stands in the document; else it is in a file
 * @param paths where its files are, by attribute, such as {@code plainTextPath}
 * @param texts transcripts and representations
 * @param points which moment of a recording belongs to which place of its transcript, by attribute
 * @param notes the guids of notes about it
 */
record QdaSource(
    String element,
    String guid,
    String name,
    String description,
    String content,
    Map<String, String> paths,
    List<QdaSource> texts,
    List<Map<String, String>> points,
    List<QdaSelection> selections,
    List<QdaCoding> codings,
    List<String> notes,
    List<QdaValue> values,
    Stamp stamp) {

  static final String TEXT = "TextSource";
  static final String NOTE = "Note";

  QdaSource {
    paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    texts = List.copyOf(texts);
    points =
        points.stream()
            .<Map<String, String>>map(
                point -> Collections.unmodifiableSortedMap(new TreeMap<>(point)))
            .toList();
    selections = List.copyOf(selections);
    codings = List.copyOf(codings);
    notes = List.copyOf(notes);
    values = List.copyOf(values);
  }

  /** A memo, its text in the document. */
  static QdaSource note(String guid, String name, String text, Stamp stamp) {
    return new QdaSource(
        NOTE, guid, name, "", text, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), stamp);
  }

  boolean isText() {
    return element.equals(TEXT);
  }

  String plainPath() {
    return paths.getOrDefault("plainTextPath", "");
  }

  /** It, and the texts in it and in its selections. */
  Stream<QdaSource> all() {
    return Stream.concat(
        Stream.of(this),
        Stream.concat(texts.stream(), selections.stream().flatMap(part -> part.texts().stream()))
            .flatMap(QdaSource::all));
  }

  /** The codings of all of it and of its parts. */
  Stream<QdaCoding> allCodings() {
    return all()
        .flatMap(
            source ->
                Stream.concat(
                    source.codings().stream(),
                    source.selections().stream().flatMap(part -> part.codings().stream())));
  }
}
