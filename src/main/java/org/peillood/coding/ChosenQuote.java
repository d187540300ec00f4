package org.peillood.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody chose the screened wording of a text to stand as a quote. It begins with that
 * choice and ends when somebody takes it back, when the respondent corrects the text, or when the
 * response is withdrawn. It holds for that very text in that very wording; a text that is screened
 * otherwise has to be chosen anew.
 */
@Entity
@Table(name = "chosen_quote")
public class ChosenQuote {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "response")
  private UUID response;

  @Column(name = "item")
  private String item;

  @Column(name = "instance")
  private String instance;

  @Column(name = "text_hash")
  private String textHash;

  @Column(name = "wording_hash")
  private String wordingHash;

  @Column(name = "account")
  private String account;

  @Column(name = "chosen")
  private Instant chosen;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ChosenQuote() {}

  ChosenQuote(String survey, OpenText text, String wording, String by, Instant at) {
    this.id = text.place().key();
    this.survey = survey;
    this.wave = text.wave();
    this.response = text.place().response();
    this.item = text.place().item();
    this.instance = text.place().instance();
    this.textHash = text.hash();
    this.wordingHash = OpenText.hash(wording);
    this.account = by;
    this.chosen = at;
  }

  TextPlace place() {
    return new TextPlace(response, item, instance);
  }

  boolean holdsFor(String text) {
    return textHash.equals(OpenText.hash(text));
  }

  /** Whether what others may read of this text now is what was chosen. */
  boolean isOf(TextLine line) {
    return holdsFor(line.text().text())
        && line.readable().map(OpenText::hash).filter(wordingHash::equals).isPresent();
  }
}
