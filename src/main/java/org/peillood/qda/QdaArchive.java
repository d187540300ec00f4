package org.peillood.qda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The members of a project in an archive ({@code .qdpx}), or the project alone when it came as
 * {@code .qde}. Programs write {@code project.qde} and {@code Project.qde}, {@code sources/} and
 * {@code Sources/}: capitals do not count, yet each name is kept as it is written.
 *
 * <p>Nothing is unpacked to disk. What an archive unpacks to is bounded by what really comes out of
 * it, whatever it says of itself.
 */
final class QdaArchive {

  /** What an archive may unpack to. */
  static final long MOST_BYTES = 150_000_000;

  /** What the document of a project may have: a hundred thousand codings. */
  static final int LONGEST_DOCUMENT = 40_000_000;

  static final int MOST_MEMBERS = 10_000;

  /** XML full of guids packs to a thirtieth; a file of zeros to a thousandth. */
  static final int DENSEST = 200;

  private static final int SMALL = 1_000_000;
  private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final Set<String> STORED =
      Set.of("jpg", "jpeg", "png", "mp3", "mp4", "m4a", "docx", "ogg", "webm", "mov");

  private final String document;
  private final Map<String, byte[]> members;

  private QdaArchive(String document, Map<String, byte[]> members) {
    this.document = document;
    this.members = Collections.unmodifiableMap(members);
  }

  /** A project of ours, with the files of its sources by their names in {@code sources/}. */
  static QdaArchive of(byte[] document, Map<String, byte[]> sources) {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("project.qde", document);
    new TreeMap<>(sources).forEach((name, bytes) -> members.put("sources/" + name, bytes));
    return new QdaArchive("project.qde", members);
  }

  /** Whether these bytes begin an archive. */
  static boolean is(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9;
  }

  /**
   * Reads an archive, or a document alone.
   *
   * @param name of the file, for whoever brought it
   */
  static QdaArchive read(String name, byte[] file) throws QdaRefused {
    if (!is(file)) {
      if (file.length > LONGEST_DOCUMENT) {
        throw new QdaRefused(QdaFault.Kind.FILE_TOO_LARGE, name, LONGEST_DOCUMENT / 1_000_000);
      }
      return new QdaArchive(name, new LinkedHashMap<>(Map.of(name, file)));
    }
    try (var zip = ZipFile.builder().setByteArray(file).setCharset(StandardCharsets.UTF_8).get()) {
      return unpacked(name, zip);
    } catch (ZipException e) {
      throw broken(name, e);
    } catch (IOException e) {
      throw broken(name, e);
    } catch (IllegalArgumentException e) { // what the library says of some damaged headers
      throw broken(name, e);
    }
  }

  private static QdaRefused broken(String name, Exception cause) {
    var refused = new QdaRefused(QdaFault.Kind.ARCHIVE_BROKEN, name);
    refused.initCause(cause);
    return refused;
  }

  private static QdaArchive unpacked(String name, ZipFile zip) throws IOException, QdaRefused {
    var members = new TreeMap<String, byte[]>(String.CASE_INSENSITIVE_ORDER);
    var inOrder = new LinkedHashMap<String, byte[]>();
    long left = MOST_BYTES;
    int count = 0;
    for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      if (++count > MOST_MEMBERS) {
        throw new QdaRefused(QdaFault.Kind.TOO_MANY_MEMBERS, name, MOST_MEMBERS);
      }
      var member = place(entry);
      if (entry.isDirectory()) {
        continue;
      }
      if (members.containsKey(member)) {
        throw new QdaRefused(QdaFault.Kind.TWICE, member);
      }
      var bytes = bytes(zip, entry, left);
      left -= bytes.length;
      members.put(member, bytes);
      inOrder.put(member, bytes);
    }
    return new QdaArchive(document(name, inOrder.keySet()), inOrder);
  }

  /** The name of a member, which stays inside. */
  private static String place(ZipArchiveEntry entry) throws QdaRefused {
    var name = entry.getName().replace('\\', '/');
    boolean leadsOut =
        name.startsWith("/")
            || name.indexOf('\0') >= 0
            || name.matches("(?s)[A-Za-z]:.*")
            || List.of(name.split("/", -1)).contains("..")
            || entry.isUnixSymlink();
    if (leadsOut) {
      throw new QdaRefused(QdaFault.Kind.OUTSIDE, shown(name));
    }
    return name;
  }

  private static String shown(String name) {
    var printable = name.replaceAll("\\p{Cntrl}", "�");
    return printable.length() > 200 ? printable.substring(0, 200) : printable;
  }

  private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry, long left)
      throws IOException, QdaRefused {
    var name = shown(entry.getName());
    if (!zip.canReadEntryData(entry)) {
      throw new QdaRefused(QdaFault.Kind.LOCKED, name);
    }
    var out = new ByteArrayOutputStream();
    var packed = Math.max(1, entry.getCompressedSize());
    var crc = new CRC32();
    try (var in = zip.getInputStream(entry)) {
      var buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        crc.update(buffer, 0, read);
        if (out.size() > left) {
          throw new QdaRefused(QdaFault.Kind.UNPACKS_TOO_LARGE, name, MOST_BYTES / 1_000_000);
        }
        if (out.size() > SMALL && out.size() / packed > DENSEST) {
          throw new QdaRefused(QdaFault.Kind.BOMB, name, DENSEST);
        }
      }
    }
    if (entry.getCrc() != -1 && entry.getCrc() != crc.getValue()) {
      throw new QdaRefused(QdaFault.Kind.ARCHIVE_BROKEN, name);
    }
    return out.toByteArray();
  }

  private static String document(String archive, Set<String> members) throws QdaRefused {
    var documents =
        members.stream()
            .filter(member -> lower(member).endsWith(".qde"))
            .filter(member -> !member.startsWith("__MACOSX/") && !member.contains("/._"))
            .toList();
    if (documents.isEmpty()) {
      throw new QdaRefused(QdaFault.Kind.NO_PROJECT, archive);
    }
    if (documents.size() > 1) {
      throw new QdaRefused(QdaFault.Kind.TWO_PROJECTS, archive, documents.get(0), documents.get(1));
    }
    return documents.get(0);
  }

  /** The name of the member that is the project. */
  String documentName() {
    return document;
  }

  byte[] document() {
    return Optional.ofNullable(members.get(document)).orElseThrow().clone();
  }

  /** The members besides the project, by name. */
  Set<String> sources() {
    return members.keySet().stream()
        .filter(member -> !member.equals(document))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /**
   * The file of a source.
   *
   * @param path as the document says it, such as {@code internal://x.txt}
   * @return none when the path leads elsewhere, or to nothing
   */
  Optional<byte[]> source(String path) {
    return member(path).map(members::get);
  }

  private Optional<String> member(String path) {
    var inside = inside(path);
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    var beside = lower(folder() + inside.get());
    var among = lower(folder() + "sources/" + inside.get());
    return members.keySet().stream()
        .filter(name -> !name.equals(document))
        .filter(name -> lower(name).equals(among) || lower(name).equals(beside))
        .findFirst();
  }

  // Programs write internal://x.txt, internal:///x.txt and x.txt alone.
  private static Optional<String> inside(String path) {
    var plain = path.strip().replace('\\', '/');
    if (lower(plain).startsWith("internal:")) {
      return Optional.of(plain.substring("internal:".length()).replaceFirst("^/+", ""))
          .filter(name -> !name.isEmpty());
    }
    return plain.isEmpty() || plain.contains(":") || plain.startsWith("/")
        ? Optional.empty()
        : Optional.of(plain);
  }

  /**
   * The same with another document and other files.
   *
   * @param gone paths of files that are left out
   * @param further files by their names among the sources
   */
  QdaArchive with(byte[] otherDocument, Set<String> gone, Map<String, byte[]> further) {
    var all = new LinkedHashMap<>(members);
    gone.forEach(path -> member(path).ifPresent(all::remove));
    all.put(document, otherDocument);
    further.forEach((name, bytes) -> all.put(sourcesFolder() + name, bytes));
    return new QdaArchive(document, all);
  }

  // As the archive spells it, so that there are no two that differ in capitals only.
  private String sourcesFolder() {
    return members.keySet().stream()
        .filter(name -> lower(name).matches("(.*/)?sources/[^/]+"))
        .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
        .findFirst()
        .orElse(folder() + "sources/");
  }

  private String folder() {
    return document.contains("/") ? document.substring(0, document.lastIndexOf('/') + 1) : "";
  }

  /** As the file {@code .qdpx}. The same members make the same bytes. */
  byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var member : members.entrySet()) {
        var name = member.getKey().equals(document) ? memberName() : member.getKey();
        var entry = new ZipEntry(name);
        entry.setTimeLocal(BEFORE_ALL);
        zip.setLevel(STORED.contains(ending(name)) ? 0 : 6);
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return bytes.toByteArray();
  }

  // A document that came alone has the name of its file, which may be any; programs, and we, know
  // the project in an archive by how its name ends.
  private String memberName() {
    boolean isKnown =
        lower(document).endsWith(".qde") && !document.matches("/.*|.*(\\\\|:|\\.\\.).*");
    return isKnown ? document : "project.qde";
  }

  private static String ending(String name) {
    return lower(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
