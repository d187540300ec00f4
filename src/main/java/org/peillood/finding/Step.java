package org.peillood.finding;

import org.peillood.analysis.Figure;
import org.peillood.analysis.FigureWords;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** One thing on the line from an indicator to a question. */
public sealed interface Step {

  /** What it is, as the language files call it: {@code indicator}, {@code note} and so on. */
  String kind();

  /** It in a few words. */
  String caption(Frame frame);

  /** Words in a language. */
  record Wording(Language language, String text) {}

  /** A promise of the plan. */
  record OfIndicator(Indicator indicator) implements Step {
    @Override
    public String kind() {
      return "indicator";
    }

    @Override
    public String caption(Frame frame) {
      return indicator.code() + " " + indicator.title();
    }
  }

  /** A policy note. */
  record OfNote(EvidenceItem note) implements Step {
    @Override
    public String kind() {
      return "note";
    }

    @Override
    public String caption(Frame frame) {
      return note.code() + " " + note.title();
    }
  }

  /** The claim. */
  record OfFinding(Finding finding) implements Step {
    @Override
    public String kind() {
      return "finding";
    }

    @Override
    public String caption(Frame frame) {
      return finding.code() + " " + finding.claim();
    }
  }

  /** What people said, beside the figures. */
  record OfQuotes(Finding finding) implements Step {
    @Override
    public String kind() {
      return "quotes";
    }

    @Override
    public String caption(Frame frame) {
      return frame.n("finding.quotes.count", finding.quotes().size());
    }
  }

  /** A chart, a document, an event or a link under it. */
  record OfMaterial(Material material) implements Step {
    @Override
    public String kind() {
      return material.kind().slug();
    }

    @Override
    public String caption(Frame frame) {
      var part =
          material.part() == EvidencePart.SUPPORTS
              ? ""
              : frame.t("finding.part." + material.part().slug()) + ": ";
      return part + material.told();
    }
  }

  /** The figure it stands on, as it was cited. */
  record OfFigure(Drift drift) implements Step {
    @Override
    public String kind() {
      return "figure";
    }

    @Override
    public String caption(Frame frame) {
      var words = FigureWords.in(frame.texts());
      var figure = drift.frozen();
      var part = drift.evidence().part();
      var does = part == EvidencePart.SUPPORTS ? "" : frame.t("finding.part." + part.slug()) + ": ";
      return figure instanceof Figure.Sounding sounding
          ? does + words.value(sounding) + " (" + words.interval(sounding) + ")"
          : does + words.value(figure);
    }
  }

  /** The question behind the figure. */
  record OfQuestion(Evidence evidence) implements Step {
    @Override
    public String kind() {
      return "question";
    }

    /** The wording in this language if it was asked so, else as it was asked first. */
    public Wording wording(Language language) {
      var asked = evidence.table().asked();
      var code =
          asked.containsKey(language.code())
              ? language.code()
              : asked.keySet().stream().findFirst().orElse(evidence.frozen().language());
      return new Wording(new Language(code), asked.getOrDefault(code, evidence.table().wording()));
    }

    @Override
    public String caption(Frame frame) {
      var table = evidence.table();
      return table.asked().isEmpty()
          ? table.name()
          : table.name() + ", " + frame.n("finding.languages", table.asked().size());
    }
  }
}
