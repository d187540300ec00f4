package org.peillood.qda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what a project says holds together: positions lie in their texts, codings name codes that
 * are there, no two things have one guid.
 */
final class QdaCheck {

  /** More of one kind say nothing new. */
  private static final int MOST = 20;

  private final QdaProject project;
  private final Function<QdaSource, Optional<SourceText>> texts;
  private final List<QdaFault> faults = new ArrayList<>();

  private QdaCheck(QdaProject project, Function<QdaSource, Optional<SourceText>> texts) {
    this.project = project;
    this.texts = texts;
  }

  /**
   * What is wrong.
   *
   * @param texts the plain text of a source; none when the file does not have it
   */
  static List<QdaFault> faults(
      QdaProject project, Function<QdaSource, Optional<SourceText>> texts) {
    var check = new QdaCheck(project, texts);
    check.guids();
    check.codings();
    check.positions();
    check.references();
    return check.few();
  }

  private List<QdaFault> few() {
    var counts = new HashMap<QdaFault.Kind, Integer>();
    return faults.stream()
        .filter(fault -> counts.merge(fault.kind(), 1, Integer::sum) <= MOST)
        .toList();
  }

  private Stream<QdaSource> everything() {
    return Stream.concat(project.sources().stream(), project.notes().stream())
        .flatMap(QdaSource::all);
  }

  // ATLAS.ti gives a part of a PDF and the same words in its text one guid, so parts may share one.
  private void guids() {
    var seen = new HashSet<String>();
    Stream.concat(
            project.allCodes().map(code -> Map.entry(code.guid(), code.name())),
            project.sources().stream().map(source -> Map.entry(source.guid(), source.name())))
        .filter(one -> !one.getKey().isEmpty() && !seen.add(Guid.key(one.getKey())))
        .forEach(
            twice ->
                faults.add(QdaFault.of(QdaFault.Kind.GUID_TWICE, shown(twice), twice.getKey())));
  }

  private static String shown(Map.Entry<String, String> named) {
    return named.getValue().isBlank() ? named.getKey() : named.getValue();
  }

  // NVivo codes with cases too.
  private void codings() {
    var known = keys(project.allCodes().map(QdaCode::guid));
    known.addAll(keys(project.cases().stream().map(QdaCase::guid)));
    for (var source :
        Stream.concat(project.sources().stream(), project.notes().stream()).toList()) {
      source
          .allCodings()
          .filter(coding -> !known.contains(Guid.key(coding.code())))
          .forEach(
              coding ->
                  faults.add(
                      QdaFault.of(
                          QdaFault.Kind.CODE_MISSING,
                          source.name(),
                          coding.code().isBlank() ? "–" : coding.code())));
    }
  }

  private void positions() {
    for (var source : everything().toList()) {
      var parts = source.selections().stream().filter(QdaSelection::isOfText).toList();
      var text = texts.apply(source);
      if (text.isEmpty() && !source.plainPath().isBlank()) {
        faults.add(QdaFault.of(QdaFault.Kind.SOURCE_MISSING, source.name(), source.plainPath()));
      }
      for (var part : parts) {
        if (part.start() < 0 || part.end() < 0) {
          faults.add(QdaFault.of(QdaFault.Kind.NO_POSITION, source.name(), part.guid()));
        } else if (part.end() < part.start()
            || text.map(known -> known.place(part).isEmpty()).orElse(false)) {
          faults.add(
              QdaFault.of(
                  QdaFault.Kind.POSITION_OUTSIDE,
                  source.name(),
                  part.start() + "–" + part.end(),
                  text.map(known -> String.valueOf(known.length())).orElse("?")));
        }
      }
    }
  }

  private void references() {
    var notes = keys(project.notes().stream().map(QdaSource::guid));
    var users = keys(project.users().stream().map(QdaUser::guid));
    var sources = keys(everything().map(QdaSource::guid));
    for (var source :
        Stream.concat(project.sources().stream(), project.notes().stream()).toList()) {
      miss(source.name(), notes, source.notes());
      source.selections().forEach(part -> miss(source.name(), notes, part.notes()));
      source.allCodings().forEach(coding -> miss(source.name(), users, List.of(coding.by())));
    }
    project.allCodes().forEach(code -> miss(code.name(), notes, code.notes()));
    var codes = keys(project.allCodes().map(QdaCode::guid));
    for (var set : project.sets()) {
      miss(set.name(), codes, set.codes());
      miss(set.name(), sources, set.sources());
      miss(set.name(), notes, set.notes());
    }
  }

  private void miss(String where, Set<String> known, Collection<String> guids) {
    guids.stream()
        .filter(guid -> !guid.isBlank() && !known.contains(Guid.key(guid)))
        .forEach(guid -> faults.add(QdaFault.of(QdaFault.Kind.REFERENCE_MISSING, where, guid)));
  }

  private static Set<String> keys(Stream<String> guids) {
    return guids.map(Guid::key).collect(Collectors.toCollection(HashSet::new));
  }
}
