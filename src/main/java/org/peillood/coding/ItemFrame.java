package org.peillood.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * With which frame the answers to an open question are coded, one at a time, so that its codes are
 * one variable. It begins when somebody chooses one; another can be chosen until the first text is
 * coded.
 */
@Entity
@Table(name = "item_frame")
public class ItemFrame {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "item")
  private String item;

  @Column(name = "frame")
  private String frame;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ItemFrame() {}

  ItemFrame(String survey, String item, String frame) {
    this.id = idOf(survey, item);
    this.survey = survey;
    this.item = item;
    this.frame = frame;
  }

  static String idOf(String survey, String item) {
    return survey + "/" + item;
  }

  void use(String otherFrame) {
    this.frame = otherFrame;
  }

  String item() {
    return item;
  }

  String frame() {
    return frame;
  }
}
