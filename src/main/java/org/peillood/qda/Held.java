package org.peillood.qda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is held here of the work on a few groups, in the words of a file: the codes of one frame,
 * the transcripts, what of them was coded by whom, and who took part. Everything has the guid that
 * it has in files.
 *
 * @param name of the whole
 * @param at the moment at which it leaves, as XML Schema writes it
 */
record Held(
    String name,
    String at,
    List<QdaUser> coders,
    List<QdaCode> codes,
    List<QdaVariable> variables,
    List<QdaCase> people,
    List<Text> texts) {

  Held {
    coders = List.copyOf(coders);
    codes = List.copyOf(codes);
    variables = List.copyOf(variables);
    people = List.copyOf(people);
    texts = List.copyOf(texts);
  }

  /**
   * A transcript.
   *
   * @param words with line feeds
   */
  record Text(
      String guid,
      String name,
      String description,
      String words,
      List<Part> parts,
      List<Turn> turns) {
    Text {
      parts = List.copyOf(parts);
      turns = List.copyOf(turns);
    }

    /** The same with other parts. */
    Text having(List<Part> others) {
      return new Text(guid, name, description, words, others, turns);
    }
  }

  /**
   * What somebody who took part says until another does.
   *
   * @param start in UTF-16 units of the words, as is the end
   */
  record Turn(String guid, String speaker, int start, int end) {}

  /**
   * A code that somebody gave to a part of a transcript.
   *
   * @param coding its guid
   * @param part the guid of the part, which several codings may share
   * @param start in UTF-16 units of the words, as is the end
   * @param codes the guid of the code, and that of its valence where it has one
   * @param by the guid of the coder
   * @param at as XML Schema writes it
   */
  record Part(
      String coding,
      String part,
      int start,
      int end,
      List<String> codes,
      String by,
      String at,
      String memo) {
    Part {
      codes = List.copyOf(codes);
    }

    /** The codings that it is in a file: one a code, the first with its own guid. */
    List<QdaCoding> codings() {
      return codes.stream()
          .map(
              code ->
                  new QdaCoding(
                      code.equals(codes.get(0)) ? coding : Guid.of("VALENCE", coding + "/" + code),
                      code,
                      by,
                      at,
                      List.of()))
          .toList();
    }
  }

  /** The guids of all codes by which something is coded. */
  Set<String> used() {
    return texts.stream()
        .flatMap(text -> text.parts().stream())
        .flatMap(part -> part.codes().stream())
        .map(Guid::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By which name the file of a transcript goes in an archive. */
  static String fileName(Text text) {
    return Guid.key(text.guid()) + ".txt";
  }

  static String path(Text text) {
    return "internal://" + fileName(text);
  }

  /** The files of these transcripts, by name. */
  static Map<String, byte[]> files(List<Text> texts) {
    return texts.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Held::fileName, text -> text.words().getBytes(StandardCharsets.UTF_8)));
  }
}
