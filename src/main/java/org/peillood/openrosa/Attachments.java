package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The files that came with submissions, in the database beside them, so that every node has them
 * and one backup holds all.
 */
@ApplicationScoped
class Attachments {

  private static final int PART = 256 * 1024;

  @PersistenceContext EntityManager em;

  /** Keeps a file; the same file under the same name is kept once. */
  @Transactional
  void keep(UUID submission, Envelope.Enclosed file) {
    var hash = hash(file.content());
    if (of(submission).stream()
        .anyMatch(a -> a.name().equals(file.name()) && a.contentHash().equals(hash))) {
      return;
    }
    try (var in = Files.newInputStream(file.content())) {
      var attachment = new Attachment(submission, file, Files.size(file.content()), hash);
      em.persist(attachment);
      em.flush();
      int place = 0;
      for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        em.persist(new AttachmentPart(attachment.id(), place++, part));
        em.flush();
        em.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was sent", e);
    }
  }

  /** What came with a submission. */
  @Transactional
  List<Attachment> of(UUID submission) {
    return em.createQuery(
            "select a from Attachment a where a.submission = :submission order by a.name, a.id",
            Attachment.class)
        .setParameter("submission", submission)
        .getResultList();
  }

  /** How many files came with each submission of a survey. */
  @Transactional
  Map<UUID, Long> counts(String survey) {
    return em.createQuery(
            "select a.submission, count(a) from Attachment a where a.submission in"
                + " (select s.id from Submission s where s.survey = :survey) group by a.submission",
            Object[].class)
        .setParameter("survey", survey)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** One stretch of an attachment; none past its end. */
  @Transactional
  Optional<byte[]> part(UUID attachment, int place) {
    return em.createQuery(
            "select p from AttachmentPart p where p.attachment = :attachment and p.place = :place",
            AttachmentPart.class)
        .setParameter("attachment", attachment)
        .setParameter("place", place)
        .getResultStream()
        .findFirst()
        .map(AttachmentPart::content);
  }

  /** Deletes what came with a submission. */
  @Transactional
  void delete(UUID submission) {
    em.createQuery(
            "delete from AttachmentPart p where p.attachment in"
                + " (select a.id from Attachment a where a.submission = :submission)")
        .setParameter("submission", submission)
        .executeUpdate();
    em.createQuery("delete from Attachment a where a.submission = :submission")
        .setParameter("submission", submission)
        .executeUpdate();
  }

  private static String hash(Path file) {
    var digest = InstanceReader.digest("SHA-256");
    try (InputStream in = Files.newInputStream(file)) {
      var buffer = new byte[PART];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was sent", e);
    }
  }
}
