package org.peillood.focusgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.web.Language;

/** Lets focus groups be searched, with what was voted, recommended and promised; not the people. */
@ApplicationScoped
public class GroupSearch implements Searchable {

  @Inject FocusGroups groups;

  @Override
  public String mark() {
    return groups.all().stream()
        .map(group -> group.code() + "/" + group.edition())
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<Entry> entries() {
    return groups.all().stream().map(GroupSearch::entry).toList();
  }

  private static Entry entry(FocusGroup group) {
    var sheet = group.sheet();
    var text =
        Stream.of(
                Stream.of(group.place(), group.reason()),
                sheet.votes().stream().map(Sheet.Vote::option),
                sheet.recommendations().stream()
                    .flatMap(one -> Stream.of(one.text(), one.addressee())),
                sheet.promises().stream().map(Sheet.Promise::text))
            .flatMap(each -> each)
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n"));
    return new Entry(
        Entry.Kind.GROUP,
        group.code(),
        group.title(),
        text,
        Language.DUTCH,
        group.address(),
        List.of(group.theme()),
        Optional.of(group.planYear()));
  }
}
