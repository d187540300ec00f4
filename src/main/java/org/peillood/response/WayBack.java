package org.peillood.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The way back by words into an unfinished response. Made when its respondent leaves; made anew at
 * their wish, which ends the words before; gone when the response is withdrawn or its wave is over.
 * Holds the words only as what they are stretched to, and the key of the response only locked by
 * them.
 */
@Entity
@Table(name = "way_back")
public class WayBack {

  @Id
  @Column(name = "response")
  private UUID response;

  @Column(name = "survey")
  private String survey;

  @Column(name = "mark")
  private String mark;

  @Column(name = "locked_key")
  private String lockedKey;

  @Column(name = "turn")
  private int turn;

  @Column(name = "page")
  private String page;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected WayBack() {}

  WayBack(Response response, String page, KeyLock lock, String key) {
    this.response = response.id();
    this.survey = response.survey();
    this.page = page;
    this.mark = lock.mark();
    this.lockedKey = lock.lock(key);
  }

  /** Is opened by these words from now on, and by none before. */
  void lock(int newTurn, KeyLock lock, String key) {
    this.turn = newTurn;
    this.mark = lock.mark();
    this.lockedKey = lock.lock(key);
  }

  /** Leads to this page from now on. */
  void leadTo(String pageName) {
    this.page = pageName;
  }

  UUID response() {
    return response;
  }

  int turn() {
    return turn;
  }

  String page() {
    return page;
  }

  String lockedKey() {
    return lockedKey;
  }
}
