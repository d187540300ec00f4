package org.peillood.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The program that a document is for. */
enum DocumentKind {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    void write(Handout handout, OutputStream out) throws IOException {
      WordFile.write(handout, out);
    }
  },
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation") {
    @Override
    void write(Handout handout, OutputStream out) throws IOException {
      SlidesFile.write(handout, out);
    }
  };

  private final String mediaType;

  DocumentKind(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract void write(Handout handout, OutputStream out) throws IOException;

  String mediaType() {
    return mediaType;
  }

  /** The end of its files' names, which is also its name in addresses. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DocumentKind of(String ending) {
    return valueOf(ending.toUpperCase(Locale.ROOT));
  }
}
