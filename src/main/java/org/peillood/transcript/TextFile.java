package org.peillood.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.peillood.transcript.Spoken.Saying;

/**
 * A file with what was said, read: by the ending of its name, as WebVTT, SubRip, SubViewer, Word,
 * OpenDocument or plain text in UTF-8.
 *
 * @param sayings the turns, with speakers as the file names them
 * @param faults what was passed over
 */
record TextFile(List<Saying> sayings, List<Fault> faults) {

  static final int LARGEST = 20_000_000;
  // Two million characters are over thirty hours of talk.
  private static final int LONGEST = 2_000_000;
  private static final int LARGEST_UNPACKED = 50_000_000;
  private static final int MOST_ENTRIES = 2_000;
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  TextFile {
    sayings = List.copyOf(sayings);
    faults = List.copyOf(faults);
  }

  /**
   * Reads a file.
   *
   * @throws Unreadable when it is not what its name says, too large, or made to do harm
   */
  static TextFile read(String name, byte[] bytes) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable(0, "empty", name);
    }
    if (bytes.length > LARGEST) {
      throw new Unreadable(0, "too-large", name);
    }
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var read =
        switch (ending) {
          case "vtt" -> of(Subtitles.vtt(text(bytes)));
          case "srt" -> of(Subtitles.srt(text(bytes)));
          case "sbv" -> of(Subtitles.sbv(text(bytes)));
          case "txt" -> typed(text(bytes));
          case "docx" -> typed(packed(bytes, "word/document.xml"));
          case "odt" -> typed(packed(bytes, "content.xml"));
          default -> throw new Unreadable(0, "unknown-format", name);
        };
    if (read.sayings().isEmpty()) {
      throw new Unreadable(1, "nothing-said", name);
    }
    return read;
  }

  /** Reads what somebody typed. */
  static TextFile typed(String text) throws Unreadable {
    if (text.length() > LONGEST) {
      throw new Unreadable(0, "too-large", "");
    }
    return new TextFile(Turns.ofLines(printable(text)), List.of());
  }

  private static TextFile of(Subtitles subtitles) {
    return new TextFile(Turns.ofCues(subtitles.cues()), subtitles.faults());
  }

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static String printable(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }

  private static String text(byte[] bytes) throws Unreadable {
    boolean wide =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new Unreadable(lineOf(text, text.indexOf('\0')), "binary", "");
      }
      if (text.length() > LONGEST) {
        throw new Unreadable(0, "too-large", "");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(firstBadLine(bytes), "not-utf-8", "");
    }
  }

  private static int lineOf(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static int firstBadLine(byte[] bytes) {
    var decoded = new String(bytes, StandardCharsets.UTF_8);
    return lineOf(decoded, Math.max(0, decoded.indexOf('\uFFFD')));
  }

  private static String packed(byte[] bytes, String wanted) throws Unreadable {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new Unreadable(0, "no-document", "");
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new Unreadable(0, "bomb", "");
        }
        var content = zip.readNBytes(LARGEST_UNPACKED + 1);
        if (content.length > LARGEST_UNPACKED) {
          throw new Unreadable(0, "bomb", entry.getName());
        }
        if (entry.getName().equals(wanted)) {
          return paragraphs(content);
        }
      }
      throw new Unreadable(0, "no-document", wanted);
    } catch (IOException | XMLStreamException e) {
      throw new Unreadable(0, "no-document", wanted);
    }
  }

  private static String paragraphs(byte[] xml) throws XMLStreamException, Unreadable {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    var text = new StringBuilder();
    var inside = new ArrayList<String>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new Unreadable(reader.getLocation().getLineNumber(), "entities", "");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        var name = name(reader.getNamespaceURI(), reader.getLocalName());
        inside.add(name);
        text.append(
            switch (name) {
              case "w:br", "w:cr", "t:line-break" -> "\n";
              case "w:tab", "t:tab", "t:s" -> " ";
              case "w:noBreakHyphen" -> "-";
              default -> "";
            });
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        var name = inside.remove(inside.size() - 1);
        if (name.equals("w:p") || name.equals("t:p") || name.equals("t:h")) {
          text.append('\n');
        }
      } else if (event == XMLStreamConstants.CHARACTERS && isSaid(inside)) {
        text.append(reader.getText());
      }
      if (text.length() > LONGEST) {
        throw new Unreadable(0, "too-large", "");
      }
    }
    return text.toString();
  }

  private static String name(String space, String local) {
    return WORD.equals(space) || STRICT.equals(space)
        ? "w:" + local
        : ODF.equals(space) ? "t:" + local : local;
  }

  // Words that were deleted, notes and comments are not what was said.
  private static boolean isSaid(List<String> inside) {
    boolean word = !inside.isEmpty() && inside.get(inside.size() - 1).equals("w:t");
    boolean open = inside.contains("t:p") || inside.contains("t:h");
    return !inside.contains("t:tracked-changes")
        && !inside.contains("t:note")
        && !inside.contains("annotation")
        && (word || open);
  }
}
