package org.peillood.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.report.Block.Manner;
import org.peillood.report.Block.Run;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * What changed since a report was published, item by item. Both reports are laid out, and whatever
 * is printed under a heading is compared: nothing that is printed can change unseen. In Dutch, the
 * language of most of what is compared.
 */
final class Corrections {

  // These only sum up what is compared elsewhere.
  private static final Set<String> SUMS = Set.of("overzicht", "hiaten", "volledigheid", "matrix");

  private final Texts texts = Texts.in(Language.DUTCH);
  private final Map<Place, String> printed = new LinkedHashMap<>();
  private final Map<String, String> headings = new LinkedHashMap<>();

  private record Place(String id, String what) {}

  private Corrections() {}

  /**
   * The differences, in the order in which they were printed.
   *
   * @param then as published, with the words of its quotes as they stand now
   * @param now in the same language
   */
  static List<Correction> between(Report then, Report now) {
    var before = new Corrections();
    before.read(then);
    var after = new Corrections();
    after.read(now.on(then.asOf()));
    var corrections = new ArrayList<Correction>();
    var places = new LinkedHashSet<>(before.printed.keySet());
    places.addAll(after.printed.keySet());
    for (var place : places) {
      var was = before.printed.getOrDefault(place, "");
      var is = after.printed.getOrDefault(place, "");
      if (!was.equals(is)) {
        var where = before.headings.getOrDefault(place.id(), after.headings.get(place.id()));
        corrections.add(
            new Correction(place.id(), where == null ? place.id() : where, place.what(), was, is));
      }
    }
    corrections.addAll(before.endedQuotes(then));
    return List.copyOf(corrections);
  }

  private List<Correction> endedQuotes(Report then) {
    return then.indicators()
        .filter(
            line ->
                line.findings().stream()
                    .flatMap(claim -> claim.quotes().stream())
                    .anyMatch(Report.Said::isGone))
        .map(
            line ->
                new Correction(
                    "ind-" + line.code(),
                    line.code() + " " + line.title(),
                    texts.get("report.quote"),
                    texts.get("report.quote.was"),
                    texts.get("report.quote.gone")))
        .toList();
  }

  private void read(Report report) {
    var id = "titel";
    var plain = texts.get("report.field.text");
    var part = plain;
    for (var block : Layout.of(report, Choice.EVERYTHING, texts)) {
      if (block instanceof Block.Heading heading) {
        id = heading.id();
        part = plain;
        headings.put(id, heading.text());
        note(id, texts.get("report.field.heading"), heading.text());
      } else if (!SUMS.contains(id)) {
        if (block instanceof Block.Paragraph paragraph && paragraph.manner() == Manner.FINDING) {
          part = paragraph.words().get(0).text().replaceAll("[ :]+$", "");
        }
        read(id, part, block);
      }
    }
  }

  private void read(String id, String part, Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      note(id, part, text(paragraph.words()));
    } else if (block instanceof Block.Bullets bullets) {
      bullets.items().forEach(item -> note(id, part, text(item)));
    } else if (block instanceof Block.Facts facts) {
      for (var fact : facts.facts()) {
        fact.lines().forEach(line -> note(id, fact.name(), text(line)));
      }
    } else if (block instanceof Block.Table table) {
      for (var row : table.rows()) {
        note(
            id,
            text(row.get(0)),
            row.stream().skip(1).map(Corrections::text).collect(Collectors.joining(" · ")));
      }
    } else if (block instanceof Block.Figure figure) {
      note(id, part, figure.drawn().title() + ": " + figure.drawn().alternative());
    }
  }

  private void note(String id, String what, String text) {
    printed.merge(new Place(id, what), text, (one, other) -> one + "\n" + other);
  }

  private static String text(List<Run> words) {
    return words.stream().map(Run::text).collect(Collectors.joining());
  }
}
