package org.peillood.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A form with the files that belong to it, in one {@code .zip}. Opened, they lie beside each other
 * in a temporary folder until the package is closed; how many there are and what they unpack to is
 * bounded.
 */
public final class FormPackage implements AutoCloseable {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int MOST_FILES = 1_000;
  private static final long MOST_BYTES = 100_000_000;
  private static final List<String> FORMS = List.of("xlsx", "xlsm", "xls", "yaml", "yml", "md");
  private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Path folder;

  private FormPackage(Path folder) {
    this.folder = folder;
  }

  /** Whether a file is a package, and not a workbook, which is packed in the same way. */
  static boolean is(Path file) {
    try (var in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
        return false;
      }
    } catch (IOException absent) {
      return false;
    }
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .noneMatch(
              name ->
                  name.equals("_rels/.rels")
                      || name.equals("content.xml")
                      || name.equals("xl/workbook.bin"));
    } catch (IOException broken) {
      return false;
    }
  }

  /**
   * Unpacks a package.
   *
   * @throws Unreadable when it is damaged or too large
   */
  static FormPackage open(Path file) throws Unreadable {
    var opened = new FormPackage(temporary());
    try (var zip = new ZipFile(file.toFile())) {
      opened.unpack(zip);
      return opened;
    } catch (ZipException e) {
      opened.close();
      throw new Unreadable(Fault.FILE_BROKEN);
    } catch (IOException e) {
      opened.close();
      throw new UncheckedIOException("cannot unpack " + file, e);
    } catch (Unreadable e) {
      opened.close();
      throw e;
    }
  }

  /**
   * Packs files.
   *
   * @param files their bytes, by their names
   */
  public static byte[] packed(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(BEFORE_ALL); // the same files make the same package
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Packs a form that lies in a folder with those of its files that are there; a form that is a
   * package stays as it is.
   */
  public static byte[] packed(Path form, FormFiles files) {
    try {
      if (is(form)) {
        return Files.readAllBytes(form);
      }
      var all = new TreeMap<String, byte[]>();
      var around = FormFolder.around(form);
      for (var file : files.all()) {
        var path = around.path(file.name());
        if (path.isPresent()) {
          all.put(file.name(), Files.readAllBytes(path.get()));
        }
      }
      all.put(form.getFileName().toString(), Files.readAllBytes(form));
      return packed(all);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + form, e);
    }
  }

  /**
   * The form in it.
   *
   * @throws Unreadable when there is none, or more than one
   */
  Path form() throws Unreadable {
    try (var entries = Files.list(folder)) {
      var files = entries.sorted().toList();
      var forms = files.stream().filter(file -> FORMS.contains(ending(file))).toList();
      if (forms.size() > 1) {
        throw new Unreadable(
            Fault.PACKAGE_WITH_FORMS, forms.get(0).getFileName(), forms.get(1).getFileName());
      }
      return forms.stream()
          .findFirst()
          .or(() -> files.stream().filter(FormPackage::isFormAsCsv).findFirst())
          .orElseThrow(() -> new Unreadable(Fault.PACKAGE_WITHOUT_FORM));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The bytes of a file in a package; none when it is not in it. */
  public static Optional<byte[]> file(byte[] packed, String name) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (last(entry).equals(name)) {
          return Optional.of(zip.readNBytes((int) MOST_BYTES));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a package is damaged", e);
    }
  }

  // Only the last part of a name counts, so that none leads out of the folder.
  private static String last(ZipEntry entry) {
    return entry.getName().replaceAll(".*[/\\\\]", "");
  }

  /** The name of the form among these; the first name when none of them is one. */
  public static String formAmong(Collection<String> names) {
    return names.stream()
        .filter(name -> FORMS.contains(ending(Path.of(name))))
        .findFirst()
        .orElseGet(() -> names.iterator().next());
  }

  /**
   * A form with the files that went with another one.
   *
   * @param before the other form, alone or in a package
   * @param name of the form
   * @return the form alone when the other was alone
   */
  public static byte[] replacing(byte[] before, String name, byte[] form) {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(before))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("_rels/.rels")) {
          return form;
        }
        if (!entry.isDirectory() && !isForm(last(entry))) {
          files.put(last(entry), zip.readNBytes((int) MOST_BYTES));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a package is damaged", e);
    }
    if (files.isEmpty()) {
      return form;
    }
    files.put(name, form);
    return packed(files);
  }

  private static boolean isForm(String name) {
    return FORMS.contains(ending(Path.of(name)));
  }

  private void unpack(ZipFile zip) throws IOException, Unreadable {
    long left = MOST_BYTES;
    int files = 0;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      var name = last(entry);
      if (name.isEmpty() || name.startsWith(".") || entry.getName().startsWith("__MACOSX")) {
        continue;
      }
      if (++files > MOST_FILES) {
        throw new Unreadable(Fault.UNPACKS_TOO_LARGE);
      }
      try (var in = zip.getInputStream(entry);
          var out = Files.newOutputStream(folder.resolve(name))) {
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw new Unreadable(Fault.UNPACKS_TOO_LARGE);
          }
          out.write(buffer, 0, read);
        }
      }
    }
  }

  // A form that is one CSV file names its sheets; a table that goes with a form does not.
  private static boolean isFormAsCsv(Path file) {
    try {
      return ending(file).equals("csv")
          && Files.size(file) < WorkbookReader.MOST_BYTES
          && Files.readString(file).lines().anyMatch(line -> line.matches("\"?survey\"?,.*"));
    } catch (IOException notText) {
      return false;
    }
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("peillood-form");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no place to unpack a form", e);
    }
  }

  @Override
  public void close() {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }
}
