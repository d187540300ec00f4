package org.peillood.paper;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.peillood.paper.FormPart.Question;
import org.peillood.pdf.PdfPages;
import org.peillood.survey.OwnYes;
import org.peillood.survey.Survey;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Figures;
import org.peillood.web.Html;
import org.peillood.web.Language;
import org.peillood.web.QrSquare;
import org.peillood.web.Texts;

/**
 * A form as it is printed: what respondents read before they begin, the questions, and a last sheet
 * that they keep. Each begins on the front of a sheet, so that it can be printed on both sides.
 *
 * @param address where this installation is found, without a slash at the end
 * @param isYes whether a code of the question about taking part means yes
 */
record FormPages(
    Survey survey,
    Wave wave,
    PaperForm form,
    Language language,
    String organisation,
    String address,
    Predicate<String> isYes) {

  private static final int PICTURE_SCALE = 8; // points a module

  /**
   * What makes one copy different from the next.
   *
   * @param code four groups of digits, to withdraw with
   */
  record Copy(FormNumber number, List<String> code) {}

  byte[] pdf(List<Copy> copies) {
    var questions = questions(); // the same in each copy
    return pdf(copies.stream().map(copy -> copy(copy, questions)).toList(), "");
  }

  /** To look at before anything is printed: without a number, and saying so on each page. */
  byte[] specimen(String word) {
    var nobody = new Copy(new FormNumber("00000000"), List.of("0000", "0000", "0000", "0000"));
    return pdf(List.of(copy(nobody, questions())), word);
  }

  private byte[] pdf(List<String> pages, String word) {
    var front = new ArrayList<String>();
    for (var page : pages) {
      var side = front.isEmpty() ? "first" : "next";
      front.add("<div class=\"" + side + "\">" + page + "</div>");
    }
    var title = survey.name().in(language.code()) + " – " + wave.title().in(language.code());
    return new PdfPages(language, title, FormStyle.of(language, word), front).bytes();
  }

  private String copy(Copy copy, String questions) {
    var number = texts().get("form.number", copy.number().grouped());
    return "<div class=\"foot\"><span class=\"nr\">"
        + Html.escaped(number)
        + "</span></div>"
        + "<div class=\"form\">"
        + beginning()
        + questions
        + "</div><div class=\"keep\"><div class=\"foot\">&#160;</div>"
        + keep(copy)
        + "</div>";
  }

  private String beginning() {
    var code = language.code();
    var how = List.of("form.how.pen", "form.how.round", "form.how.wrong", "form.how.go");
    return heading("h1", survey.title().in(code))
        + paragraph("by", organisation)
        + paragraph("", survey.asks().in(code))
        + paragraph("", texts().get("form.minutes", wave.minutes()))
        + heading("h2", texts().get("form.promises"))
        + list(survey.promises().in(code))
        + paragraph("", texts().get("form.privacy.short"))
        + heading("h2", texts().get("form.how"))
        + list(how.stream().map(key -> texts().get(key)).toList())
        + paragraph("small", texts().get("form.how.small"));
  }

  private String questions() {
    var always = always(form);
    var routing = new Routing(form.questions(), always);
    var words = new RoutingWords(form, texts());
    var writer = new QuestionWriter(this, routing, words);
    var html = new StringBuilder();
    boolean isFirst = true;
    for (int i = 0; i < form.parts().size(); i++) {
      var part = form.parts().get(i);
      if (part instanceof Question question) {
        boolean asksConsent = question.first().item().name().equals(survey.consent());
        if (asksConsent) {
          html.append(heading("h2", texts().get("form.consent")));
        } else if (isFirst) {
          html.append(heading("h2", texts().get("form.questions")));
        }
        isFirst = asksConsent;
        html.append(asksConsent ? consent(writer, question) : writer.question(question));
      } else if (part instanceof FormPart.Section section) {
        isFirst = false;
        html.append(section(section, i, routing.end()));
      } else if (part instanceof FormPart.Note note) {
        html.append(paragraph("note", words(note.item().label(), note.place())));
      }
    }
    return html.append("<p class=\"end\">")
        .append(Html.escaped(texts().get("form.end")))
        .append("</p>")
        .append(paragraph("", texts().get("form.return")))
        .toString();
  }

  private String consent(QuestionWriter writer, Question question) {
    var yes =
        question.first().codes().options().stream()
            .filter(option -> isYes.test(option.code()))
            .map(option -> option.label().in(language.code()))
            .findFirst()
            .orElse("");
    return "<div class=\"consent\">"
        + writer.question(question)
        + paragraph("", texts().get("form.consent.cross", yes))
        + "</div>";
  }

  /** What is said above questions about special categories of data, even where others go past. */
  static Set<Condition> always(PaperForm form) {
    return OwnYes.in(form.questionnaire()).values().stream()
        .map(own -> (Condition) new Condition.Chosen(own.item(), own.yes()))
        .collect(Collectors.toSet());
  }

  private String section(FormPart.Section section, int at, int end) {
    var title = words(section.title(), Place.ONCE);
    var copy = section.copy().map(c -> texts().get("form.copy", c.number(), c.of())).orElse("");
    var both = title.isEmpty() ? copy : copy.isEmpty() ? title : title + " – " + copy;
    var html = new StringBuilder(heading("h2", both));
    html.append(paragraph("hint", words(section.hint(), Place.ONCE)));
    if (section.copy().isPresent()) {
      int next = afterCopies(section, at);
      html.append(
          paragraph(
              "only",
              next >= end ? texts().get("form.copy.end") : texts().get("form.copy.next", next)));
    }
    return html.toString();
  }

  // The first question after all copies of a repeat.
  private int afterCopies(FormPart.Section section, int at) {
    int last = 0;
    var copies = section.copy().orElseThrow();
    int begun = copies.number();
    boolean isInside = true;
    for (var part : form.parts().subList(at + 1, form.parts().size())) {
      if (part instanceof FormPart.Section other) {
        isInside = other.copy().isPresent() ? other.copy().get().number() > begun : isInside;
      } else if (part instanceof Question question) {
        if (question.first().place().steps().isEmpty()) {
          return question.number();
        }
        last = isInside ? question.number() : last;
      }
    }
    return last + 1;
  }

  private String keep(Copy copy) {
    var where = address + "/intrekken?taal=" + language.code();
    var shown = address.replaceFirst("^https?://", "") + "/intrekken";
    var picture = Base64.getEncoder().encodeToString(QrSquare.of(where).png(PICTURE_SCALE));
    var html = new StringBuilder(heading("h2", texts().get("form.keep")));
    html.append(paragraph("", survey.name().in(language.code())));
    html.append(heading("h3", texts().get("form.keep.code")));
    html.append("<p class=\"code\">").append(String.join(" ", copy.code())).append("</p>");
    html.append(
        paragraph("", texts().get("form.keep.use", Figures.date(survey.keepUntil(), language))));
    html.append("<p><img class=\"square\" alt=\"");
    html.append(Html.escaped(texts().get("form.square", where)));
    html.append("\" src=\"data:image/png;base64,").append(picture).append("\"/></p>");
    html.append(paragraph("", texts().get("form.keep.where", shown)));
    html.append(paragraph("", texts().get("form.keep.secret")));
    html.append(heading("h3", texts().get("form.privacy")));
    survey
        .notice()
        .text()
        .in(language.code())
        .forEach(line -> html.append(paragraph("small", line)));
    html.append(paragraph("small", texts().get("form.privacy.version", survey.notice().version())));
    return html.toString();
  }

  Texts texts() {
    return Texts.in(language);
  }

  /** A text, with the number of a question in place of what refers to the answer to it. */
  String words(Translated text, Place from) {
    UnaryOperator<String> reference =
        name ->
            form.nearest(name, from)
                .map(field -> texts().get("form.reference", field.number()))
                .orElse("…");
    return text.in(language.code(), reference);
  }

  static String heading(String level, String words) {
    return words.isEmpty() ? "" : "<" + level + ">" + Html.escaped(words) + "</" + level + ">";
  }

  static String paragraph(String kind, String words) {
    return words.isEmpty()
        ? ""
        : "<p class=\"" + kind + "\">" + Html.escaped(words).replace("\n", "<br/>") + "</p>";
  }

  private static String list(List<String> lines) {
    var items = new ArrayList<String>();
    lines.forEach(line -> items.add("<li>" + Html.escaped(line) + "</li>"));
    return lines.isEmpty() ? "" : "<ul class=\"plain\">" + String.join("", items) + "</ul>";
  }
}
