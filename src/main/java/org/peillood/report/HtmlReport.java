package org.peillood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peillood.report.Block.Heading;
import org.peillood.report.Block.Run;
import org.peillood.report.Block.Shape;
import org.peillood.web.Html;

/**
 * A laid-out report as markup that is both HTML and XHTML, for pages and for paper; in the language
 * of its headings, with another language named wherever words have one.
 */
final class HtmlReport {

  /** What the markup is for. */
  enum For {
    SCREEN,
    PAPER
  }

  // A heading this far down still stands in the table of contents.
  private static final int DEEPEST = 3;

  private final List<Block> blocks;
  private final For use;
  private final String language;
  private StringBuilder out = new StringBuilder();

  private HtmlReport(List<Block> blocks, String language, For use) {
    this.blocks = blocks;
    this.language = language;
    this.use = use;
  }

  /** For a page on a screen. */
  static String page(List<Block> blocks, String language) {
    return String.join("\n", new HtmlReport(blocks, language, For.SCREEN).pages());
  }

  /** For paper, a part for each beginning of a page. */
  static List<String> sheets(List<Block> blocks, String language) {
    return new HtmlReport(blocks, language, For.PAPER).pages();
  }

  /** The headings of the table of contents. */
  static List<Heading> contents(List<Block> blocks) {
    return blocks.stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(heading -> heading.level() > 1 && heading.level() <= DEEPEST)
        .toList();
  }

  private List<String> pages() {
    var pages = new ArrayList<String>();
    for (var block : blocks) {
      if (block instanceof Block.PageBreak) {
        pages.add(out.toString());
        out = new StringBuilder();
      } else {
        write(block);
      }
    }
    pages.add(out.toString());
    return pages.stream().filter(page -> !page.isBlank()).toList();
  }

  private void write(Block block) {
    if (block instanceof Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Contents contents) {
      contents(contents);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Bullets bullets) {
      out.append("<ul class=\"dots\">");
      bullets.items().forEach(item -> element("li", "", item));
      out.append("</ul>\n");
    } else if (block instanceof Block.Facts facts) {
      facts(facts);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    }
  }

  private void heading(Heading heading) {
    element("h" + heading.level(), " id=\"" + Html.escaped(heading.id()) + "\"", heading.words());
    out.append('\n');
  }

  private void contents(Block.Contents contents) {
    var title = Html.escaped(contents.title());
    if (use == For.SCREEN) {
      out.append("<nav class=\"toc\" aria-label=\"").append(title).append("\">");
    }
    out.append("<p class=\"toc-title\"><b>").append(title).append("</b></p>");
    out.append("<ul class=\"toc-list\">");
    boolean inner = false;
    boolean open = false;
    for (var heading : contents(blocks)) {
      boolean deeper = heading.level() == DEEPEST;
      if (deeper && !inner) {
        out.append("<ul>");
      } else if (!deeper && inner) {
        out.append("</li></ul></li>");
      } else if (open) {
        out.append("</li>");
      }
      inner = deeper;
      open = true;
      out.append("<li>");
      entry(heading);
    }
    out.append(inner ? "</li></ul></li>" : open ? "</li>" : "").append("</ul>");
    out.append(use == For.SCREEN ? "</nav>\n" : "\n");
  }

  private void entry(Heading heading) {
    var id = Html.escaped(heading.id());
    out.append("<a href=\"#").append(id).append('"');
    if (use == For.PAPER) {
      out.append(" title=\"").append(Html.escaped(heading.text())).append('"');
    }
    out.append('>');
    heading.words().forEach(run -> words(run.unlinked()));
    out.append("</a>");
  }

  private void paragraph(Block.Paragraph paragraph) {
    var manner = paragraph.manner();
    switch (manner) {
      case QUOTE -> {
        out.append("<blockquote>");
        element("p", "", paragraph.words());
        out.append("</blockquote>\n");
      }
      case PLAIN, FINDING -> element("p", "", paragraph.words());
      default ->
          element(
              "p", " class=\"" + manner.name().toLowerCase(Locale.ROOT) + "\"", paragraph.words());
    }
    out.append('\n');
  }

  private void facts(Block.Facts facts) {
    out.append("<table class=\"facts\"");
    if (use == For.SCREEN) {
      out.append(" aria-label=\"").append(Html.escaped(facts.about())).append('"');
    }
    out.append("><tbody>");
    for (var fact : facts.facts()) {
      out.append("<tr><th scope=\"row\">").append(Html.escaped(fact.name())).append("</th><td>");
      for (int i = 0; i < fact.lines().size(); i++) {
        out.append(i == 0 ? "" : "<br/>");
        fact.lines().get(i).forEach(this::words);
      }
      out.append("</td></tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private void table(Block.Table table) {
    var caption = Html.escaped(table.id());
    var shape = table.shape().name().toLowerCase(Locale.ROOT);
    if (use == For.SCREEN) {
      out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
          .append(caption)
          .append("\">");
      out.append("<table class=\"of-").append(shape).append("\"><caption id=\"").append(caption);
      out.append("\">").append(Html.escaped(table.caption())).append("</caption>");
    } else {
      out.append("<p class=\"caption\" id=\"").append(caption).append("\">");
      out.append(Html.escaped(table.caption())).append("</p>");
      out.append("<table class=\"grid of-").append(shape).append(" columns-");
      out.append(table.head().size()).append("\">");
    }
    out.append("<thead><tr>");
    for (int i = 0; i < table.head().size(); i++) {
      element("th", " scope=\"col\"" + numeric(table, i), table.head().get(i));
    }
    out.append("</tr></thead><tbody>");
    for (var row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        var cell = row.get(i);
        element(i == 0 ? "th" : "td", (i == 0 ? " scope=\"row\"" : "") + numeric(table, i), cell);
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>").append(use == For.SCREEN ? "</div>\n" : "\n");
  }

  private static String numeric(Block.Table table, int column) {
    return column > 0 && table.shape() == Shape.NUMBERS ? " class=\"num\"" : "";
  }

  private void figure(Block.Figure figure) {
    var drawn = figure.drawn();
    out.append(use == For.SCREEN ? "<figure" : "<div class=\"figure\"");
    out.append(language(figure.language())).append('>');
    out.append("<img src=\"data:image/png;base64,").append(drawn.png());
    out.append("\" alt=\"").append(Html.escaped(drawn.alternative())).append('"');
    out.append(" width=\"").append(drawn.width()).append("\" height=\"").append(drawn.height());
    out.append("\"/>");
    var caption = new StringBuilder("<b>" + Html.escaped(figure.caption()) + "</b>");
    drawn.caption().forEach(line -> caption.append("<br/>").append(Html.escaped(line)));
    if (use == For.SCREEN) {
      out.append("<figcaption class=\"small\">").append(caption).append("</figcaption></figure>\n");
    } else {
      out.append("<p class=\"caption\">").append(caption).append("</p></div>\n");
    }
  }

  // Where a whole element is in one language, the element says so.
  private void element(String name, String attributes, List<Run> runs) {
    var languages = runs.stream().map(Run::language).distinct().toList();
    boolean isOne = languages.size() == 1 && runs.stream().allMatch(this::isPlain);
    out.append('<').append(name).append(attributes);
    out.append(isOne ? language(languages.get(0)) : "").append('>');
    if (isOne) {
      runs.forEach(run -> out.append(Html.escaped(run.text())));
    } else {
      runs.forEach(this::words);
    }
    out.append("</").append(name).append('>');
  }

  private boolean isPlain(Run run) {
    return !run.bold() && run.address().isEmpty() && run.id().isEmpty();
  }

  private void words(Run run) {
    var text = Html.escaped(run.text());
    var attributes =
        language(run.language()) + (run.id().isEmpty() ? "" : attribute("id", run.id()));
    if (run.bold()) {
      text = "<b>" + text + "</b>";
    }
    if (!run.address().isEmpty()) {
      out.append("<a href=\"").append(Html.escaped(run.address())).append('"').append(attributes);
      if (use == For.PAPER) {
        out.append(attribute("title", run.text()));
      } else if (!run.isInside()) {
        out.append(" rel=\"noreferrer external\"");
      }
      out.append('>').append(text).append("</a>");
    } else if (!attributes.isEmpty()) {
      out.append("<span").append(attributes).append('>').append(text).append("</span>");
    } else {
      out.append(text);
    }
  }

  private String language(String code) {
    return code.isEmpty() || code.equals(language) ? "" : attribute("lang", code);
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + Html.escaped(value) + "\"";
  }
}
