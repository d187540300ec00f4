package org.peillood.qda;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a project says, in the order of its document.
 *
 * @param origin the program that wrote it
 * @param notes its memos
 * @param about the guids of the notes about the project as a whole
 */
record QdaProject(
    String name,
    String origin,
    String basePath,
    Stamp stamp,
    String description,
    List<QdaUser> users,
    List<QdaCode> codes,
    List<QdaVariable> variables,
    List<QdaCase> cases,
    List<QdaSource> sources,
    List<QdaSource> notes,
    List<QdaLink> links,
    List<QdaSet> sets,
    List<QdaGraph> graphs,
    List<String> about) {

  QdaProject {
    users = List.copyOf(users);
    codes = List.copyOf(codes);
    variables = List.copyOf(variables);
    cases = List.copyOf(cases);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
    links = List.copyOf(links);
    sets = List.copyOf(sets);
    graphs = List.copyOf(graphs);
    about = List.copyOf(about);
  }

  /** All codes, each before those below it. */
  Stream<QdaCode> allCodes() {
    return codes.stream().flatMap(QdaCode::all);
  }

  /** All codings of whatever kind of source. */
  Stream<QdaCoding> allCodings() {
    return Stream.concat(sources.stream(), notes.stream()).flatMap(QdaSource::allCodings);
  }
}
