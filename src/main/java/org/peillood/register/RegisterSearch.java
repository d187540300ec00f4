package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Lets the registers be searched. */
@ApplicationScoped
public class RegisterSearch implements Searchable {

  private static final Set<RegisterField.Kind> UNTOLD =
      EnumSet.of(RegisterField.Kind.ENTRY, RegisterField.Kind.YES);

  @Inject Registers registers;

  @Override
  public String mark() {
    return registers.mark();
  }

  @Override
  public List<Entry> entries() {
    return registers.all().stream().map(RegisterSearch::entry).toList();
  }

  // As people read them; a mark such as yes, or the id of another event, is no text.
  private static Stream<String> words(RegisterEntry entry) {
    var said = entry.said();
    return entry.register().fields().stream()
        .filter(field -> !UNTOLD.contains(field.kind()))
        .map(
            field ->
                field.choices().contains(said.text(field.name()))
                    ? Texts.in(Language.DUTCH).get(field.words(said.text(field.name())))
                    : said.text(field.name()));
  }

  private static Entry entry(RegisterEntry entry) {
    return new Entry(
        Entry.Kind.ENTRY,
        "",
        entry.title().isBlank() ? entry.when() : entry.title(),
        Stream.concat(Stream.of(entry.when()), words(entry))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n")),
        Language.DUTCH,
        entry.address(),
        Stream.of(entry.theme()).filter(theme -> !theme.isEmpty()).toList(),
        Optional.of(entry.planYear()));
  }
}
