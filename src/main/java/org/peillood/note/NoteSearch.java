package org.peillood.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Plan;
import org.peillood.search.Entry;
import org.peillood.search.Entry.Kind;
import org.peillood.search.Searchable;
import org.peillood.web.Language;

/** Lets the newest texts of policy notes be searched, what is known of them, and dossiers. */
@ApplicationScoped
public class NoteSearch implements Searchable {

  @Inject Notes notes;
  @Inject Plan plan;

  @Override
  public String mark() {
    return notes.mark() + plan.notes().hashCode();
  }

  @Override
  public List<Entry> entries() {
    return Stream.of(
            plan.notes().stream()
                .flatMap(
                    note -> notes.latest(note.code()).stream().map(version -> text(note, version))),
            notes.dossiers().stream()
                .flatMap(
                    dossier ->
                        plan.note(dossier.note()).stream().map(note -> facts(note, dossier))),
            notes.policyDossiers().stream().map(NoteSearch::dossier))
        .flatMap(each -> each)
        .toList();
  }

  private static Entry text(EvidenceItem note, NoteVersion version) {
    return new Entry(
        Kind.NOTE,
        note.code(),
        note.title(),
        version.words(),
        version.language(),
        version.address(),
        note.themes(),
        Optional.of(note.year()));
  }

  private static Entry facts(EvidenceItem note, NoteDossier dossier) {
    var facts = dossier.facts();
    return new Entry(
        Kind.NOTE,
        note.code(),
        note.title(),
        lines(
            Stream.of(
                    Stream.of(facts.approvedBy()),
                    facts.coAuthors().stream(),
                    facts.addressees().stream(),
                    facts.shown().stream().flatMap(one -> Stream.of(one.where(), one.to())),
                    facts.sources().stream().map(NoteFacts.Source::words),
                    facts.effects().stream()
                        .flatMap(effect -> Stream.of(effect.words(), effect.source())))
                .flatMap(each -> each)),
        Language.DUTCH,
        "/notas/" + note.code() + "#dossier",
        note.themes(),
        Optional.of(note.year()));
  }

  private static Entry dossier(PolicyDossier dossier) {
    return new Entry(
        Kind.DOSSIER,
        "",
        dossier.name(),
        dossier.about(),
        Language.DUTCH,
        dossier.address(),
        List.of(),
        Optional.empty());
  }

  private static String lines(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
  }
}
