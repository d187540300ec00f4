package org.peillood.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.coding.CodeFrames;
import org.peillood.coding.Names;
import org.peillood.focusgroup.DefinedGroups;
import org.peillood.sample.SampleGroupFile.Text;
import org.peillood.segment.DefinedCodings;
import org.peillood.segment.SegmentQuote;
import org.peillood.store.Vault;
import org.peillood.transcript.Transcript;
import org.peillood.transcript.Transcripts;
import org.peillood.web.Language;

/**
 * A focus group that was planned, held, written down, coded by two and quoted from, so that its
 * pages have something on them. Its people and words are invented, and its titles say so.
 */
@ApplicationScoped
public class SampleGroup {

  private static final String BY = "beleid";

  @Inject Vault vault;
  @Inject DefinedGroups groups;
  @Inject Transcripts transcripts;
  @Inject CodeFrames frames;
  @Inject DefinedCodings codings;

  /** Adds the group; without keys for what is sealed there is none. */
  public void add() {
    if (vault.isOpen()) {
      add(SampleGroupFile.read());
    }
  }

  private void add(SampleGroupFile file) {
    var code =
        groups.begin(
            new DefinedGroups.Definition(
                file.group(), file.guide(), file.quota(), file.people(), file.sheet()),
            BY);
    var texts = new HashMap<String, UUID>();
    for (var text : file.texts()) {
      texts.put(text.id(), bring(code, text, texts, file.names()));
    }
    frames.beginAsPlanned(file.frame().id(), new Names(file.frame().name()), BY);
    texts.forEach((text, id) -> code(file, text, id));
    file.withdrawn().forEach(label -> groups.withdraw(code, label, BY));
  }

  private UUID bring(
      String group, Text text, Map<String, UUID> known, Map<String, String> replaced) {
    var about =
        new Transcript.About(
            text.title(),
            new Language(text.language()),
            text.kind(),
            Optional.ofNullable(known.get(text.of())),
            text.translator());
    var id = transcripts.bringAsIs(group, about, text.body(), BY).transcript();
    transcripts.pseudonymise(id, replaced, BY);
    if (!transcripts.release(id, transcripts.transcript(id).currentVersion(), BY)) {
      throw new IllegalStateException("nobody else knows of a text that was just brought in");
    }
    return id;
  }

  private void code(SampleGroupFile file, String text, UUID id) {
    var given =
        file.codings().stream()
            .filter(one -> one.text().equals(text))
            .map(
                one ->
                    new DefinedCodings.Coding(
                        one.words(), one.code(), one.valence(), one.memo().orElse(""), one.by()))
            .toList();
    if (given.isEmpty()) {
      return;
    }
    codings.code(
        id,
        new DefinedCodings.Definition(
            file.frame().id(),
            given,
            file.settled().stream()
                .filter(one -> one.text().equals(text))
                .map(one -> new DefinedCodings.Settled(one.words(), one.codes(), one.by()))
                .toList(),
            file.questions().stream()
                .filter(one -> one.text().equals(text))
                .map(one -> new DefinedCodings.Asked(one.words(), one.question()))
                .toList(),
            quotes(file, text)),
        BY);
  }

  private static List<DefinedCodings.Quoted> quotes(SampleGroupFile file, String text) {
    return file.quotes().stream()
        .filter(one -> one.text().equals(text))
        .map(
            one ->
                new DefinedCodings.Quoted(
                    one.words(),
                    new SegmentQuote.Chosen(
                        one.translation(),
                        one.translator(),
                        one.role(),
                        one.scope(),
                        one.counter(),
                        one.note()),
                    BY))
        .toList();
  }
}
