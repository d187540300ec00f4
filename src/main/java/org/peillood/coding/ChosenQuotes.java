package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.coding.Quotability.Standing;
import org.peillood.response.Corrected;
import org.peillood.response.Withdrawn;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/** The texts that were chosen to stand as quotes. */
@ApplicationScoped
public class ChosenQuotes {

  @PersistenceContext EntityManager em;
  @Inject OpenDesk desk;
  @Inject OpenTexts texts;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * A quote as everyone may read it; nothing tells of whom it is.
   *
   * @param language in which it was written
   * @param codes the marks of its own codes, not of those above them
   */
  public record Quote(String wording, Language language, Set<String> codes) {
    public Quote {
      codes = Set.copyOf(codes);
    }
  }

  /** A question of a survey at which texts were chosen. */
  record Place(String survey, String item) {}

  /** The questions at which texts were chosen. */
  @Transactional
  List<Place> places() {
    return em.createQuery(
            "select distinct q.survey, q.item from ChosenQuote q order by q.survey, q.item",
            Object[].class)
        .getResultStream()
        .map(row -> new Place((String) row[0], (String) row[1]))
        .toList();
  }

  /** The quotes of a wave at a question, in the order of chance. */
  @Transactional
  public List<Quote> of(Survey survey, Wave wave, Item item) {
    var lines = desk.lines(survey, item.name());
    var quotability = new Quotability(survey, item, lines, chosen(survey, item));
    return lines.stream()
        .filter(line -> line.text().wave().equals(wave.code()))
        .filter(line -> quotability.of(line) == Standing.CHOSEN)
        .map(
            line ->
                new Quote(
                    line.readable().orElseThrow(),
                    line.text().language(),
                    Set.copyOf(line.codes())))
        .toList();
  }

  /** How it stands with each text at a question, by its mark. */
  @Transactional
  Map<String, Standing> standings(Survey survey, Item item, List<TextLine> lines) {
    var quotability = new Quotability(survey, item, lines, chosen(survey, item));
    var standings = new HashMap<String, Standing>();
    lines.forEach(line -> standings.put(line.text().mark(), quotability.of(line)));
    return standings;
  }

  private Map<String, ChosenQuote> chosen(Survey survey, Item item) {
    return em.createQuery(
            "select q from ChosenQuote q where q.survey = :survey and q.item = :item",
            ChosenQuote.class)
        .setParameter("survey", survey.id())
        .setParameter("item", item.name())
        .getResultStream()
        .collect(Collectors.toMap(quote -> quote.place().key(), Function.identity()));
  }

  /**
   * Chooses a text as a quote.
   *
   * @param seen the wording that stood before the eyes of who chooses, as a hash
   * @return whether it stands as a quote now; not when it may not, or reads otherwise by now
   */
  @Transactional
  boolean choose(Survey survey, Item item, OpenText text, String seen, String by) {
    // Holding the response: nothing is chosen of what was withdrawn at the same moment.
    if (texts.hold(text.place()).filter(text.text()::equals).isEmpty()) {
      return false;
    }
    var line = desk.line(text);
    var standing = standings(survey, item, desk.lines(survey, item.name())).get(text.mark());
    if (standing == Standing.CHOSEN) {
      return true;
    }
    if (standing != Standing.POSSIBLE
        || line.readable().map(OpenText::hash).filter(seen::equals).isEmpty()) {
      return false;
    }
    trail.add(by, Act.QUOTE_CHOSEN, about(survey, text), 1);
    Optional.ofNullable(em.find(ChosenQuote.class, text.place().key())).ifPresent(em::remove);
    em.flush();
    em.persist(
        new ChosenQuote(survey.id(), text, line.readable().orElseThrow(), by, clock.instant()));
    return true;
  }

  /** Takes a quote back. */
  @Transactional
  void drop(Survey survey, OpenText text, String by) {
    var quote = em.find(ChosenQuote.class, text.place().key());
    if (quote != null) {
      trail.add(by, Act.QUOTE_DROPPED, about(survey, text), 1);
      em.remove(quote);
    }
  }

  private static AuditTrail.About about(Survey survey, OpenText text) {
    return new AuditTrail.About(survey.id(), Optional.of(text.wave()), text.item());
  }

  void onWithdrawal(@Observes Withdrawn withdrawn) {
    em.createQuery("delete from ChosenQuote q where q.response = :response")
        .setParameter("response", withdrawn.response())
        .executeUpdate();
  }

  void onCorrection(@Observes Corrected corrected) {
    var now = texts.now(corrected.response());
    em.createQuery("select q from ChosenQuote q where q.response = :response", ChosenQuote.class)
        .setParameter("response", corrected.response())
        .getResultStream()
        .filter(
            quote -> {
              var place = quote.place();
              var text = now.get(new OpenItems.Key(place.item(), place.instance()));
              return text == null || !quote.holdsFor(text);
            })
        .toList()
        .forEach(em::remove);
  }
}
