package org.peillood.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year with its plan and report: begins when the plan is imported and is then only read. */
@Entity
@Table(name = "plan_year")
public class PlanYear implements Editable {

  @Id
  @Column(name = "plan_year")
  private int year;

  @Column(name = "title")
  private String title;

  @Column(name = "organisation")
  private String organisation;

  @Column(name = "front_matter")
  @Convert(converter = FrontMatterAsJson.class)
  private FrontMatter frontMatter;

  @Column(name = "revision")
  private long revision;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "suspended_on")
  private @Nullable LocalDate suspendedOn;

  @Column(name = "suspended_why")
  private String suspendedWhy = "";

  /** Whether a year is worked with. */
  public enum State {
    /** Somebody prepares it; the pages of other years stand where they stood. */
    PREPARED,
    IN_USE,
    /** It came to nothing, for now or for good; what was prepared can be used for another year. */
    SUSPENDED
  }

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PlanYear() {}

  PlanYear(PlanFile plan, EvidenceFile evidence) {
    var document = plan.document();
    this.year = document.year();
    this.state = State.IN_USE;
    this.title = document.title();
    this.organisation = document.org();
    this.frontMatter =
        new FrontMatter(
            document.readingGuide(),
            document.context(),
            document.annexes(),
            document.abbreviations(),
            plan.vocab(),
            plan.odActionMatrix().note(),
            evidence.notes(),
            document.introduction(),
            document.copiedFrom());
  }

  /** An empty year that is to be prepared, with the words of another year. */
  PlanYear(int year, String title, PlanYear like) {
    this.year = year;
    this.title = title;
    this.organisation = like.organisation;
    this.state = State.PREPARED;
    this.frontMatter =
        new FrontMatter(
            List.of(),
            List.of(),
            List.of(),
            like.abbreviations(),
            like.frontMatter.vocabulary(),
            "",
            List.of(),
            List.of(),
            Optional.empty());
  }

  @Override
  public Sheet sheet() {
    return Sheet.EMPTY
        .with("title", title)
        .with("organisation", organisation)
        .withLines("introduction", introduction())
        .withLines("context", context())
        .withLines("guide", readingGuide())
        .withLines("annexes", annexes())
        .withRows("abbreviations", pairs(abbreviations()))
        .withRows("vocabulary", pairs(causes()));
  }

  @Override
  public void write(Sheet sheet) {
    this.title = sheet.text("title");
    this.organisation = sheet.text("organisation");
    var words = frontMatter.vocabulary();
    this.frontMatter =
        new FrontMatter(
            sheet.lines("guide"),
            sheet.lines("context"),
            sheet.lines("annexes"),
            map(sheet.rows("abbreviations")),
            new PlanFile.Vocabulary(
                words.status(),
                words.kind(),
                words.comparator(),
                words.comparatorNote(),
                words.basis(),
                words.eventGroups(),
                map(sheet.rows("vocabulary")),
                words.causesNote(),
                words.roleInferred()),
            frontMatter.goalsNote(),
            frontMatter.evidenceNotes(),
            sheet.lines("introduction"),
            frontMatter.copiedFrom());
  }

  private static List<List<String>> pairs(Map<String, String> words) {
    return words.entrySet().stream()
        .map(entry -> List.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Map<String, String> map(List<List<String>> pairs) {
    var words = new LinkedHashMap<String, String>();
    pairs.forEach(pair -> words.put(pair.get(0), pair.get(1)));
    return words;
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public void next() {
    revision++;
  }

  public State state() {
    return state;
  }

  /** Sets it apart until somebody says that everybody works with it. */
  void prepare() {
    this.state = State.PREPARED;
  }

  void use() {
    this.state = State.IN_USE;
  }

  void suspend(LocalDate day, String why) {
    this.state = State.SUSPENDED;
    this.suspendedOn = day;
    this.suspendedWhy = why;
  }

  /** Since when it is suspended; empty when it is not. */
  public Optional<LocalDate> suspendedOn() {
    return Optional.ofNullable(suspendedOn).filter(day -> state == State.SUSPENDED);
  }

  /** Why it is suspended, or was last. */
  public String suspendedWhy() {
    return suspendedWhy;
  }

  /** What goes before everything else. */
  public List<String> introduction() {
    return frontMatter.introduction();
  }

  /** The tags of causes that this year has words for, and what they mean. */
  public Map<String, String> causes() {
    return frontMatter.vocabulary().causes();
  }

  public int year() {
    return year;
  }

  public String title() {
    return title;
  }

  /** The organisation by the name it had in that year. */
  public String organisation() {
    return organisation;
  }

  /** How the report is to be read, in its own words. */
  public List<String> readingGuide() {
    return frontMatter.readingGuide();
  }

  /** What the year was like. */
  public List<String> context() {
    return frontMatter.context();
  }

  public List<String> annexes() {
    return frontMatter.annexes();
  }

  /** What the abbreviations in titles and reasons stand for. */
  public Map<String, String> abbreviations() {
    return frontMatter.abbreviations();
  }

  /** What a cause tag means; empty for a tag of the organisation's own. */
  public Optional<String> cause(String tag) {
    return Optional.ofNullable(frontMatter.vocabulary().causes().get(tag));
  }

  /** The year from which this plan was copied. */
  public Optional<Integer> copiedFrom() {
    return frontMatter.copiedFrom();
  }

  /** Takes the words of another state of the same year. */
  void take(PlanYear other) {
    this.title = other.title;
    this.organisation = other.organisation;
    this.frontMatter = other.frontMatter;
  }

  FrontMatter frontMatter() {
    return frontMatter;
  }

  /** What goes before the report and what its words mean. */
  record FrontMatter(
      List<String> readingGuide,
      List<String> context,
      List<String> annexes,
      Map<String, String> abbreviations,
      PlanFile.Vocabulary vocabulary,
      String goalsNote,
      List<String> evidenceNotes,
      List<String> introduction,
      Optional<Integer> copiedFrom) {}

  /** The front matter in its column. */
  @Converter
  public static class FrontMatterAsJson implements AttributeConverter<FrontMatter, String> {

    @Override
    public String convertToDatabaseColumn(FrontMatter value) {
      return PlanJson.write(value);
    }

    @Override
    public FrontMatter convertToEntityAttribute(String column) {
      return PlanJson.read(column, FrontMatter.class);
    }
  }
}
