package org.peillood.paper;

import static org.peillood.paper.FormPages.heading;
import static org.peillood.paper.FormPages.paragraph;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.peillood.paper.FormPart.Question;
import org.peillood.paper.PaperCodes.Option;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.web.Html;

/** Writes the questions of a form, as parts of a page. */
final class QuestionWriter {

  private static final Pattern LARGEST = Pattern.compile("<=?\\s*([0-9]{1,9})");
  private static final int LONG = 10; // options that may not fit below what stands on a page
  private static final int DIGITS = 5;
  private static final int LINES = 3;
  private static final int MANY_LINES = 7;

  private final FormPages pages;
  private final Routing routing;
  private final RoutingWords words;

  QuestionWriter(FormPages pages, Routing routing, RoutingWords words) {
    this.pages = pages;
    this.routing = routing;
    this.words = words;
  }

  String question(Question question) {
    var html = new StringBuilder();
    for (var run : routing.before(question)) {
      html.append(paragraph("only", words.above(run, routing.end())));
    }
    boolean isLong =
        question.fields().size() > LONG || question.first().codes().options().size() > LONG;
    html.append("<div class=\"q").append(isLong ? " long" : "").append("\">");
    html.append(question.table().isPresent() ? table(question) : single(question));
    return html.append("</div>").toString();
  }

  private String single(Question question) {
    var field = question.first();
    var item = field.item();
    return heading("h3", question.number() + ". " + pages.words(item.label(), field.place()))
        + paragraph("hint", pages.words(item.hint(), field.place()))
        + paragraph("hint", words.filter(field))
        + answer(field);
  }

  private String answer(Field field) {
    var item = field.item();
    return switch (item.type()) {
      case SELECT_ONE -> options(field, field.codes().options(), "round");
      case SELECT_MULTIPLE -> severally(field);
      case RANK -> ranking(field);
      case ACKNOWLEDGE, TRIGGER -> options(field, field.codes().options(), "");
      case RANGE -> range(field);
      case INTEGER -> comb(digits(item), 0) + missing(field);
      case DECIMAL -> comb(digits(item), 2) + missing(field);
      case DATE -> date(item) + missing(field);
      case TIME -> moment(time()) + missing(field);
      case DATETIME ->
          moment(day() + "<span class=\"sep\">&#160;</span>" + time()) + missing(field);
      default -> lines(item) + missing(field);
    };
  }

  private String severally(Field field) {
    return hintUnlessThere(field, "form.some")
        + options(field, field.codes().categories(), "")
        + missing(field);
  }

  private String ranking(Field field) {
    var categories = field.codes().categories();
    int places = field.item().top().orElse(categories.size());
    return paragraph("hint", pages.texts().get("form.rank", places))
        + options(field, categories, "place")
        + missing(field);
  }

  private String range(Field field) {
    var body = field.item().attributes().body();
    var points = field.codes().categories();
    var said =
        pages
            .texts()
            .get("form.range", body.getOrDefault("start", "1"), body.getOrDefault("end", "10"));
    if (points.isEmpty()) {
      return paragraph("hint", said) + comb(DIGITS, 0) + missing(field);
    }
    var html = new StringBuilder(paragraph("hint", said)).append("<p class=\"comb\">");
    for (var point : points) {
      html.append("<span class=\"sep\">").append(point.mark()).append("</span>");
      html.append("<span class=\"cell\">&#160;</span> ");
    }
    return html.append("</p>").append(missing(field)).toString();
  }

  private String hintUnlessThere(Field field, String key) {
    return field.item().hint().isEmpty() ? paragraph("hint", pages.texts().get(key)) : "";
  }

  private String missing(Field field) {
    var missing = field.codes().options().stream().filter(Option::isMissing).toList();
    return missing.isEmpty()
        ? ""
        : paragraph("hint", pages.texts().get("form.or-else")) + options(field, missing, "round");
  }

  private String options(Field field, List<Option> options, String shape) {
    var html = new StringBuilder("<ul>");
    var look = shape.equals("place") ? " place-o" : "";
    for (var option : options) {
      html.append("<li class=\"o").append(look).append("\">");
      html.append("<span class=\"k\">").append(option.mark()).append("</span>");
      html.append("<span class=\"box ").append(shape).append("\">&#160;</span>");
      html.append(Html.escaped(label(field, option)));
      routing
          .goTo(field, option)
          .map(number -> words.goTo(number, routing.end()))
          .ifPresent(
              go ->
                  html.append(" <span class=\"go\">")
                      .append(arrow())
                      .append(Html.escaped(go))
                      .append("</span>"));
      html.append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private String arrow() {
    return pages.language().direction().equals("rtl") ? "← " : "→ ";
  }

  private String label(Field field, Option option) {
    return field.item().type() == ItemType.ACKNOWLEDGE || field.item().type() == ItemType.TRIGGER
        ? pages.texts().get("form.acknowledge")
        : pages.words(option.label(), field.place());
  }

  private String table(Question question) {
    var first = question.first();
    var matrix = question.table().orElseThrow();
    var options = first.codes().options();
    var html = new StringBuilder();
    html.append(
        heading("h3", question.number() + ". " + pages.words(matrix.label(), first.place())));
    html.append(paragraph("hint", pages.words(matrix.hint(), first.place())));
    html.append("<table><thead><tr><th class=\"w\">&#160;</th>");
    for (var option : options) {
      html.append("<th>").append(Html.escaped(label(first, option))).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (var row : question.fields()) {
      html.append("<tr><th>").append(row.number()).append(". ");
      html.append(Html.escaped(pages.words(row.item().label(), row.place())));
      html.append(Html.escaped(rowOnly(row))).append("</th>");
      for (var option : options) {
        html.append("<td><span class=\"ck\">").append(option.mark()).append("</span> ");
        html.append("<span class=\"cell\">&#160;</span></td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  // The rule of a row by itself, beside its words.
  private String rowOnly(Field row) {
    var conditions = new Conditions(pages.form().questionnaire());
    var own =
        row.item().rules().relevant().stream()
            .flatMap(expression -> conditions.read(expression).stream())
            .map(c -> c.at(name -> nearest(name, row)))
            .toList();
    return own.isEmpty() ? "" : " " + words.beside(own);
  }

  private String nearest(String name, Field from) {
    return pages.form().nearest(name, from.place()).map(Field::name).orElse(name);
  }

  // As many as the largest number that the rule of the item lets through.
  private static int digits(Item item) {
    return item.rules().constraint().stream()
        .flatMap(rule -> LARGEST.matcher(rule).results())
        .map(found -> new BigDecimal(found.group(1)).toPlainString().length())
        .max(Integer::compare)
        .orElse(DIGITS);
  }

  private String comb(int digits, int fraction) {
    return moment(
        cells(digits) + (fraction == 0 ? "" : "<span class=\"sep\">,</span>" + cells(fraction)));
  }

  private static String moment(String cells) {
    return "<p class=\"comb\">" + cells + "</p>";
  }

  private String date(Item item) {
    return moment(item.looks("year") ? year() : item.looks("month-year") ? month() : day());
  }

  private String day() {
    return cells(2) + caption("form.day") + month();
  }

  private String month() {
    return cells(2) + caption("form.month") + year();
  }

  private String year() {
    return cells(4) + caption("form.year");
  }

  private String time() {
    return cells(2) + caption("form.hour") + cells(2) + caption("form.minute");
  }

  private String caption(String key) {
    return " <span class=\"cap\">" + Html.escaped(pages.texts().get(key)) + "</span>&#160; ";
  }

  private static String cells(int count) {
    return "<span class=\"c\">&#160;</span>".repeat(count);
  }

  private String lines(Item item) {
    int lines = item.looks("multiline") ? MANY_LINES : LINES;
    return (item.hint().isEmpty() ? paragraph("hint", pages.texts().get("response.no-names")) : "")
        + "<div class=\"line\">&#160;</div>".repeat(lines);
  }
}
