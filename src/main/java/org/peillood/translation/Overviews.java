package org.peillood.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** Makes the overview of a survey's languages. */
@ApplicationScoped
class Overviews {

  @Inject Workbench workbench;

  LanguagesPage page(
      Subject subject,
      Frame frame,
      List<Complaint> complaints,
      Map<String, String> typed,
      String said) {
    var parts = new LinkedHashMap<Part, String>();
    for (var part : subject.parts()) {
      parts.put(part, name(subject, part, frame));
    }
    var rows = new ArrayList<LanguagesPage.Row>();
    var waiting = new LinkedHashMap<Part, Integer>();
    for (var language : subject.languages()) {
      var coverage = new LinkedHashMap<Part, Coverage>();
      for (var part : parts.keySet()) {
        var found = Coverage.of(workbench.lines(subject, part, language));
        coverage.put(part, found);
        if (found.waiting() > 0) {
          waiting.merge(part, found.waiting(), Integer::sum);
        }
      }
      rows.add(
          new LanguagesPage.Row(
              language, subject.nameOf(language), status(subject, language), coverage));
    }
    return new LanguagesPage(
        subject.id(),
        subject.called(frame.language().code()),
        subject.saved().isPresent() ? LanguagesPage.Origin.MADE_HERE : LanguagesPage.Origin.FOLDER,
        subject.from(),
        parts,
        rows,
        waiting,
        complaints,
        typed,
        said);
  }

  private static String name(Subject subject, Part part, Frame frame) {
    return subject
        .wave(part)
        .map(wave -> wave.title().in(frame.language().code()))
        .filter(title -> !title.isEmpty())
        .orElseGet(() -> part.isOwn() ? frame.t("translation.part.own") : part.wave());
  }

  private static String status(Subject subject, Language language) {
    if (!subject.survey().languages().contains(language.code())) {
      return "none";
    }
    return subject.survey().isDraft(language.code()) ? "draft" : "complete";
  }
}
