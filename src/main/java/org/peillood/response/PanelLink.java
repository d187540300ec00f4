package org.peillood.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The response of one wave that belongs to a pseudonym; there is at most one a wave. Begins with
 * the response when its respondent brought words, else when they ask for words or give them at its
 * end. Is erased with the response, and when the person leaves: then nothing joins the responses
 * any more.
 */
@Entity
@Table(name = "panel_link")
public class PanelLink {

  /** Where the words of this response come from. */
  enum Words {
    /** They follow from the key of this response, whose pages can show them again. */
    GIVEN_HERE,
    /** The respondent brought them. */
    BROUGHT
  }

  @Id
  @Column(name = "response")
  private UUID response;

  @Column(name = "member")
  private UUID member;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "locked_key")
  private String lockedKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "words")
  private Words words;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PanelLink() {}

  PanelLink(UUID member, Response response, Words words, String lockedKey) {
    this.member = member;
    this.response = response.id();
    this.survey = response.survey();
    this.wave = response.wave();
    this.words = words;
    this.lockedKey = lockedKey;
  }

  UUID response() {
    return response;
  }

  UUID member() {
    return member;
  }

  String wave() {
    return wave;
  }

  String lockedKey() {
    return lockedKey;
  }

  boolean hasWordsOfItsOwn() {
    return words == Words.GIVEN_HERE;
  }
}
