package org.peillood.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A year with its plan and report: begins when the plan is imported and is then only read. */
@Entity
@Table(name = "plan_year")
public class PlanYear {

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

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PlanYear() {}

  PlanYear(PlanFile plan, EvidenceFile evidence) {
    var document = plan.document();
    this.year = document.year();
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
            evidence.notes());
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

  /** What goes before the report and what its words mean. */
  record FrontMatter(
      List<String> readingGuide,
      List<String> context,
      List<String> annexes,
      Map<String, String> abbreviations,
      PlanFile.Vocabulary vocabulary,
      String goalsNote,
      List<String> evidenceNotes) {}

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
