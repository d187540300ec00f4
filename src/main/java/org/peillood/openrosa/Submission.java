package org.peillood.openrosa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Json;

/**
 * What an app sent, kept as it came but for what told of the device, its owner and the hour. It
 * either becomes a response at once, or waits until staff have looked at it and take it in or
 * remove it. When its response is withdrawn, or when it says that somebody would rather not take
 * part, its content is erased; its name stays, so that the same sending, repeated late, brings
 * nothing back.
 */
@Entity
@Table(name = "submission")
public class Submission {

  /** How a submission stands. */
  public enum State {
    /** It is a response. */
    TAKEN,
    /** It waits for staff. */
    ASIDE,
    /** Somebody would rather not take part; that is counted, nothing else is kept. */
    DECLINED,
    /** Withdrawn, or removed by staff; nothing is left of it. */
    ERASED;

    /** The name in addresses and language files, for instance {@code aside}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
  private static final TypeReference<List<Trace>> TRACES = new TypeReference<>() {};
  private static final String NOTHING = "[]";

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "instance")
  private String instance;

  @Column(name = "content_hash")
  private String contentHash;

  @Column(name = "taken_as")
  private @Nullable String takenAs;

  @Column(name = "survey")
  private String survey;

  @Column(name = "wave")
  private String wave;

  @Column(name = "form_version")
  private String formVersion;

  @Column(name = "device")
  private UUID device;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private State state;

  // A text, as the mapper cannot read a UUID that is absent.
  @Column(name = "response")
  private @Nullable String response;

  @Column(name = "document")
  private String document;

  @Column(name = "faults")
  private String faults;

  @Column(name = "device_data")
  private String deviceData = NOTHING;

  @Column(name = "cleaned")
  private boolean cleaned;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Submission() {}

  /** What was sent waits, until it is taken, declined or looked at. */
  Submission(Forms.Place place, Instance sent, UUID device, LocalDate day, List<Fault> faults) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.instance = sent.name();
    this.contentHash = sent.hash();
    this.survey = place.survey().id();
    this.wave = place.wave().code();
    this.formVersion = sent.version();
    this.device = device;
    this.receivedOn = day;
    this.state = State.ASIDE;
    this.document = sent.document();
    this.faults = json(faults);
    this.cleaned = true; // before it came here
  }

  /** Became this response without anybody having looked; of one instance only one can. */
  void takeAs(UUID responseId) {
    take(responseId);
    this.takenAs = instance;
  }

  /** Staff took it in. */
  void take(UUID responseId) {
    this.state = State.TAKEN;
    this.response = responseId.toString();
  }

  void decline() {
    erase(State.DECLINED);
  }

  void erase() {
    erase(State.ERASED);
  }

  private void erase(State end) {
    this.state = end;
    this.document = "";
    this.faults = NOTHING;
    this.deviceData = NOTHING;
  }

  public UUID id() {
    return id;
  }

  /** What the client calls it. */
  public String instance() {
    return instance;
  }

  /** Whether these bytes are what was sent then. */
  boolean hasContent(String hash) {
    return contentHash.equals(hash);
  }

  public String survey() {
    return survey;
  }

  public String wave() {
    return wave;
  }

  /** The version of the form that was filled in, as the client tells it; may be empty. */
  public String formVersion() {
    return formVersion;
  }

  UUID device() {
    return device;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public State state() {
    return state;
  }

  public boolean isAside() {
    return state == State.ASIDE;
  }

  public boolean isTaken() {
    return state == State.TAKEN;
  }

  /** The response it became. */
  Optional<UUID> response() {
    return Optional.ofNullable(response).map(UUID::fromString);
  }

  /** The XML as it was sent, without what told of the device; empty once it is erased. */
  String document() {
    return document;
  }

  List<Fault> faults() {
    return read(faults, FAULTS);
  }

  boolean isCleaned() {
    return cleaned;
  }

  /** The form as it is stored; a repeated sending of it is known by the same fingerprint. */
  Instance instanceAsStored() {
    return new Instance(InstanceReader.root(document), document, contentHash);
  }

  /** Loses what stood in it of the device and of the hour, stored by an earlier release. */
  void clean(Traces.Cleaned without) {
    this.document = without.instance().document();
    this.faults =
        json(
            faults().stream()
                .map(
                    fault ->
                        new Fault(
                            fault.where(),
                            fault.key(),
                            fault.arguments().stream().map(without::of).toList()))
                .toList());
    this.cleaned = true;
  }

  /** There is nothing in it. */
  void haveNothing() {
    this.cleaned = true;
  }

  /** What the notice of its survey says is kept of the device, apart from the answers. */
  void keepTraces(List<Trace> traces) {
    this.deviceData = json(traces);
  }

  List<Trace> traces() {
    return read(deviceData, TRACES);
  }

  /** Whether this file is among it. */
  boolean keeps(String file) {
    return traces().stream().anyMatch(trace -> trace.isFile() && trace.value().equals(file));
  }

  /** Whether anything of the device was kept. */
  public boolean hasTraces() {
    return !deviceData.equals(NOTHING);
  }

  private <T> List<T> read(String document, TypeReference<List<T>> type) {
    try {
      return Json.JSON.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("submission " + id + " cannot be read", e);
    }
  }

  private static String json(List<?> values) {
    try {
      return Json.JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("these are plain texts", e);
    }
  }
}
