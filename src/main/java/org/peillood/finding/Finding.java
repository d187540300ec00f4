package org.peillood.finding;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.peillood.web.Language;

/**
 * A claim in words, with its evidence and its limits, put under policy notes and indicators. It
 * begins with a figure: there is no finding without evidence, and its evidence never changes. Words
 * and links may be improved. It ends when somebody removes it; its code is never given out again.
 */
@Entity
@Table(name = "finding")
public class Finding {

  @Id
  @Column(name = "code")
  private String code;

  @Column(name = "number")
  private int number;

  @Column(name = "language")
  private String language;

  @Column(name = "claim")
  private String claim;

  @Column(name = "limits")
  private String limits;

  @Column(name = "plan_year")
  private int planYear;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "finding_note", joinColumns = @JoinColumn(name = "finding"))
  @Column(name = "note")
  private Set<String> notes;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "finding_indicator", joinColumns = @JoinColumn(name = "finding"))
  @Column(name = "indicator")
  private Set<String> indicators;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "finding_quote", joinColumns = @JoinColumn(name = "finding"))
  @Column(name = "quote")
  private Set<UUID> quotes;

  @OneToMany(mappedBy = "finding", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
  @OrderBy("id")
  private List<Evidence> evidence;

  @Column(name = "author")
  private String author;

  @Column(name = "created")
  private Instant created;

  @Column(name = "editor")
  private String editor;

  @Column(name = "changed")
  private Instant changed;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Finding() {}

  Finding(int number, Statement said, Grounds grounds, String author, Instant at) {
    this.code = String.format(Locale.ROOT, "B-%03d", number);
    this.number = number;
    this.language = said.language().code();
    this.claim = said.claim();
    this.limits = said.limits();
    this.planYear = said.links().planYear();
    this.notes = new HashSet<>(said.links().notes());
    this.indicators = new HashSet<>(said.links().indicators());
    this.quotes = new HashSet<>(said.quotes());
    this.evidence = new ArrayList<>(List.of(new Evidence(this, grounds)));
    this.author = author;
    this.created = at;
    this.editor = author;
    this.changed = at;
  }

  /** Says it in other words, or puts it elsewhere. */
  void reword(Statement said, String by, Instant at) {
    this.language = said.language().code();
    this.claim = said.claim();
    this.limits = said.limits();
    this.planYear = said.links().planYear();
    notes.clear();
    notes.addAll(said.links().notes());
    indicators.clear();
    indicators.addAll(said.links().indicators());
    quotes.clear();
    quotes.addAll(said.quotes());
    this.editor = by;
    this.changed = at;
  }

  /** Such as {@code B-001}; given out in order. */
  public String code() {
    return code;
  }

  /** The language of its words. */
  public Language language() {
    return new Language(language);
  }

  /** The finding in one sentence. */
  public String claim() {
    return claim;
  }

  /** What the figures do not carry and how to read them; empty when nothing was said about it. */
  public String limits() {
    return limits;
  }

  /** Codes of the policy notes it is put under in the plan of a year; none in another year's. */
  public Set<String> notes(int year) {
    return year == planYear ? Set.copyOf(notes) : Set.of();
  }

  /** Codes of the indicators it is put under in the plan of a year; none in another year's. */
  public Set<String> indicators(int year) {
    return year == planYear ? Set.copyOf(indicators) : Set.of();
  }

  /** The ids of the quotes of focus groups that it stands on too, those that ended among them. */
  public Set<UUID> quotes() {
    return Set.copyOf(quotes);
  }

  /** The figures that it stands on; at least one. */
  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** The name of the account that wrote it. */
  public String author() {
    return author;
  }

  public Instant created() {
    return created;
  }

  /** The name of the account that last changed it. */
  public String editor() {
    return editor;
  }

  /** When its words or links last changed. */
  public Instant changed() {
    return changed;
  }

  /** Grows with each change, so that two people cannot overwrite each other unseen. */
  public long version() {
    return version;
  }

  @Override
  public String toString() {
    return code;
  }
}
