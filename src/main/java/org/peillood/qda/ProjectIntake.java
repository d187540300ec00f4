package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peillood.access.Act;
import org.peillood.access.AuditTrail;
import org.peillood.coding.CodeFrames;
import org.peillood.coding.Names;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.segment.Segments;
import org.peillood.transcript.Transcript;
import org.peillood.transcript.Transcripts;
import org.peillood.web.Language;

/**
 * Takes a project into a group: its codes into a frame, its texts as transcripts of the group, what
 * was coded as segments of coders by the names of the file. All of it or nothing.
 */
@ApplicationScoped
class ProjectIntake {

  /** Behind the name of a coder of another program, so that no account is taken for them. */
  private static final String ELSEWHERE = " (REFI-QDA)";

  private static final int LONGEST_CODER = 80;
  private static final int LONGEST_TITLE = 300;

  @Inject CodeFrames frames;
  @Inject Codebooks codebooks;
  @Inject Origins origins;
  @Inject KeptProjects kept;
  @Inject Segments segments;
  @Inject Transcripts transcripts;
  @Inject FocusGroups groups;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * How a project is taken.
   *
   * @param isNewFrame whether the frame is to begin
   * @param frame its name in addresses
   * @param name of a frame that is to begin
   * @param language of the texts
   * @param names of the codes, in this language
   */
  record Order(
      FocusGroup group,
      boolean isNewFrame,
      String frame,
      Names name,
      Language language,
      Language names,
      boolean isReleased) {}

  /** The codes of a project as a frame would have them. */
  @Transactional
  CodebookDraft codebook(ProjectDraft draft, Language language, Optional<String> frame) {
    var known = frame.map(codebooks::known).orElse(CodebookDraft.Known.NOTHING);
    return CodebookDraft.of(new QdaCodebook("", draft.codes(), List.of()), language, known);
  }

  /** Takes all of it. */
  @Transactional
  void take(KeptProject project, QdaFile file, ProjectDraft draft, Order order, String by) {
    var marks = codes(draft, order, by);
    var coders = coders(draft);
    long codings = 0;
    for (var text : draft.texts()) {
      codings += text(project, file, text, order, new Given(marks, coders), by);
    }
    if (order.isReleased()) {
      kept.take(project.id(), order.group().code());
    } else {
      kept.forget(project.id()); // names that are taken out of the texts would stay in it
    }
    trail.add(
        by,
        Act.TRANSCRIPTS_BROUGHT,
        new AuditTrail.About(order.group().code(), Optional.empty(), project.fileName()),
        codings);
  }

  /** The marks of codes and the names of coders here, by the keys of their guids. */
  private record Given(Map<String, String> marks, Map<String, String> coders) {}

  private Map<String, String> codes(ProjectDraft draft, Order order, String by) {
    var frame = order.isNewFrame() ? Optional.<String>empty() : Optional.of(order.frame());
    var codebook = codebook(draft, order.names(), frame);
    if (order.isNewFrame()) {
      codebooks.begin(order.frame(), order.name(), codebook, by);
    } else if (!codebook.added().isEmpty()) {
      codebooks.add(order.frame(), frames.frame(order.frame()).edition(), codebook, by);
    }
    var marks = new HashMap<String, String>();
    var guids = draft.codes().stream().flatMap(QdaCode::all).map(QdaCode::guid).toList();
    for (int i = 0; i < guids.size(); i++) {
      marks.put(Guid.key(guids.get(i)), codebook.codes().get(i).mark());
    }
    return marks;
  }

  /** Two people of one name in two projects are two coders. */
  private Map<String, String> coders(ProjectDraft draft) {
    var coders = new HashMap<String, String>();
    var taken = new HashSet<String>();
    draft
        .users()
        .forEach(
            (guid, name) -> {
              var coder = coder(name, guid, taken);
              taken.add(coder);
              coders.put(guid, coder);
              origins.remember(Origin.Kind.USER, coder, guid, name);
            });
    return coders;
  }

  private String coder(String name, String guid, Set<String> taken) {
    var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    var short_ = plain.length() > LONGEST_CODER ? plain.substring(0, LONGEST_CODER) : plain;
    for (int number = 1; ; number++) {
      var coder = short_ + (number == 1 ? "" : " " + number) + ELSEWHERE;
      var known = Optional.ofNullable(origins.of(Origin.Kind.USER, List.of(coder)).get(coder));
      boolean isOther = known.map(origin -> !Guid.same(origin.guid(), guid)).orElse(false);
      if (!isOther && !taken.contains(coder)) {
        return coder;
      }
    }
  }

  private long text(
      KeptProject project,
      QdaFile file,
      ProjectDraft.DraftText text,
      Order order,
      Given given,
      String by) {
    var source = text.source();
    var title = source.name().isBlank() ? source.guid() : source.name();
    var about =
        new Transcript.About(
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
            order.language(),
            Transcript.Kind.TRANSCRIPT,
            Optional.empty(),
            "");
    var current = transcripts.bringAsIs(order.group().code(), about, text.words(), by);
    if (order.isReleased() && !transcripts.release(current.transcript(), current.version(), by)) {
      throw new IllegalStateException("nobody else knows of a transcript that was just made");
    }
    origins.remember(
        Origin.Kind.SOURCE,
        current.transcript().toString(),
        source.guid(),
        source.name(),
        project.id());
    var brought = text.parts().stream().map(part -> brought(part, file, given)).toList();
    var transcript = transcripts.transcript(current.transcript());
    var made = segments.bring(transcript, current, order.frame(), brought);
    for (int i = 0; i < made.size(); i++) {
      var part = text.parts().get(i);
      var id = made.get(i).id().toString();
      origins.remember(Origin.Kind.CODING, id, part.coding().guid(), "", project.id());
      origins.remember(Origin.Kind.PART, id, part.selection().guid(), "", project.id());
    }
    return made.size();
  }

  private Segments.Brought brought(ProjectDraft.DraftPart part, QdaFile file, Given given) {
    var who = Guid.key(ProjectDraft.by(part, file.project()));
    return new Segments.Brought(
        part.start(),
        part.end(),
        given.marks().getOrDefault(Guid.key(part.coding().code()), ""),
        given.coders().getOrDefault(who, ELSEWHERE.strip()),
        part.valence(),
        part.memo(),
        moment(part));
  }

  private Instant moment(ProjectDraft.DraftPart part) {
    return Stream.of(part.coding().at(), part.selection().stamp().at())
        .flatMap(said -> moment(said).stream())
        .findFirst()
        .orElseGet(clock::instant);
  }

  // Some programs write no zone.
  private static Optional<Instant> moment(String said) {
    var zoned = said.strip().matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? said.strip() : said.strip() + "Z";
    try {
      return Optional.of(OffsetDateTime.parse(zoned).toInstant());
    } catch (DateTimeParseException unsaid) {
      return Optional.empty();
    }
  }
}
