package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.analysis.ThemePanel;
import org.peillood.focusgroup.HeldGroups;
import org.peillood.pages.StaticTemplates;
import org.peillood.web.Frame;

/** Adds to the page of a theme the focus groups about it that were held. */
@ApplicationScoped
public class ThemeGroups implements ThemePanel {

  @Inject HeldGroups held;

  @Override
  public List<Section> sections(String theme, Frame frame) {
    var groups = held.all().stream().filter(each -> each.group().theme().equals(theme)).toList();
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Section(
                Place.BELOW,
                "focusgroepen",
                frame.t("focusgroup.on-theme"),
                frame.n("focusgroup.measured.groups", groups.size()),
                new StaticTemplates().findingGroups(frame, groups)));
  }

  @Override
  public List<Gap> gaps(String theme, Frame frame) {
    return List.of();
  }
}
