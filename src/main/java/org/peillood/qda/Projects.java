package org.peillood.qda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.Person;
import org.peillood.focusgroup.Purpose;
import org.peillood.focusgroup.Trait;
import org.peillood.segment.Segment;
import org.peillood.segment.Segments;
import org.peillood.segment.SpokenText;
import org.peillood.segment.SpokenTexts;
import org.peillood.segment.SpokenTurn;
import org.peillood.segment.Valence;
import org.peillood.store.Seal;
import org.peillood.web.Texts;

/**
 * What is held of groups, gathered to leave in a file: the transcripts that may be coded, with the
 * codes that whoever fetches them may see. Coders go by number and participants by label. Of a
 * participant goes what the card says, background only with the consent for it, and nothing once
 * they withdrew.
 */
@ApplicationScoped
class Projects {

  private static final String SETTLED = "settled";

  @Inject FocusGroups groups;
  @Inject SpokenTexts spoken;
  @Inject Segments segments;
  @Inject Codebooks codebooks;
  @Inject Origins origins;
  @Inject Seal seal;
  @Inject Clock clock;

  /**
   * What of these groups leaves.
   *
   * @param account of whoever fetches it
   * @param texts of the language for the names of codes and coders
   */
  @Transactional
  Held of(List<FocusGroup> chosen, String account, Texts texts) {
    return new Gathering(account, texts).held(chosen);
  }

  /** The guids of all codings that stand in these groups, seen or not. */
  @Transactional
  Set<String> standing(FocusGroup group) {
    var all =
        spoken.ofGroup(group.code()).stream()
            .flatMap(text -> segments.all(text.id()).stream())
            .map(segment -> segment.id().toString())
            .toList();
    var known = origins.of(Origin.Kind.CODING, all);
    var guids = new HashSet<String>();
    all.forEach(id -> guids.add(Guid.key(Origins.guid(known, Origin.Kind.CODING, id))));
    return guids;
  }

  private final class Gathering {
    private final String account;
    private final Texts texts;
    private final Map<String, QdaUser> coders = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<Valence> valences = new HashSet<>();

    Gathering(String account, Texts texts) {
      this.account = account;
      this.texts = texts;
    }

    Held held(List<FocusGroup> chosen) {
      var all = new ArrayList<Held.Text>();
      var people = new ArrayList<QdaCase>();
      var traits = new TreeMap<Trait, QdaVariable>();
      var trees = new ArrayList<QdaCode>();
      for (var frame : frames(chosen)) {
        trees.addAll(trees(frame));
      }
      for (var group : chosen) {
        var of = spoken.ofGroup(group.code());
        var known =
            origins.of(Origin.Kind.SOURCE, of.stream().map(t -> t.id().toString()).toList());
        var own = of.stream().map(text -> text(group, text, known)).toList();
        all.addAll(own);
        groups.people(group.code()).stream()
            .filter(person -> person.isParticipant() && !person.isAbsent())
            .filter(person -> !person.isWithdrawn())
            .forEach(person -> people.add(oneCase(group, person, of, own, traits)));
      }
      if (!valences.isEmpty()) {
        trees.add(valenceCodes());
      }
      return new Held(
          name(chosen),
          written(clock.instant()),
          List.copyOf(coders.values()),
          trees,
          List.copyOf(traits.values()),
          people,
          all);
    }

    private Set<String> frames(List<FocusGroup> chosen) {
      var frames = new LinkedHashSet<String>();
      for (var group : chosen) {
        for (var text : spoken.ofGroup(group.code())) {
          segments.settings(text.id()).ifPresent(settings -> frames.add(settings.frame()));
          segments.visible(text.id(), account).forEach(segment -> frames.add(segment.frame()));
        }
      }
      return frames;
    }

    private String name(List<FocusGroup> chosen) {
      return chosen.size() == 1
          ? chosen.get(0).code() + " " + chosen.get(0).title()
          : String.join(", ", chosen.stream().map(FocusGroup::code).toList());
    }

    private Held.Text text(FocusGroup group, SpokenText text, Map<String, Origin> known) {
      var id = text.id().toString();
      var visible =
          segments.visible(text.id(), account).stream()
              .filter(segment -> !segment.isFlagged())
              .filter(segment -> segment.end() <= text.text().length())
              .toList();
      var ids = visible.stream().map(segment -> segment.id().toString()).toList();
      // A project that was read in twice is there twice, and only once under its own guids.
      boolean isFirst = sources.add(Guid.key(Origins.guid(known, Origin.Kind.SOURCE, id)));
      var codings = isFirst ? origins.of(Origin.Kind.CODING, ids) : Map.<String, Origin>of();
      var parts = isFirst ? origins.of(Origin.Kind.PART, ids) : Map.<String, Origin>of();
      return new Held.Text(
          Origins.guid(isFirst ? known : Map.of(), Origin.Kind.SOURCE, id),
          Optional.ofNullable(known.get(id))
              .map(Origin::said)
              .filter(said -> !said.isEmpty())
              .orElse(group.code() + " " + text.title()),
          "",
          text.text(),
          visible.stream().map(segment -> part(segment, codings, parts)).toList(),
          text.turns().stream()
              .filter(turn -> !turn.participant().isEmpty())
              .map(turn -> turn(text.id(), turn))
              .toList());
    }

    private Held.Turn turn(UUID text, SpokenTurn turn) {
      return new Held.Turn(
          Guid.of("TURN", text + "/" + turn.number()),
          turn.participant(),
          turn.start(),
          turn.end());
    }

    private Held.Part part(
        Segment segment, Map<String, Origin> codings, Map<String, Origin> parts) {
      var id = segment.id().toString();
      var codes = new ArrayList<String>();
      codes.add(codeOf(segment));
      if (segment.valence() != Valence.NONE) {
        valences.add(segment.valence());
        codes.add(Valences.guid(segment.valence()));
      }
      return new Held.Part(
          Origins.guid(codings, Origin.Kind.CODING, id),
          Origins.guid(parts, Origin.Kind.PART, id),
          segment.start(),
          segment.end(),
          codes,
          coder(segment).guid(),
          written(segment.created()),
          segment.memo());
    }

    private String codeOf(Segment segment) {
      return codes.getOrDefault(
          segment.frame() + "/" + segment.code(),
          Guid.of(Origin.Kind.CODE.name(), segment.frame() + "/" + segment.code()));
    }

    /** The codes of a frame; those of another frame that have the same guid keep it. */
    private List<QdaCode> trees(String frame) {
      var drafts = new ArrayList<DraftCode>();
      for (var code : codebooks.of(frame)) {
        var thing = frame + "/" + code.mark();
        var guid =
            given.add(Guid.key(code.guid()))
                ? code.guid()
                : Guid.of(Origin.Kind.CODE.name(), "again/" + thing);
        codes.put(thing, guid);
        drafts.add(code.known(guid));
      }
      return Codebooks.trees(drafts, texts.language());
    }

    private QdaUser coder(Segment segment) {
      var key = segment.isSettled() ? SETTLED : segment.coder();
      return coders.computeIfAbsent(key, this::coder);
    }

    private QdaUser coder(String key) {
      if (key.equals(SETTLED)) {
        return new QdaUser(Guid.of("USER", SETTLED), texts.get("qda.coder.settled"), "");
      }
      var known = Optional.ofNullable(origins.of(Origin.Kind.USER, List.of(key)).get(key));
      return known
          .map(origin -> new QdaUser(origin.guid(), origin.said(), ""))
          .orElseGet(
              () -> new QdaUser(pseudonym(key), texts.get("qda.coder", coders.size() + 1), ""));
    }

    // Not made of the name itself, which could be guessed and tried.
    private String pseudonym(String coder) {
      return UUID.nameUUIDFromBytes(seal.of("qda-coder", coder).getBytes(StandardCharsets.UTF_8))
          .toString();
    }

    private QdaCode valenceCodes() {
      return new QdaCode(
          Valences.FOLDER,
          texts.get("qda.valence"),
          false,
          "",
          texts.get("qda.valence.what"),
          List.of(),
          Stream.of(Valence.values())
              .filter(valences::contains)
              .map(
                  valence ->
                      new QdaCode(
                          Valences.guid(valence),
                          texts.get("qda.valence." + valence.slug()),
                          true,
                          "",
                          "",
                          List.of(),
                          List.of()))
              .toList());
    }

    private QdaCase oneCase(
        FocusGroup group,
        Person person,
        List<SpokenText> of,
        List<Held.Text> all,
        Map<Trait, QdaVariable> traits) {
      var values = new ArrayList<QdaValue>();
      for (var trait : Trait.values()) {
        var value =
            person
                .trait(trait)
                .filter(
                    said ->
                        trait != Trait.BACKGROUND || person.agreesTo(Purpose.SPECIAL_CATEGORIES));
        if (value.isPresent()) {
          var variable =
              traits.computeIfAbsent(
                  trait,
                  one -> new QdaVariable(Guid.of("TRAIT", one.slug()), one.slug(), "Text", ""));
          values.add(new QdaValue(variable.guid(), "TextValue", value.get()));
        }
      }
      var speaks = new ArrayList<String>();
      var turns = new ArrayList<String>();
      for (int i = 0; i < of.size(); i++) {
        var text = of.get(i);
        var own =
            text.turns().stream()
                .filter(turn -> turn.participant().equals(person.label()))
                .map(turn -> turn(text.id(), turn).guid())
                .toList();
        if (!own.isEmpty()) {
          turns.addAll(own);
          speaks.add(all.get(i).guid());
        }
      }
      return new QdaCase(
          Guid.of("PERSON", group.code() + "/" + person.label()),
          group.code() + " " + person.label(),
          "",
          List.of(),
          values,
          speaks,
          turns);
    }
  }

  static String written(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
