package org.peillood.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.peillood.web.Json;

/**
 * A report as it is kept once it is published: JSON that later versions of the platform still read,
 * without the words of quotes.
 */
final class Frozen {

  private static final ObjectMapper LENIENT = lenient();

  private Frozen() {}

  static String write(Report report) {
    return Json.written(
        quotes(
            report,
            said -> said.stream().filter(one -> !one.isGone()).map(Report.Said::bare).toList()));
  }

  /**
   * The report.
   *
   * @param fetched gives a quote its words as they stand now
   */
  static Report read(String json, UnaryOperator<Report.Said> fetched) {
    try {
      var report = LENIENT.readValue(json, Report.class);
      return quotes(report, said -> said.stream().map(fetched).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a published report cannot be read", e);
    }
  }

  // What a later version adds is empty in an older report, and what it no longer has is passed
  // over.
  private static ObjectMapper lenient() {
    var mapper = Json.JSON.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (var type : List.of(List.class, Map.class, String.class, Optional.class)) {
      mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
    return mapper;
  }

  private static Report quotes(Report report, UnaryOperator<List<Report.Said>> changed) {
    return report.with(
        report.goals(),
        report.chapters().stream()
            .map(
                chapter ->
                    new Report.Chapter(
                        chapter.code(),
                        chapter.names(),
                        chapter.actions().stream().map(part -> quotes(part, changed)).toList()))
            .toList(),
        report.evidence(),
        report.oddities());
  }

  private static Report.Part quotes(Report.Part part, UnaryOperator<List<Report.Said>> changed) {
    return part.with(
        part.indicators().stream()
            .map(
                line ->
                    line.with(
                        line.findings().stream()
                            .map(claim -> claim.with(changed.apply(claim.quotes())))
                            .toList()))
            .toList());
  }
}
