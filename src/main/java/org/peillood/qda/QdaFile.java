package org.peillood.qda;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * A project that was brought, whole: its archive, its document, what that says, and what is wrong
 * with it.
 */
final class QdaFile {

  private final QdaArchive archive;
  private final Document document;
  private final QdaProject project;
  private final IdentityHashMap<QdaSource, SourceText> texts = new IdentityHashMap<>();
  private final List<QdaFault> faults;

  private QdaFile(QdaArchive archive, Document document, QdaProject project) {
    this.archive = archive;
    this.document = document;
    this.project = project;
    project.sources().stream().flatMap(QdaSource::all).forEach(this::take);
    project.notes().forEach(this::take);
    this.faults = QdaCheck.faults(project, this::text);
  }

  /**
   * Opens a {@code .qdpx} or a {@code .qde}, told apart by what is in it.
   *
   * @param name of the file, for whoever brought it
   * @throws QdaRefused when it cannot be a project, or is meant to do harm
   */
  static QdaFile open(String name, byte[] file) throws QdaRefused {
    if (!QdaArchive.is(file) && !QdaDocument.looksLikeXml(file)) {
      throw new QdaRefused(QdaFault.Kind.NEITHER, name);
    }
    var archive = QdaArchive.read(name, file);
    var document = QdaDocument.read(archive.documentName(), archive.document());
    return new QdaFile(archive, document, QdaReader.project(archive.documentName(), document));
  }

  /** Opens a codebook: a {@code .qdc}, or that of a project. */
  static QdaCodebook codebook(String name, byte[] file) throws QdaRefused {
    if (!QdaArchive.is(file) && !QdaDocument.looksLikeXml(file)) {
      throw new QdaRefused(QdaFault.Kind.NEITHER, name);
    }
    var archive = QdaArchive.read(name, file);
    return QdaReader.codebook(
        archive.documentName(), QdaDocument.read(archive.documentName(), archive.document()));
  }

  private void take(QdaSource source) {
    raw(source)
        .ifPresent(
            raw -> texts.put(source, SourceText.of(raw, source.selections(), project.origin())));
  }

  private Optional<String> raw(QdaSource source) {
    return source.content().isEmpty()
        ? archive.source(source.plainPath()).map(SourceText::decoded)
        : Optional.of(source.content());
  }

  QdaArchive archive() {
    return archive;
  }

  /** The document itself, which may be changed. */
  Document document() {
    return document;
  }

  QdaProject project() {
    return project;
  }

  /** The plain text of a source or note; none when the file does not have it. */
  Optional<SourceText> text(QdaSource source) {
    return Optional.ofNullable(texts.get(source));
  }

  /** What is wrong, and what cannot be followed. */
  List<QdaFault> faults() {
    return faults;
  }

  /** Why nothing of it is taken; empty when it can be. */
  List<QdaFault> refusals() {
    return faults.stream().filter(fault -> fault.kind().refuses()).toList();
  }

  /** As it is now, in an archive. */
  byte[] packed() {
    return archive.with(QdaDocument.written(document), Set.of(), Map.of()).packed();
  }
}
