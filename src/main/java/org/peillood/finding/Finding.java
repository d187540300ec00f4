package org.peillood.finding;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Language;

/**
 * A claim in words, with its evidence and its limits, put under policy notes and indicators. It
 * begins with a figure and always keeps one. Evidence is added and taken away and never changes;
 * what is taken away stays in the store. Words and links may be improved. A second person reads it.
 * It ends when somebody removes it; its code is never given out again.
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

  @OneToMany(mappedBy = "finding", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
  @OrderBy("id")
  private List<Material> materials;

  @Column(name = "owner")
  private String owner;

  @Enumerated(EnumType.STRING)
  @Column(name = "confidence")
  private Confidence.@Nullable Level confidence;

  @Column(name = "confidence_reason")
  private String confidenceReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "review")
  private ReviewState review;

  @Column(name = "reviewer")
  private @Nullable String reviewer;

  @Column(name = "review_at")
  private @Nullable Instant reviewAt;

  @Column(name = "review_remarks")
  private String reviewRemarks;

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
    this.evidence =
        new ArrayList<>(List.of(new Evidence(this, grounds, Stance.BEARING, author, at)));
    this.materials = new ArrayList<>();
    this.owner = author;
    this.confidenceReason = "";
    this.review = ReviewState.DRAFT;
    this.reviewRemarks = "";
    this.author = author;
    this.created = at;
    this.editor = author;
    this.changed = at;
  }

  /** Says it in other words, or puts it elsewhere. */
  void reword(Statement said, String by, Instant at) {
    if (!said.claim().equals(claim)
        || !said.limits().equals(limits)
        || !said.quotes().equals(quotes)) {
      otherThanAgreed();
    }
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
    touched(by, at);
  }

  private void touched(String by, Instant at) {
    this.editor = by;
    this.changed = at;
  }

  private void otherThanAgreed() {
    if (review == ReviewState.AGREED) {
      this.review = ReviewState.CHANGED;
    }
  }

  Evidence add(Grounds grounds, Stance stance, String by, Instant at) {
    var another = new Evidence(this, grounds, stance, by, at);
    evidence.add(another);
    otherThanAgreed();
    touched(by, at);
    return another;
  }

  Material add(Material.Thing thing, Stance stance, String by, Instant at) {
    var another = new Material(this, thing, stance, by, at);
    materials.add(another);
    otherThanAgreed();
    touched(by, at);
    return another;
  }

  /** Notes that a piece of its evidence was taken away. */
  void lost(String by, Instant at) {
    otherThanAgreed();
    touched(by, at);
  }

  void choose(Confidence.@Nullable Level level, String reason) {
    this.confidence = level;
    this.confidenceReason = reason;
  }

  void give(String newOwner) {
    this.owner = newOwner;
  }

  /** Asks somebody to read it. */
  void ask(String who, Instant at) {
    this.review = ReviewState.ASKED;
    this.reviewer = who;
    this.reviewAt = at;
    this.reviewRemarks = "";
  }

  /** Takes over what a second person said. */
  void answered(ReviewState answer, String remarks, String by, Instant at) {
    this.review = answer;
    this.reviewer = by;
    this.reviewAt = at;
    this.reviewRemarks = remarks;
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

  /** The year of the plan in which its indicators are. */
  public int planYear() {
    return planYear;
  }

  /** Codes of the policy notes it is put under, of whichever year. */
  public Set<String> notes() {
    return Set.copyOf(notes);
  }

  /** Codes of the indicators it is put under in the plan of a year; none in another year's. */
  public Set<String> indicators(int year) {
    return year == planYear ? Set.copyOf(indicators) : Set.of();
  }

  /** The ids of the quotes of focus groups that it stands on too, those that ended among them. */
  public Set<UUID> quotes() {
    return Set.copyOf(quotes);
  }

  /** The figures under it, those that say otherwise among them; at least one bears it. */
  public List<Evidence> evidence() {
    return evidence.stream().filter(Evidence::isLive).toList();
  }

  /** Evidence that is no figure and no quote. */
  public List<Material> materials() {
    return materials.stream()
        .filter(material -> material.isLive() && material.kind() != Material.Kind.QUOTE)
        .toList();
  }

  /** What a quote under it is there for. */
  public Stance stance(UUID quote) {
    return said(quote)
        .map(material -> new Stance(material.part(), material.why()))
        .orElse(new Stance(EvidencePart.SUPPORTS, ""));
  }

  /** What somebody said that a quote is there for; empty when nobody did. */
  Optional<Material> said(UUID quote) {
    return materials.stream()
        .filter(material -> material.isLive() && material.kind() == Material.Kind.QUOTE)
        .filter(material -> material.target().equals(quote.toString()))
        .findFirst();
  }

  /** The figures that were taken away. */
  List<Evidence> evidenceTakenAway() {
    return evidence.stream().filter(each -> !each.isLive()).toList();
  }

  /** How many pieces of its evidence say otherwise. */
  public long counters() {
    return parts().filter(part -> part == EvidencePart.COUNTERS).count();
  }

  private Stream<EvidencePart> parts() {
    return Stream.of(
            evidence().stream().map(Evidence::part),
            materials().stream().map(Material::part),
            quotes.stream().map(quote -> stance(quote).part()))
        .flatMap(all -> all);
  }

  /** Of how many kinds the evidence is that bears it; charts are drawn from figures. */
  int kindsThatBear() {
    var kinds = new HashSet<String>();
    if (evidence().stream().anyMatch(each -> each.part() == EvidencePart.SUPPORTS)) {
      kinds.add("figure");
    }
    if (quotes.stream().anyMatch(quote -> stance(quote).part() == EvidencePart.SUPPORTS)) {
      kinds.add("quote");
    }
    materials().stream()
        .filter(material -> material.part() == EvidencePart.SUPPORTS)
        .map(Material::kind)
        .filter(kind -> kind != Material.Kind.CHART)
        .forEach(kind -> kinds.add(kind == Material.Kind.EVENT ? "event" : "document"));
    return kinds.size();
  }

  /** The name of the account that answers for it. */
  public String owner() {
    return owner;
  }

  /** How sure it is in the eyes of a person; empty where the rule's proposal stands. */
  Optional<Confidence.Level> chosenConfidence() {
    return Optional.ofNullable(confidence);
  }

  /** Why a person chose that. */
  String sureBecause() {
    return confidenceReason;
  }

  /** What a second person said of it. */
  public Review review() {
    return new Review(
        review, Optional.ofNullable(reviewer), Optional.ofNullable(reviewAt), reviewRemarks);
  }

  /** Whether this account may say that it agrees: not who wrote it or changed it last. */
  public boolean mayBeReviewedBy(String account) {
    return !account.equals(author) && !account.equals(editor) && !account.equals(owner);
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
