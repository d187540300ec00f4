package org.peillood.fieldwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peillood.invitation.Invitees;
import org.peillood.invitation.Outcome;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.response.Disposition;
import org.peillood.response.FieldworkPage;
import org.peillood.response.Quotas;
import org.peillood.response.ResponseCounts;
import org.peillood.response.WaveCounts;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.weighting.SampleColumns;
import org.peillood.weighting.Weightings;

/** Gathers how a wave goes, each count as far as it may be shown. */
@ApplicationScoped
public class FieldworkFigures {

  private static final int MOST_DAYS = 31;

  @Inject ResponseCounts responses;
  @Inject WaveCounts counts;
  @Inject Invitees invitees;
  @Inject Quotas quotas;
  @Inject Weightings weightings;
  @Inject SampleColumns sample;

  /**
   * How a wave goes.
   *
   * @param cited the weighting whose population the respondents are held against; the first by name
   *     when there is no such
   */
  Fieldwork of(Survey survey, Wave wave, String cited, Frame frame) {
    var control = DisclosureControl.minimumCell(survey.minimumCell());
    var byDisposition = responses.byDisposition(survey.id());
    var invited = invitees.invited(survey, wave);
    var known = weightings.newest(survey, wave);
    var chosen = weightings.find(survey, wave, cited).or(() -> known.stream().findFirst());
    boolean hasQuotas = !wave.quotas().isEmpty();
    return new Fieldwork(
        survey,
        wave,
        byDisposition.getOrDefault(wave.code(), Map.<Disposition, Long>of()),
        invited.asked(),
        Outcome.of(wave, invited, byDisposition),
        days(counts.byDay(survey, wave)),
        CountLine.protect(named(counts.byLanguage(survey, wave)), control),
        modes(survey, wave, frame),
        CountLine.protect(stops(survey, wave, frame), control).stream()
            .filter(line -> line.count().value().filter(n -> n == 0).isEmpty())
            .toList(),
        hasQuotas ? quotas.progress(survey, wave) : Map.of(),
        hasQuotas ? quotas.full(survey, wave) : List.of(),
        known,
        chosen,
        chosen.map(each -> weightings.raked(each, survey, sample.of(survey, wave))));
  }

  // That somebody took part on a day tells nothing of them: the counts of the wave do so as well.
  static Fieldwork.Days days(SortedMap<LocalDate, Long> byDay) {
    boolean byWeek = byDay.size() > MOST_DAYS;
    var sums = new TreeMap<LocalDate, Long>();
    byDay.forEach(
        (day, count) ->
            sums.merge(
                byWeek ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day,
                count,
                Long::sum));
    return new Fieldwork.Days(
        byWeek,
        sums.entrySet().stream()
            .map(each -> new CountLine(each.getKey().toString(), Published.shown(each.getValue())))
            .toList());
  }

  private static Map<String, Long> named(Map<String, Long> byLanguage) {
    var named = new LinkedHashMap<String, Long>();
    byLanguage.forEach((code, count) -> named.put(new Language(code).endonym(), count));
    return named;
  }

  // Protected together with the other waves, as on the page of the survey.
  private List<CountLine> modes(Survey survey, Wave wave, Frame frame) {
    var modes = FieldworkPage.Modes.of(survey, responses.byMode(survey.id()));
    return modes.used().stream()
        .map(
            mode ->
                new CountLine(
                    frame.t("surveys.mode." + mode.slug()),
                    modes.count(wave, mode).map(Published::shown).orElseGet(Published::suppressed)))
        .filter(line -> line.count().value().filter(n -> n == 0).isEmpty())
        .toList();
  }

  private Map<String, Long> stops(Survey survey, Wave wave, Frame frame) {
    var byItem = counts.byLastItem(survey, wave);
    if (byItem.isEmpty()) {
      return Map.of();
    }
    var stops = new LinkedHashMap<String, Long>();
    stops.put(frame.t("fieldwork.stops.first"), byItem.getOrDefault(WaveCounts.NOWHERE, 0L));
    long found = byItem.getOrDefault(WaveCounts.NOWHERE, 0L);
    for (var item : wave.questionnaire().askedItems()) {
      long here = byItem.getOrDefault(item.name(), 0L);
      found += here;
      stops.merge(page(wave.questionnaire(), item, frame), here, Long::sum);
    }
    long all = byItem.values().stream().mapToLong(Long::longValue).sum();
    if (all > found) {
      stops.put(frame.t("fieldwork.stops.earlier"), all - found);
    }
    return stops;
  }

  private static String page(Questionnaire questionnaire, Item item, Frame frame) {
    Optional<String> title =
        item.groups().stream()
            .flatMap(name -> questionnaire.group(name).stream())
            .filter(Group::isPage)
            .map(group -> FieldworkPage.wording(group, frame.language()))
            .findFirst();
    return title.orElseGet(
        () -> item.name() + " · " + FieldworkPage.wording(item, frame.language()));
  }
}
