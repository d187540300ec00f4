package org.peillood.qda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project says besides its texts and how they were coded: who and what it is about, what was
 * put together, how things hang together, drawings and notes. It is shown as it stands in the file,
 * with names in place of guids, and stays there.
 *
 * @param variables what is known of cases and sources, in the order of the file
 * @param sources those of which something is known
 */
public record ProjectContents(
    String fileName,
    List<String> variables,
    List<Subject> cases,
    List<Subject> sources,
    List<Together> sets,
    List<Relation> links,
    List<Drawing> drawings,
    List<Note> notes) {

  /**
   * A case or a source.
   *
   * @param values of the variables, in their order; empty where nothing is known
   * @param of the sources that a case is about
   * @param selections how many parts of sources it is about
   */
  public record Subject(
      String name, String description, List<String> values, List<String> of, int selections) {
    public Subject {
      values = List.copyOf(values);
      of = List.copyOf(of);
    }
  }

  /** Things that were put together, by name. */
  public record Together(String name, String description, List<String> members) {
    public Together {
      members = List.copyOf(members);
    }
  }

  /**
   * How one thing relates to another.
   *
   * @param name of the relation; may be empty
   * @param arrow how it points
   */
  public record Relation(String from, String arrow, String name, String to, List<String> notes) {
    public Relation {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A drawing.
   *
   * @param shapes what stands in it, by name
   */
  public record Drawing(String name, List<String> shapes, int lines) {
    public Drawing {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * A memo.
   *
   * @param about what it belongs to, by name; nothing when nothing refers to it
   */
  public record Note(String name, String words, List<String> about) {
    public Note {
      about = List.copyOf(about);
    }
  }

  public ProjectContents {
    variables = List.copyOf(variables);
    cases = List.copyOf(cases);
    sources = List.copyOf(sources);
    sets = List.copyOf(sets);
    links = List.copyOf(links);
    drawings = List.copyOf(drawings);
    notes = List.copyOf(notes);
  }

  static ProjectContents of(String fileName, QdaFile file) {
    return new Reading(file).contents(fileName);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return Stream.of(cases, sources, sets, links, drawings, notes).allMatch(List::isEmpty);
  }

  private static final class Reading {
    private final QdaFile file;
    private final QdaProject project;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> referring = new HashMap<>();

    Reading(QdaFile file) {
      this.file = file;
      this.project = file.project();
      project.users().forEach(user -> name(user.guid(), user.name()));
      project.allCodes().forEach(code -> name(code.guid(), code.name()));
      project.variables().forEach(variable -> name(variable.guid(), variable.name()));
      project.cases().forEach(one -> name(one.guid(), one.name()));
      project.sets().forEach(set -> name(set.guid(), set.name()));
      project.links().forEach(link -> name(link.guid(), link.name()));
      project.graphs().forEach(graph -> name(graph.guid(), graph.name()));
      Stream.concat(project.sources().stream(), project.notes().stream()).forEach(this::name);
      refer();
    }

    private void name(QdaSource source) {
      source
          .all()
          .forEach(
              one -> {
                // A text that stands for another is called as that is.
                name(one.guid(), one.name().isBlank() ? source.name() : one.name());
                one.selections()
                    .forEach(
                        part ->
                            name(part.guid(), part.name().isBlank() ? source.name() : part.name()));
              });
    }

    private void name(String guid, String name) {
      names.putIfAbsent(Guid.key(guid), name.strip());
    }

    /** What something is called, else its guid: nothing that is referred to is left out. */
    private String name(String guid) {
      var known = names.getOrDefault(Guid.key(guid), "");
      return known.isEmpty() ? guid : known;
    }

    private List<String> names(Collection<String> guids) {
      return guids.stream().map(this::name).toList();
    }

    private void refer() {
      project.allCodes().forEach(code -> refer(code.notes(), name(code.guid())));
      Stream.concat(project.sources().stream(), project.notes().stream())
          .flatMap(QdaSource::all)
          .forEach(
              source -> {
                refer(source.notes(), name(source.guid()));
                source.codings().forEach(given -> refer(given.notes(), name(given.code())));
                for (var part : source.selections()) {
                  refer(part.notes(), name(part.guid()));
                  part.codings()
                      .forEach(
                          given ->
                              refer(given.notes(), name(given.code()) + ": " + name(part.guid())));
                }
              });
      project
          .links()
          .forEach(link -> refer(link.notes(), name(link.from()) + " – " + name(link.to())));
      project.sets().forEach(set -> refer(set.notes(), set.name()));
      refer(project.about(), project.name());
    }

    private void refer(List<String> notes, String by) {
      notes.forEach(
          note -> referring.computeIfAbsent(Guid.key(note), n -> new LinkedHashSet<>()).add(by));
    }

    ProjectContents contents(String fileName) {
      return new ProjectContents(
          fileName,
          project.variables().stream().map(QdaVariable::name).toList(),
          project.cases().stream()
              .map(
                  one ->
                      new Subject(
                          one.name(),
                          one.description(),
                          values(one.values()),
                          Stream.concat(names(one.sources()).stream(), names(one.codes()).stream())
                              .toList(),
                          one.selections().size()))
              .toList(),
          project.sources().stream()
              .filter(source -> !source.values().isEmpty())
              .map(
                  source ->
                      new Subject(
                          source.name(),
                          source.description(),
                          values(source.values()),
                          List.of(),
                          source.selections().size()))
              .toList(),
          project.sets().stream()
              .map(
                  set ->
                      new Together(
                          set.name(),
                          set.description(),
                          Stream.of(set.codes(), set.sources(), set.notes())
                              .flatMap(guids -> names(guids).stream())
                              .toList()))
              .toList(),
          project.links().stream().map(this::relation).toList(),
          project.graphs().stream().map(this::drawing).toList(),
          project.notes().stream().map(this::note).toList());
    }

    // Each variable has one place; what is said of one twice stands there twice.
    private List<String> values(List<QdaValue> values) {
      var row = new ArrayList<String>();
      for (var variable : project.variables()) {
        row.add(
            String.join(
                ", ",
                values.stream()
                    .filter(value -> Guid.same(value.variable(), variable.guid()))
                    .map(QdaValue::value)
                    .filter(said -> !said.isBlank())
                    .toList()));
      }
      return row;
    }

    private Relation relation(QdaLink link) {
      var arrow =
          switch (link.direction()) {
            case "OneWay" -> "→";
            case "Bidirectional" -> "↔";
            default -> "–";
          };
      return new Relation(
          name(link.from()), arrow, link.name(), name(link.to()), names(link.notes()));
    }

    private Drawing drawing(QdaGraph graph) {
      var shapes =
          graph.vertices().stream()
              .map(
                  vertex -> {
                    var called = Objects.toString(vertex.get("name"), "");
                    var stands = Objects.toString(vertex.get("representedGUID"), "");
                    return called.isBlank() && !stands.isBlank() ? name(stands) : called;
                  })
              .filter(shape -> !shape.isBlank())
              .toList();
      return new Drawing(graph.name(), shapes, graph.edges().size());
    }

    private Note note(QdaSource note) {
      var words = file.text(note).map(SourceText::text).orElse(note.content());
      return new Note(
          note.name(),
          words.isBlank() ? note.description() : words,
          List.copyOf(referring.getOrDefault(Guid.key(note.guid()), Set.of())));
    }
  }
}
