package org.peillood.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;

/**
 * The files that came with submissions of apps and as answers on our pages, in the database beside
 * them, so that every node has them and one backup holds all.
 */
@ApplicationScoped
public class KeptFiles {

  private static final int PART = 256 * 1024;
  private static final String RESPONSE = "response";
  private static final String SUBMISSION = "submission";

  @PersistenceContext EntityManager em;

  /** Keeps a file of a submission; the same file under the same name is kept once. */
  @Transactional
  public void keep(UUID submission, KeptFile.File file) {
    var hash = hash(file.content());
    if (of(submission).stream()
        .noneMatch(a -> a.name().equals(file.name()) && a.contentHash().equals(hash))) {
      keep(KeptFile.ofSubmission(submission, file, hash), file.content());
    }
  }

  /** Keeps a file as the answer to an item, in place of one that had its name before. */
  @Transactional
  public void answer(UUID response, String item, KeptFile.File file) {
    delete(
        ofAnswers(response).stream()
            .filter(attachment -> attachment.name().equals(file.name()))
            .map(KeptFile::id)
            .toList());
    keep(KeptFile.ofAnswer(response, item, file, hash(file.content())), file.content());
  }

  /**
   * Deletes what answers no item of a response any more.
   *
   * @param names those that answers have
   */
  @Transactional
  public void retain(UUID response, Collection<String> names) {
    delete(
        ofAnswers(response).stream()
            .filter(attachment -> !names.contains(attachment.name()))
            .map(KeptFile::id)
            .toList());
  }

  /** The file of this name among the answers of a response. */
  @Transactional
  public Optional<KeptFile> answering(UUID response, String name) {
    return ofAnswers(response).stream()
        .filter(attachment -> attachment.name().equals(name))
        .findFirst();
  }

  private List<KeptFile> ofAnswers(UUID response) {
    return em.createQuery(
            "select a from KeptFile a where a.owner = :response and a.item is not null",
            KeptFile.class)
        .setParameter(RESPONSE, response)
        .getResultList();
  }

  /** What came with a submission. */
  @Transactional
  public List<KeptFile> of(UUID submission) {
    return em.createQuery(
            "select a from KeptFile a where a.owner = :submission and a.item is null order by"
                + " a.name, a.id",
            KeptFile.class)
        .setParameter(SUBMISSION, submission)
        .getResultList();
  }

  /** The files that answer items of completed responses to a survey. */
  @Transactional
  public List<KeptFile> ofAnswers(String survey) {
    return em.createQuery(
            "select a from KeptFile a, Response r where a.owner = r.id and a.item is not null and"
                + " r.survey = :survey and r.disposition = :completed order by a.item, a.id",
            KeptFile.class)
        .setParameter("survey", survey)
        .setParameter("completed", Disposition.COMPLETED)
        .getResultList();
  }

  /** An attachment of a submission. */
  @Transactional
  public Optional<KeptFile> find(UUID submission, UUID id) {
    return Optional.ofNullable(em.find(KeptFile.class, id))
        .filter(attachment -> attachment.isOfSubmission(submission));
  }

  /** Writes an attachment's bytes, in memory that does not grow with it. */
  public void write(KeptFile attachment, OutputStream out) throws IOException {
    int place = 0;
    for (var part = part(attachment.id(), place);
        part.isPresent();
        part = part(attachment.id(), ++place)) {
      out.write(part.get());
    }
  }

  private Optional<byte[]> part(UUID attachment, int place) {
    return em.createQuery(
            "select p from KeptFilePart p where p.attachment = :attachment and p.place = :place",
            KeptFilePart.class)
        .setParameter("attachment", attachment)
        .setParameter("place", place)
        .getResultStream()
        .findFirst()
        .map(KeptFilePart::content);
  }

  /** How many files came with each submission of these. */
  @Transactional
  public Map<UUID, Long> counts(Collection<UUID> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select a.owner, count(a) from KeptFile a where a.owner in :submissions"
                + " group by a.owner",
            Object[].class)
        .setParameter("submissions", submissions)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** Deletes what came with a submission. */
  @Transactional
  public void delete(UUID submission) {
    delete(of(submission).stream().map(KeptFile::id).toList());
  }

  /** Deletes those that came with a submission whose name is not wanted. */
  @Transactional
  public void deleteUnless(UUID submission, Predicate<String> wanted) {
    delete(
        of(submission).stream()
            .filter(file -> !wanted.test(file.name()))
            .map(KeptFile::id)
            .toList());
  }

  /** Gives those that came with a submission other names. */
  @Transactional
  public void rename(UUID submission, UnaryOperator<String> names) {
    of(submission).forEach(file -> file.rename(names.apply(file.name())));
  }

  /** When a response is withdrawn, the files that it answered with go with it. */
  @Transactional
  void onWithdrawal(@Observes Withdrawn withdrawn) {
    delete(ofAnswers(withdrawn.response()).stream().map(KeptFile::id).toList());
    forgetCorrection(withdrawn.response());
  }

  /**
   * A response was corrected: its new files take the place of those with the same names, and what
   * answers nothing any more goes.
   */
  @Transactional
  void correct(UUID response, Answers settled) {
    var fresh = ofAnswers(Response.filesOfCorrection(response));
    var names = fresh.stream().map(KeptFile::name).toList();
    delete(
        ofAnswers(response).stream()
            .filter(file -> names.contains(file.name()))
            .map(KeptFile::id)
            .toList());
    fresh.forEach(file -> file.belongTo(response));
    em.flush();
    retain(response, settled.attachments().map(Answer.Attachment::name).toList());
  }

  /** Deletes the files of a correction that was not sent. */
  @Transactional
  void forgetCorrection(UUID response) {
    delete(ofAnswers(Response.filesOfCorrection(response)).stream().map(KeptFile::id).toList());
  }

  private void delete(List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    em.createQuery("delete from KeptFilePart p where p.attachment in :ids")
        .setParameter("ids", ids)
        .executeUpdate();
    em.createQuery("delete from KeptFile a where a.id in :ids")
        .setParameter("ids", ids)
        .executeUpdate();
  }

  private void keep(KeptFile attachment, Path content) {
    try (var in = Files.newInputStream(content)) {
      em.persist(attachment);
      em.flush();
      int place = 0;
      for (var bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
        var part = new KeptFilePart(attachment.id(), place++, bytes);
        em.persist(part);
        em.flush();
        em.detach(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was sent", e);
    }
  }

  private static String hash(Path file) {
    try (var in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[PART];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was sent", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
