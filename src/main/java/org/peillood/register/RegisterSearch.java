package org.peillood.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.web.Language;

/** Lets the registers be searched. */
@ApplicationScoped
public class RegisterSearch implements Searchable {

  @Inject Registers registers;

  @Override
  public String mark() {
    return registers.mark();
  }

  @Override
  public List<Entry> entries() {
    return registers.all().stream().map(RegisterSearch::entry).toList();
  }

  private static Entry entry(RegisterEntry entry) {
    return new Entry(
        Entry.Kind.ENTRY,
        "",
        entry.title().isBlank() ? entry.when() : entry.title(),
        Stream.concat(Stream.of(entry.when()), entry.body().values().stream())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n")),
        Language.DUTCH,
        entry.address(),
        Stream.of(entry.theme()).filter(theme -> !theme.isEmpty()).toList(),
        Optional.of(entry.planYear()));
  }
}
