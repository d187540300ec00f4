package org.peillood.qda;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes projects by chance, with everything that the standard has. */
final class AnyProject {
  private static final List<String> WORDS =
      List.of(
          "brood",
          "één",
          "😀",
          "عربي",
          "<b>",
          "&",
          "\"q\"",
          "d'or",
          "\t",
          "  ",
          "\n",
          "çok",
          "👩‍👩‍👧");
  private final Random random;

  AnyProject(long seed) {
    random = new Random(seed);
  }

  String text() {
    return random.nextInt(4) == 0 ? "" : words(1 + random.nextInt(6));
  }

  private String words(int count) {
    return String.join(
        "",
        IntStream.range(0, count).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size()))).toList());
  }

  String lines() {
    return words(random.nextInt(12)).replace("\n", random.nextBoolean() ? "\r\n" : "\r")
        + words(random.nextInt(5)).replace("\n", "\r\n");
  }

  String guid() {
    var guid = new UUID(random.nextLong(), random.nextLong()).toString();
    return random.nextBoolean() ? guid : "{" + guid.toUpperCase(Locale.ROOT) + "}";
  }

  <T> List<T> some(int least, Supplier<T> one) {
    return IntStream.range(0, least + random.nextInt(3)).mapToObj(i -> one.get()).toList();
  }

  List<String> guids() {
    return some(0, this::guid);
  }

  Stamp stamp() {
    return random.nextBoolean()
        ? Stamp.NONE
        : new Stamp(guid(), "2018-03-27T17:46:39Z", guid(), "2018-03-27T17:46:39+02:00");
  }

  QdaCode codeWithoutNotes() {
    return code(2, List.of());
  }

  QdaCode code(int depth, List<String> notes) {
    return new QdaCode(
        guid(),
        text(),
        random.nextBoolean(),
        random.nextBoolean() ? "" : "#46AA00",
        text(),
        notes,
        depth == 0 ? List.of() : some(0, () -> code(depth - 1, notes)));
  }

  QdaCoding coding() {
    return new QdaCoding(guid(), guid(), guid(), "2018-03-27T17:46:39Z", guids());
  }

  QdaValue value() {
    return random.nextBoolean()
        ? new QdaValue(guid(), "TextValue", text())
        : new QdaValue(guid(), "", "");
  }

  QdaSelection part(String element, Map<String, String> place) {
    var texts =
        element.equals("PDFSelection") && random.nextBoolean()
            ? List.of(source("Representation", List.of(), List.of()))
            : List.<QdaSource>of();
    return new QdaSelection(
        element, guid(), text(), text(), place, texts, some(0, this::coding), guids(), stamp());
  }

  QdaSelection plainPart() {
    return part(QdaSelection.OF_TEXT, Map.of("startPosition", "0", "endPosition", "1"));
  }

  QdaSource source(String element, List<QdaSource> texts, List<QdaSelection> parts) {
    boolean isTranscript = element.equals("Transcript");
    boolean isText =
        isTranscript
            || List.of("TextSource", "Note", "Representation", "TextDescription").contains(element);
    var paths = new TreeMap<String, String>();
    paths.put(isText ? "plainTextPath" : "path", "internal://" + text() + ".x");
    return new QdaSource(
        element,
        guid(),
        text(),
        text(),
        isText ? text() : "",
        paths,
        texts,
        isTranscript
            ? some(0, () -> Map.of("guid", guid(), "timeStamp", "5", "position", "2"))
            : List.of(),
        parts,
        isTranscript ? List.of() : some(0, this::coding),
        guids(),
        isTranscript ? List.of() : some(0, this::value),
        stamp());
  }

  QdaProject project() {
    var box = Map.of("firstX", "1", "firstY", "2", "secondX", "3", "secondY", "4");
    var page = new TreeMap<>(box);
    page.put("page", "1");
    var time = Map.of("begin", "10", "end", "20");
    var transcript =
        source(
            "Transcript",
            List.of(),
            some(0, () -> part("TranscriptSelection", Map.of("fromSyncPoint", guid()))));
    var sources =
        List.of(
            source("TextSource", List.of(), some(0, this::plainPart)),
            source(
                "PDFSource",
                List.of(source("Representation", List.of(), some(0, this::plainPart))),
                some(0, () -> part("PDFSelection", page))),
            source(
                "PictureSource",
                List.of(source("TextDescription", List.of(), some(0, this::plainPart))),
                some(0, () -> part("PictureSelection", box))),
            source("AudioSource", List.of(transcript), some(0, () -> part("AudioSelection", time))),
            source(
                "VideoSource",
                List.of(transcript, transcript),
                some(0, () -> part("VideoSelection", time))));
    return new QdaProject(
        text(),
        text(),
        text(),
        stamp(),
        text(),
        some(0, () -> new QdaUser(guid(), text(), text())),
        some(0, () -> code(3, guids())),
        some(0, () -> new QdaVariable(guid(), text(), "Text", text())),
        some(
            0,
            () ->
                new QdaCase(
                    guid(), text(), text(), guids(), some(0, this::value), guids(), guids())),
        random.nextBoolean() ? sources : List.of(),
        some(0, () -> source("Note", List.of(), List.of())),
        some(0, () -> new QdaLink(guid(), text(), "OneWay", "#000000", guid(), guid(), guids())),
        some(0, () -> new QdaSet(guid(), text(), text(), guids(), guids(), guids())),
        some(
            0,
            () ->
                new QdaGraph(
                    guid(),
                    text(),
                    some(0, () -> Map.of("guid", guid(), "firstX", "1", "firstY", "2")),
                    some(
                        0,
                        () ->
                            Map.of(
                                "guid", guid(), "sourceVertex", guid(), "targetVertex", guid())))),
        guids());
  }
}
