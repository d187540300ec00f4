package org.peillood.planfiles;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.peillood.policy.Action;
import org.peillood.policy.Indicator;
import org.peillood.policy.MeasureKind;
import org.peillood.policy.YearPlan;
import org.peillood.web.Texts;

/**
 * A year plan as activities of the International Aid Transparency Initiative, version 2.03: an
 * activity for each action, with its indicators as one result for each level: output, outcome,
 * impact.
 *
 * @see <a href="https://iatistandard.org/en/iati-standard/203/">the standard</a>
 */
final class IatiFile {

  // Codes of the standard's lists.
  private static final String NATIONAL_NGO = "22";
  private static final String IMPLEMENTING = "4";
  private static final String PLANNED_START = "1";
  private static final String PLANNED_END = "3";
  private static final String IMPLEMENTATION = "2";
  private static final String CLOSED = "4";
  private static final Map<Indicator.Level, String> TYPES =
      Map.of(
          Indicator.Level.OUTPUT, "1", Indicator.Level.OUTCOME, "2", Indicator.Level.IMPACT, "3");
  private static final String UNIT = "1";
  private static final String PERCENTAGE = "2";
  private static final String QUALITATIVE = "5";

  private final YearPlan plan;
  private final String organisation;
  private final Instant made;
  private final XMLStreamWriter xml;

  private IatiFile(YearPlan plan, String organisation, Instant made, XMLStreamWriter xml) {
    this.plan = plan;
    this.organisation = organisation;
    this.made = made;
    this.xml = xml;
  }

  /**
   * Writes the file.
   *
   * @param organisation the organisation's identifier in the initiative, for instance {@code
   *     BE-BCE_KBO-0123456789}
   */
  static void write(YearPlan plan, String organisation, Instant made, OutputStream out) {
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new IatiFile(plan, organisation, made, xml).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the activities", e);
    }
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("iati-activities");
    xml.writeAttribute("version", "2.03");
    xml.writeAttribute("generated-datetime", made.truncatedTo(ChronoUnit.SECONDS).toString());
    for (var action : plan.actions()) {
      activity(action);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void activity(Action action) throws XMLStreamException {
    int year = plan.year().year();
    start("iati-activity");
    xml.writeAttribute("xml:lang", "nl");
    element("iati-identifier", organisation + "-" + year + "-" + action.code());
    start("reporting-org");
    xml.writeAttribute("ref", organisation);
    xml.writeAttribute("type", NATIONAL_NGO);
    narrative("nl", plan.year().organisation());
    xml.writeEndElement();
    told("title", action.title());
    told("description", action.description().isBlank() ? action.title() : action.description());
    start("description");
    xml.writeAttribute("type", "4");
    for (var language : Texts.STAFF_LANGUAGES) {
      narrative(language.code(), plan.themeOf(action).name(language));
    }
    xml.writeEndElement();
    start("participating-org");
    xml.writeAttribute("ref", organisation);
    xml.writeAttribute("type", NATIONAL_NGO);
    xml.writeAttribute("role", IMPLEMENTING);
    narrative("nl", plan.year().organisation());
    xml.writeEndElement();
    var over = made.atZone(ZoneOffset.UTC).getYear() > year;
    empty("activity-status", "code", over ? CLOSED : IMPLEMENTATION);
    day(PLANNED_START, first());
    day(PLANNED_END, last());
    empty("recipient-country", "code", "BE");
    for (var level : Indicator.Level.values()) {
      result(action, level);
    }
    xml.writeEndElement();
  }

  // What nobody called an outcome or an impact is what was done.
  private void result(Action action, Indicator.Level level) throws XMLStreamException {
    var indicators =
        plan.indicatorsOf(action).stream()
            .filter(one -> one.level().orElse(Indicator.Level.OUTPUT) == level)
            .toList();
    if (indicators.isEmpty()) {
      return;
    }
    start("result");
    xml.writeAttribute("type", TYPES.get(level));
    // The same meeting may count for several indicators, so nothing here may be added up.
    xml.writeAttribute("aggregation-status", "0");
    told("title", action.title());
    for (var indicator : indicators) {
      indicator(indicator);
    }
    xml.writeEndElement();
  }

  private void indicator(Indicator indicator) throws XMLStreamException {
    var measure = measure(indicator);
    start("indicator");
    xml.writeAttribute("measure", measure);
    xml.writeAttribute("ascending", "1");
    xml.writeAttribute("aggregation-status", "0");
    told("title", indicator.title());
    told(
        "description",
        indicator.code() + indicator.unit().map(unit -> " (" + unit + ")").orElse(""));
    start("period");
    empty("period-start", "iso-date", first().toString());
    empty("period-end", "iso-date", last().toString());
    var target = indicator.target();
    value(
        measure, "target", target.value(), target.per().map(per -> "per " + per).stream().toList());
    var words =
        Stream.concat(
                Stream.of(indicator.reason()).filter(reason -> !reason.isBlank()),
                indicator.result().note().stream())
            .toList();
    value(measure, "actual", indicator.result().value(), words);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void value(String measure, String name, Optional<BigDecimal> figure, List<String> words)
      throws XMLStreamException {
    var figured = figure.isPresent() && !measure.equals(QUALITATIVE);
    if (!figured && words.isEmpty()) {
      return;
    }
    start(name);
    if (figured) {
      xml.writeAttribute("value", figure.orElseThrow().toPlainString());
    }
    if (!words.isEmpty()) {
      told("comment", String.join(" ", words));
    }
    xml.writeEndElement();
  }

  // What has no figure to reach and is not counted can only be told in words.
  private static String measure(Indicator indicator) {
    if (indicator.kind() == MeasureKind.PERCENTAGE) {
      return PERCENTAGE;
    }
    var counted = indicator.kind() == MeasureKind.COUNT;
    var aimed = indicator.target().value().isPresent() && indicator.kind() != MeasureKind.YES_NO;
    return counted || aimed ? UNIT : QUALITATIVE;
  }

  private LocalDate first() {
    return LocalDate.of(plan.year().year(), 1, 1);
  }

  private LocalDate last() {
    return LocalDate.of(plan.year().year(), 12, 31);
  }

  private void day(String type, LocalDate day) throws XMLStreamException {
    xml.writeEmptyElement("activity-date");
    xml.writeAttribute("type", type);
    xml.writeAttribute("iso-date", day.toString());
  }

  private void told(String name, String text) throws XMLStreamException {
    start(name);
    narrative("nl", text);
    xml.writeEndElement();
  }

  private void narrative(String language, String text) throws XMLStreamException {
    start("narrative");
    xml.writeAttribute("xml:lang", language);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    start(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void empty(String name, String attribute, String value) throws XMLStreamException {
    xml.writeEmptyElement(name);
    xml.writeAttribute(attribute, value);
  }

  private void start(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }
}
