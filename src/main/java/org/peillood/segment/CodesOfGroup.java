package org.peillood.segment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peillood.coding.CodeFrames;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.TopCodes;
import org.peillood.web.Frame;

/** What was said most often in a group, by the statements that have a code. */
@RequestScoped
public class CodesOfGroup implements TopCodes {

  @Inject Segments segments;
  @Inject SpokenTexts texts;
  @Inject CodeFrames frames;

  private record Used(String frame, String mark) {}

  @Override
  public List<Count> of(Frame frame, FocusGroup group, int atMost) {
    var counts = new HashMap<Used, Long>();
    for (var coded : segments.codedOf(group.code())) {
      texts
          .find(coded.transcript())
          .ifPresent(
              text ->
                  segments
                      .statements(text)
                      .forEach(
                          statement ->
                              statement
                                  .codes()
                                  .keySet()
                                  .forEach(
                                      mark ->
                                          counts.merge(
                                              new Used(coded.frame(), mark), 1L, Long::sum))));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Used, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().mark()))
        .limit(atMost)
        .map(entry -> count(frame, entry.getKey(), entry.getValue()))
        .toList();
  }

  private Count count(Frame page, Used used, long statements) {
    var name =
        frames
            .tree(used.frame())
            .code(used.mark())
            .map(code -> code.name().in(page.language()))
            .orElse("");
    return new Count(used.mark(), name, statements, "/codekaders/" + used.frame() + "/analyse");
  }
}
