package org.peillood.segment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.coding.CodeFrame;
import org.peillood.coding.CodeTree;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.focusgroup.Guide;
import org.peillood.focusgroup.Person;
import org.peillood.focusgroup.Trait;
import org.peillood.transcript.SpeakingShare;
import org.peillood.transcript.TranscriptText;
import org.peillood.transcript.Transcripts;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** What was coded with a frame, counted over groups. Statements are counted, never people. */
@RequestScoped
class SegmentAnalysis {

  @Inject Segments segments;
  @Inject SpokenTexts texts;
  @Inject FocusGroups groups;
  @Inject Transcripts transcripts;
  @Inject QuestionMarking marking;

  /** A text with what counts of it. */
  record Coded(FocusGroup group, SpokenText text, List<Statement> statements) {}

  /** The coded texts of a frame about a theme, in the order in which groups met. */
  List<Coded> coded(CodeFrame frame, String theme) {
    return segments.codedWith(frame.id()).stream()
        .flatMap(
            coded ->
                groups.find(coded.group()).stream()
                    .filter(group -> theme.isEmpty() || group.theme().equals(theme))
                    .flatMap(
                        group ->
                            texts
                                .find(coded.transcript())
                                .map(text -> new Coded(group, text, segments.statements(text)))
                                .stream()))
        .sorted(
            Comparator.comparing((Coded c) -> c.group().day())
                .thenComparing(c -> c.group().code())
                .thenComparing(c -> c.text().id()))
        .toList();
  }

  /** The themes of the groups that were coded with a frame. */
  Set<String> themes(CodeFrame frame) {
    return segments.codedWith(frame.id()).stream()
        .flatMap(coded -> groups.find(coded.group()).stream())
        .map(FocusGroup::theme)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * All tables of some coded texts.
   *
   * @param asked where the segments of a question stand: by its key
   */
  List<CountTable> tables(
      List<Coded> coded, CodeTree tree, Trait trait, Frame page, UnaryOperator<String> asked) {
    return List.of(
        byGroup(coded, tree, page.language()),
        byTrait(coded, tree, trait, page),
        byQuestion(coded, tree, page, asked),
        together(coded, tree, page.language()),
        saturation(coded, page),
        speaking(coded, page));
  }

  private static List<String> given(List<Coded> coded, CodeTree tree) {
    var all = new HashSet<String>();
    coded.forEach(c -> c.statements().forEach(s -> all.addAll(s.codes().keySet())));
    return tree.nodes().stream().map(node -> node.code().mark()).filter(all::contains).toList();
  }

  private static String name(CodeTree tree, String mark, Language language) {
    return tree.code(mark).map(code -> code.name().in(language)).orElse("");
  }

  private static CountTable byGroup(List<Coded> coded, CodeTree tree, Language language) {
    var of = new LinkedHashMap<String, List<Statement>>();
    coded.forEach(
        c ->
            of.computeIfAbsent(c.group().code(), code -> new ArrayList<>()).addAll(c.statements()));
    var lines =
        given(coded, tree).stream()
            .map(
                mark ->
                    new CountTable.Line(
                        mark,
                        name(tree, mark, language),
                        of.values().stream().map(list -> count(list, mark)).toList()))
            .toList();
    return new CountTable("by-group", List.copyOf(of.keySet()), lines);
  }

  private static String count(List<Statement> statements, String mark) {
    return String.valueOf(statements.stream().filter(s -> s.has(mark)).count());
  }

  private CountTable byTrait(List<Coded> coded, CodeTree tree, Trait trait, Frame page) {
    var values = new TreeMap<String, String>();
    var codes = coded.stream().map(c -> c.group().code()).distinct().toList();
    for (var code : codes) {
      groups.people(code).stream()
          .filter(Person::tookPart)
          .filter(person -> !person.isWithdrawn())
          .forEach(
              person ->
                  person
                      .trait(trait)
                      .ifPresent(value -> values.put(code + "/" + person.label(), value)));
    }
    var people =
        values.values().stream().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
    var columns = TraitCells.of(people).columns();
    var lines =
        given(coded, tree).stream()
            .map(
                mark ->
                    new CountTable.Line(
                        mark,
                        name(tree, mark, page.language()),
                        columns.stream().map(of -> count(coded, mark, values, of)).toList()))
            .toList();
    var heads =
        columns.stream()
            .map(of -> of.stream().map(v -> said(trait, v, page)).collect(Collectors.joining(", ")))
            .toList();
    return new CountTable("by-trait", heads, columns.isEmpty() ? List.of() : lines);
  }

  private static String said(Trait trait, String value, Frame page) {
    var key = "focusgroup.trait." + trait.slug() + "." + value;
    return trait.isChosen() && page.texts().has(key) ? page.t(key) : value;
  }

  private static String count(
      List<Coded> coded, String mark, Map<String, String> values, List<String> of) {
    return String.valueOf(
        coded.stream()
            .flatMap(c -> c.statements().stream())
            .filter(s -> s.has(mark))
            .filter(s -> of.contains(values.get(s.group() + "/" + s.participant())))
            .count());
  }

  /** A text of which somebody said where questions begin, with what each turn is about. */
  record Asked(Coded coded, Map<Integer, GuideQuestion> byTurn) {

    GuideQuestion of(Statement statement) {
      return byTurn.getOrDefault(statement.turn(), GuideQuestion.OUTSIDE);
    }
  }

  /** The texts of which somebody said where questions begin. */
  List<Asked> asked(List<Coded> coded) {
    return coded.stream()
        .flatMap(
            c -> {
              var marks = marking.marks(c.text().id());
              return marks.isEmpty()
                  ? Stream.<Asked>empty()
                  : Stream.of(new Asked(c, QuestionMarks.byTurn(c.text(), marks)));
            })
        .toList();
  }

  /** In how many texts the words changed where a question began. */
  long lost(List<Coded> coded) {
    return coded.stream()
        .filter(c -> marking.marks(c.text().id()).stream().anyMatch(QuestionMark::flagged))
        .count();
  }

  private CountTable byQuestion(
      List<Coded> coded, CodeTree tree, Frame page, UnaryOperator<String> address) {
    var asked = asked(coded);
    var speakers = speakers(asked);
    var cells = QuestionCells.of(speakers).columns();
    var signs = new LinkedHashMap<GuideQuestion, String>();
    speakers.keySet().stream()
        .filter(one -> cells.stream().anyMatch(of -> of.contains(one)))
        .sorted(Comparator.comparing(GuideQuestion::isOutside))
        .forEach(one -> signs.put(one, sign(one, signs.size() + 1, page)));
    var heads =
        cells.stream()
            .map(of -> of.stream().map(signs::get).collect(Collectors.joining(", ")))
            .toList();
    var lines =
        given(asked.stream().map(Asked::coded).toList(), tree).stream()
            .map(
                mark ->
                    new CountTable.Line(
                        mark,
                        name(tree, mark, page.language()),
                        cells.stream().map(of -> count(asked, mark, of)).toList()))
            .toList();
    var legend =
        signs.entrySet().stream()
            .map(
                each ->
                    new CountTable.Legend(
                        each.getValue(),
                        words(each.getKey(), page),
                        address.apply(each.getKey().key())))
            .toList();
    return new CountTable("by-question", heads, cells.isEmpty() ? List.of() : lines, legend);
  }

  private static String sign(GuideQuestion asked, int number, Frame page) {
    return asked.isOutside()
        ? page.t("segment.questions.outside-short")
        : page.t("segment.questions.sign", number);
  }

  private static String words(GuideQuestion asked, Frame page) {
    return asked.isOutside() || asked.isBlock()
        ? QuestionsPage.name(page, asked)
        : asked.question();
  }

  private static String count(List<Asked> asked, String mark, List<GuideQuestion> of) {
    return String.valueOf(
        asked.stream()
            .mapToLong(
                a ->
                    a.coded().statements().stream()
                        .filter(s -> s.has(mark) && of.contains(a.of(s)))
                        .count())
            .sum());
  }

  // In the order of the guides, what they do not ask last.
  private static Map<GuideQuestion, Set<String>> speakers(List<Asked> asked) {
    var found = new LinkedHashMap<GuideQuestion, Set<String>>();
    for (var one : asked) {
      var guide = GuideQuestion.of(Guide.of(one.coded().group().guide()));
      guide.stream()
          .filter(one.byTurn()::containsValue)
          .forEach(question -> found.putIfAbsent(question, new HashSet<>()));
    }
    for (var one : asked) {
      for (var turn : one.coded().text().turns()) {
        var about = one.byTurn().getOrDefault(turn.number(), GuideQuestion.OUTSIDE);
        if (!turn.participant().isEmpty()) {
          found
              .computeIfAbsent(about, question -> new HashSet<>())
              .add(one.coded().group().code() + "/" + turn.participant());
        }
      }
    }
    found.values().removeIf(Set::isEmpty);
    return found;
  }

  private static CountTable together(List<Coded> coded, CodeTree tree, Language language) {
    var all = coded.stream().flatMap(c -> c.statements().stream()).toList();
    var marks = given(coded, tree);
    var lines =
        marks.stream()
            .map(
                one ->
                    new CountTable.Line(
                        one,
                        name(tree, one, language),
                        marks.stream()
                            .map(
                                other ->
                                    String.valueOf(
                                        all.stream()
                                            .filter(s -> s.has(one) && s.has(other))
                                            .count()))
                            .toList()))
            .toList();
    return new CountTable("together", marks, lines);
  }

  /** New codes of each group. */
  static Saturation saturationOf(List<Coded> coded) {
    var of = new LinkedHashMap<String, Set<String>>();
    for (var one : coded) {
      var codes = of.computeIfAbsent(one.group().code(), code -> new TreeSet<>());
      one.statements().forEach(s -> codes.addAll(s.codes().keySet()));
    }
    return Saturation.of(
        of.entrySet().stream()
            .map(entry -> new Saturation.Given(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static CountTable saturation(List<Coded> coded, Frame page) {
    var lines =
        saturationOf(coded).steps().stream()
            .map(
                step ->
                    new CountTable.Line(
                        step.group(),
                        "",
                        List.of(
                            String.valueOf(step.codes()),
                            String.valueOf(step.fresh()),
                            String.valueOf(step.all()))))
            .toList();
    return new CountTable(
        "saturation",
        Stream.of("codes", "fresh", "all").map(k -> page.t("segment.saturation." + k)).toList(),
        lines);
  }

  // Who leads and who takes part, not each participant: what one person says is theirs.
  private CountTable speaking(List<Coded> coded, Frame page) {
    var lines = new ArrayList<CountTable.Line>();
    for (var one : coded) {
      var text = transcripts.current(one.text().id());
      var participants = shares(text, true);
      var others = shares(text, false);
      lines.add(
          new CountTable.Line(
              one.group().code(),
              one.text().title(),
              List.of(words(participants), words(others), minutes(participants), minutes(others))));
    }
    return new CountTable(
        "speaking",
        Stream.of("participants", "others", "participants-minutes", "others-minutes")
            .map(who -> page.t("segment.speaking." + who))
            .toList(),
        lines);
  }

  private static List<SpeakingShare> shares(TranscriptText text, boolean ofParticipants) {
    return SpeakingShare.of(
        text.text(),
        text.turns().stream()
            .filter(spoken -> spoken.participant().isEmpty() != ofParticipants)
            .map(spoken -> spoken.turn())
            .toList());
  }

  private static String words(List<SpeakingShare> shares) {
    return String.valueOf(shares.stream().mapToLong(SpeakingShare::words).sum());
  }

  /** In whole minutes; a dash where not every turn has its time. */
  private static String minutes(List<SpeakingShare> shares) {
    if (shares.stream().anyMatch(share -> share.millis().isEmpty())) {
      return "–";
    }
    long millis = shares.stream().mapToLong(share -> share.millis().orElseThrow()).sum();
    return String.valueOf(Math.round(millis / 60_000.0));
  }
}
