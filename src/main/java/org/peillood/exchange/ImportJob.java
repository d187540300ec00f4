package org.peillood.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.peillood.web.Complaint;
import org.peillood.web.Json;

/**
 * The bringing in of one file. It runs from the moment the file has arrived, tells how far it is,
 * and ends as done, as refused with what is wrong, or, when the platform stopped meanwhile, as
 * broken off; then nothing of it is in the store.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {

  /** How an import stands. */
  public enum State {
    RUNNING,
    DONE,
    REFUSED,
    BROKEN
  }

  /** Who brings what where. */
  record Order(String survey, String wave, String fileName, String account) {}

  private static final Duration SILENCE = Duration.ofMinutes(3);
  private static final TypeReference<List<Complaint>> COMPLAINTS = new TypeReference<>() {};

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "account")
  private String account;

  @Column(name = "started")
  private Instant started;

  @Column(name = "heard")
  private Instant heard;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private State state;

  @Column(name = "row_count")
  private long rows;

  @Column(name = "percent")
  private int percent;

  @Column(name = "fault_count")
  private long faultCount;

  @Column(name = "faults")
  private String faults;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ImportJob() {}

  ImportJob(UUID id, Order order, Instant now) {
    this.id = id;
    this.survey = order.survey();
    this.wave = order.wave();
    this.fileName = order.fileName();
    this.account = order.account();
    this.started = now;
    this.heard = now;
    this.state = State.RUNNING;
    this.faults = "[]";
  }

  void advance(long rowsRead, int percentRead, Instant now) {
    this.rows = rowsRead;
    this.percent = percentRead;
    this.heard = now;
  }

  void finish(long rowsBroughtIn, Instant now) {
    advance(rowsBroughtIn, 100, now);
    this.state = State.DONE;
  }

  void refuse(long count, List<Complaint> first, Instant now) {
    this.heard = now;
    this.state = State.REFUSED;
    this.faultCount = count;
    try {
      this.faults = Json.JSON.writeValueAsString(first);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("complaints are plain texts", e);
    }
  }

  void breakOff(Instant now) {
    this.heard = now;
    this.state = State.BROKEN;
  }

  public UUID id() {
    return id;
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  public String fileName() {
    return fileName;
  }

  public long rows() {
    return rows;
  }

  public int percent() {
    return percent;
  }

  public long faultCount() {
    return faultCount;
  }

  /** How it stands; a running import that has been silent for long was broken off with its node. */
  public State state(Instant now) {
    return state == State.RUNNING && heard.plus(SILENCE).isBefore(now) ? State.BROKEN : state;
  }

  /** The first of what is wrong with the file. */
  public List<Complaint> complaints() {
    try {
      return Json.JSON.readValue(faults, COMPLAINTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the faults of import " + id + " cannot be read", e);
    }
  }
}
