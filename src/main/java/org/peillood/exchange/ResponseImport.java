package org.peillood.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.peillood.catalogue.Surveys;
import org.peillood.exchange.ImportJob.Order;
import org.peillood.response.Origin;
import org.peillood.response.Responses;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * Brings a file of responses into the store, all of it or nothing. Routing decides which empty
 * cells were never asked; an answer where routing asks nothing is a fault.
 */
@ApplicationScoped
public class ResponseImport {

  private static final Logger LOG = Logger.getLogger(ResponseImport.class.getName());
  private static final int ROWS_BETWEEN_WORDS = 1_000;

  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject ImportJobs jobs;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  /** Where the content of a file comes from; opened only once its place is known. */
  interface Content {
    InputStream open() throws IOException;
  }

  /**
   * Keeps a file that was sent and begins to bring it in; returns as soon as it has arrived. The
   * job tells how it goes on.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY, or TOO_LARGE past 512 MiB
   */
  UUID begin(Order order, Content content, Language language) throws IOException {
    var survey = surveys.survey(order.survey());
    var wave = surveys.wave(survey, order.wave());
    var file = Sent.kept(content.open());
    var id = jobs.begin(order);
    executor.execute(() -> run(id, survey, wave, file, language));
    return id;
  }

  private void run(UUID id, Survey survey, Wave wave, Path file, Language language) {
    var told = new AtomicLong();
    try {
      long count =
          bringIn(
              survey,
              wave,
              file,
              language,
              (rows, percent) -> {
                if (rows - told.get() >= ROWS_BETWEEN_WORDS) {
                  told.set(rows);
                  jobs.advance(id, rows, percent);
                }
              });
      jobs.finish(id, count);
    } catch (Intake.Refused refused) {
      jobs.refuse(id, refused.faults());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "import " + id + " was broken off", e);
      jobs.breakOff(id);
    } finally {
      remove(file);
    }
  }

  private long bringIn(
      Survey survey, Wave wave, Path file, Language language, Intake.Progress progress) {
    var faults = new Faults(Texts.in(language));
    try (var rows = new ResponseFile(file, wave.questionnaire(), faults)) {
      var intake =
          new Intake(rows, surveys.interview(survey, wave), faults, LocalDate.now(clock), progress);
      var collected = Spliterators.spliteratorUnknownSize(intake, Spliterator.ORDERED);
      return responses.collect(survey, wave, Origin.FILE, StreamSupport.stream(collected, false));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file that was sent", e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "an imported file could not be removed", e);
    }
  }
}
