package org.peillood.analysis;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peillood.access.Permission;
import org.peillood.access.Requires;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.Category;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/** Surveys, their waves and what they ask, for programs. */
@Path("/api/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyApiResource {

  @Inject Surveys surveys;
  @Inject Columns columns;

  /** A survey with its waves; texts by language code. */
  public record SurveyView(
      String id,
      Map<String, String> name,
      Map<String, String> title,
      List<String> languages,
      List<String> themes,
      boolean sensitive,
      int minimumCell,
      List<WaveView> waves) {}

  /** A wave; {@code items} only where one survey is asked for. */
  public record WaveView(
      String code,
      Map<String, String> title,
      List<String> languages,
      LocalDate opens,
      Optional<LocalDate> closes,
      String questionnaireVersion,
      long completed,
      Optional<List<ItemView>> items) {}

  /** An item as it was put. */
  public record ItemView(
      String name,
      String type,
      Map<String, String> wording,
      List<CategoryView> categories,
      List<String> themes,
      List<String> feeds,
      Optional<String> scale,
      Optional<String> matrix,
      boolean sensitive) {}

  /** A category with its words. */
  public record CategoryView(String code, Map<String, String> label) {}

  @GET
  @Requires(Permission.READ)
  @Operation(summary = "All surveys with their waves")
  public List<SurveyView> all() {
    return surveys.catalogue().surveys().stream()
        .map(survey -> view(survey, survey.waves().stream().map(w -> wave(survey, w)).toList()))
        .toList();
  }

  @GET
  @Path("{id}")
  @Requires(Permission.READ)
  @Operation(summary = "One survey with everything it asks")
  public SurveyView one(@PathParam("id") String id) {
    var survey = surveys.survey(id);
    return view(survey, survey.waves().stream().map(wave -> whole(survey, wave)).toList());
  }

  private static SurveyView view(Survey survey, List<WaveView> waves) {
    return new SurveyView(
        survey.id(),
        survey.name().texts(),
        survey.title().texts(),
        survey.languages(),
        survey.themes(),
        survey.sensitive(),
        survey.minimumCell(),
        waves);
  }

  private WaveView wave(Survey survey, Wave wave) {
    return wave(survey, wave, Optional.empty());
  }

  private WaveView whole(Survey survey, Wave wave) {
    var items =
        wave.questionnaire().items().stream()
            .filter(item -> item.type().isAnswered())
            .map(SurveyApiResource::item)
            .toList();
    return wave(survey, wave, Optional.of(items));
  }

  private WaveView wave(Survey survey, Wave wave, Optional<List<ItemView>> items) {
    return new WaveView(
        wave.code(),
        wave.title().texts(),
        wave.languages(),
        wave.opens(),
        wave.closes(),
        wave.questionnaire().version(),
        columns.completed(survey, wave),
        items);
  }

  private static ItemView item(Item item) {
    return new ItemView(
        item.name(),
        item.type().keyword(),
        item.label().texts(),
        item.offered().stream().map(SurveyApiResource::category).toList(),
        item.themes(),
        item.feeds(),
        item.scale().map(scale -> scale.keyword()),
        item.matrix().map(matrix -> matrix.name()),
        item.sensitive());
  }

  private static CategoryView category(Category category) {
    return new CategoryView(category.code(), category.label().texts());
  }
}
