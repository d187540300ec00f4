package org.peillood.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The pseudonym of somebody who connects what they answer in several waves of a survey. Begins when
 * they ask for words of their own; is known by what these are stretched to; ends when they leave,
 * or with the last response that it connected. Knows no name, no day and no answer.
 */
@Entity
@Table(name = "panel_member")
public class PanelMember {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "mark")
  private String mark;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PanelMember() {}

  PanelMember(String survey, String mark) {
    this.id = UUID.randomUUID();
    this.survey = survey;
    this.mark = mark;
  }

  UUID id() {
    return id;
  }
}
