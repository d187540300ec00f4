package org.peillood.openrosa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.survey.XFormWriter;
import org.peillood.web.ProblemType;

/** The questionnaires that apps can fetch and fill in. */
@ApplicationScoped
class Forms {

  @Inject Surveys surveys;

  private final Map<String, Written> written = new ConcurrentHashMap<>();

  /** A form and what it was written from. */
  private record Written(Questionnaire questionnaire, PublishedForm form) {}

  /** A wave and the survey it belongs to. */
  record Place(Survey survey, Wave wave) {}

  /** The forms of all waves that anybody can fill in today. */
  List<PublishedForm> open() {
    return places()
        .filter(place -> surveys.isOpen(place.wave()) && !place.wave().isByInvitation())
        .map(place -> form(place.survey(), place.wave()))
        .toList();
  }

  /**
   * The form of a wave that can be filled in today.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY, WAVE_CLOSED or SURVEY_NOT_OPEN
   */
  PublishedForm open(String surveyId, String waveCode) {
    var survey = surveys.survey(surveyId);
    var wave = surveys.wave(survey, waveCode);
    surveys.requireOpen(survey, wave);
    return form(survey, wave);
  }

  /**
   * The wave for which a form was filled in: by the id under which we publish it, else by the id
   * that its questionnaire gives itself, so that a form that was fetched elsewhere can be sent here
   * too.
   *
   * @throws org.peillood.web.Problem UNKNOWN_FORM when there is none
   */
  Place filledIn(String formId, String version) {
    return places()
        .filter(place -> PublishedForm.idOf(place.survey(), place.wave()).equals(formId))
        .findFirst()
        .or(() -> named(formId, version))
        .orElseThrow(() -> ProblemType.UNKNOWN_FORM.because(formId));
  }

  private Optional<Place> named(String formId, String version) {
    return places()
        .filter(place -> place.wave().questionnaire().id().equals(formId))
        .max(
            Comparator.comparing(
                    (Place place) -> place.wave().questionnaire().version().equals(version))
                .thenComparing(place -> surveys.isOpen(place.wave()))
                .thenComparing(place -> place.wave().opens()));
  }

  private Stream<Place> places() {
    return surveys.catalogue().surveys().stream()
        .flatMap(survey -> survey.waves().stream().map(wave -> new Place(survey, wave)));
  }

  // The very same questionnaire was written before; comparing its content would cost more than
  // writing.
  @SuppressWarnings("ReferenceEquality")
  private PublishedForm form(Survey survey, Wave wave) {
    var id = PublishedForm.idOf(survey, wave);
    return written
        .compute(
            id,
            (key, known) ->
                known != null && known.questionnaire() == wave.questionnaire()
                    ? known
                    : new Written(wave.questionnaire(), write(survey, wave, id)))
        .form();
  }

  private static PublishedForm write(Survey survey, Wave wave, String id) {
    var xml = FormDocument.called(id, XFormWriter.write(wave.questionnaire()));
    var md5 = InstanceReader.digest("MD5").digest(xml.getBytes(StandardCharsets.UTF_8));
    return new PublishedForm(survey, wave, id, xml, HexFormat.of().formatHex(md5));
  }
}
