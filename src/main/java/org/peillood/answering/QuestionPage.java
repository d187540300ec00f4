package org.peillood.answering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peillood.interview.Page;
import org.peillood.interview.PageItem;
import org.peillood.interview.Round;
import org.peillood.interview.Rounds;
import org.peillood.privacy.PersonalTraces.Trace;
import org.peillood.survey.Category;
import org.peillood.survey.Survey;
import org.peillood.survey.Translated;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/**
 * A page of questions as a respondent sees it.
 *
 * @param address where it is read and sent to
 * @param language code of the language it is in
 * @param messages what has to be put right, by item name; empty when the page was only asked for
 * @param traces what in the texts leads to a person, by item name; empty unless the respondent is
 *     asked about it
 * @param trial the trial of a questionnaire that it belongs to; empty for a page of a response
 * @param largestFile how many megabytes a file may have that is an answer
 */
public record QuestionPage(
    Survey survey,
    Wave wave,
    String address,
    String language,
    Page page,
    Map<String, String> messages,
    Map<String, List<Trace>> traces,
    Optional<Trial> trial,
    long largestFile) {

  /**
   * A trial of a questionnaire, of which nothing is kept: the answers so far travel with each page.
   *
   * @param end the address where it ends
   * @param media the address below which its pictures, sounds and films are
   * @param answers the answers so far, as JSON
   */
  public record Trial(String end, String media, String answers) {

    /** The name of the field with the answers; no item can have it. */
    public static final String ANSWERS = "proef:stand";

    /** The name of the buttons that lead to another page; no item can have it. */
    public static final String PAGE = "proef:pagina";
  }

  /** A page of a response. */
  public QuestionPage(
      Survey survey,
      Wave wave,
      String address,
      String language,
      Page page,
      Map<String, String> messages) {
    this(survey, wave, address, language, page, messages, Map.of(), Optional.empty(), 0);
  }

  /** The same page, on which files of so many megabytes can be sent. */
  QuestionPage upTo(long megabytes) {
    return new QuestionPage(
        survey, wave, address, language, page, messages, traces, trial, megabytes);
  }

  /** The same page, on which the respondent is asked to leave out what leads to a person. */
  QuestionPage reconsidering(Map<String, List<Trace>> found) {
    return new QuestionPage(
        survey, wave, address, language, page, messages, found, trial, largestFile);
  }

  /** Whether the respondent is asked about it: then nothing else is offered on the page. */
  public boolean isReconsidered() {
    return !traces.isEmpty();
  }

  /** What in the text of an item leads to a person. */
  public List<Trace> traces(String item) {
    return traces.getOrDefault(item, List.of());
  }

  /** The same page in a trial. */
  public QuestionPage in(Trial walk) {
    return new QuestionPage(
        survey, wave, address, language, page, messages, traces, Optional.of(walk), largestFile);
  }

  public String name() {
    return survey.name().in(language);
  }

  /** What the browser's tab says: the question, and first of all that something is wrong. */
  public String documentTitle(Frame frame) {
    var where = where();
    var title = where.isEmpty() ? question() : question() + " – " + where;
    return isRefused() ? frame.t("response.wrong.title", title) : title;
  }

  private String question() {
    return page.rounds()
        .map(this::roundsQuestion)
        .or(page::title)
        .or(() -> page.items().stream().findFirst().map(PageItem::label))
        .orElse(name());
  }

  /** The heading over several items: the words of their group, or the instance they are about. */
  public String title() {
    return page.title()
        .or(() -> page.inside().stream().reduce((outer, inner) -> inner).map(this::words))
        .orElse(name());
  }

  /** The instances of repeats in which the page stands; empty for none. */
  public String where() {
    int named =
        page.layout() != Page.Layout.SINGLE && page.title().isEmpty() && page.rounds().isEmpty()
            ? 1
            : 0;
    return page.inside().stream()
        .limit(Math.max(0, page.inside().size() - named))
        .map(this::words)
        .collect(Collectors.joining(" · "));
  }

  /** What an instance of a repeat is called. */
  public String words(Round round) {
    return round.label().isEmpty()
        ? texts().get("response.round.unnamed", round.number())
        : texts().get("response.round", round.label(), round.number());
  }

  /** The question whether there is another instance. */
  public String roundsQuestion(Rounds rounds) {
    var key = rounds.made().isEmpty() ? "response.rounds.any" : "response.rounds.more";
    return rounds.label().isEmpty()
        ? texts().get(key)
        : texts().get("response.rounds.about", rounds.label(), texts().get(key));
  }

  /** The address of another page of the same response. */
  public String addressOf(String otherPage) {
    return address.substring(0, address.lastIndexOf('/') + 1) + otherPage;
  }

  private Texts texts() {
    return Texts.in(new Language(language));
  }

  /**
   * How far along. Of the pages ahead all are counted that may still come: routing can only make it
   * shorter, so that nobody is told one question and gets ten; a repeat counts as it stands. The
   * question about taking part does not count.
   */
  public Soundings soundings() {
    int done = Math.max(1, page.number() - 1);
    return new Soundings(done, done + page.ahead());
  }

  public boolean isRefused() {
    return !messages.isEmpty();
  }

  public boolean isDraft() {
    return survey.isDraft(language);
  }

  public boolean isSingle() {
    return page.layout() == Page.Layout.SINGLE;
  }

  public boolean isMatrix() {
    return page.layout() == Page.Layout.MATRIX;
  }

  /** Whether sending it is sure to end the walk. */
  public boolean isLast() {
    return page.ahead() == 0 && page.rounds().isEmpty();
  }

  /** Whether a page of questions comes before this one. */
  public boolean canGoBack() {
    return page.number() > 2;
  }

  public List<Language> languages() {
    return wave.languages().stream().map(Language::new).toList();
  }

  public List<Language> otherLanguages() {
    return languages().stream().filter(other -> !other.code().equals(language)).toList();
  }

  /** The word for “language” in that language itself. */
  public String languageWord(Language other) {
    return Texts.in(other).get("response.language");
  }

  public String label(String item) {
    return page.items().stream()
        .filter(each -> each.item().name().equals(item))
        .map(PageItem::label)
        .findFirst()
        .orElse(item);
  }

  /**
   * The language in which a text is shown for want of one in the language of the page; empty when
   * it is in that language.
   */
  public String otherLanguage(Translated text) {
    if (text.isEmpty() || text.languages().contains(language)) {
      return "";
    }
    return text.languages().contains(text.defaultLanguage())
        ? text.defaultLanguage()
        : text.languages().iterator().next();
  }

  /** How many texts on the page are shown in another language. */
  public long otherTexts() {
    return page.items().stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(item.item().label(), item.item().hint()),
                    item.offered().stream().map(Category::label)))
        .filter(text -> !otherLanguage(text).isEmpty())
        .count();
  }

  public String message(PageItem item) {
    return messages.getOrDefault(item.item().name(), "");
  }

  /** How an item is asked for. */
  public Look look(PageItem item) {
    return new Look(item.item());
  }

  /** Whether the item is one field to type in, with its question as label. */
  public boolean isOneField(PageItem item) {
    return look(item).unfolds(item.offered().size())
        || (!item.item().type().offersCategories() && !choices(item).isAcknowledgement());
  }

  /** The pictures, sounds and films of an item. */
  public List<Shown> shown(PageItem item) {
    return shown(item.item().caption().media());
  }

  /** The pictures, sounds and films of an option. */
  public List<Shown> shown(Option option) {
    return shown(option.category().media());
  }

  private List<Shown> shown(Map<String, Translated> media) {
    return media.isEmpty()
        ? List.of()
        : Shown.of(media, wave.questionnaire().files(), language, mediaPlace());
  }

  private String mediaPlace() {
    return trial
        .map(Trial::media)
        .orElseGet(() -> "/v/" + survey.id() + "/media/" + wave.code() + "/");
  }

  /** Whether the options of an item are pictures. */
  public boolean isOfPictures(PageItem item) {
    return item.offered().stream().anyMatch(category -> category.media().containsKey("image"));
  }

  /** Whether the page has files to choose, and is sent with them. */
  public boolean takesFiles() {
    return trial.isEmpty() && page.items().stream().anyMatch(this::isFile);
  }

  /** Whether the item is answered with a file here. */
  public boolean isFile(PageItem item) {
    return item.item().type().isAttachment() && !needsApp(item);
  }

  /** Whether only an app can answer the item. */
  public boolean needsApp(PageItem item) {
    return item.item().needsApp();
  }

  /** Where the file is that answers the item; empty when none does, or none is kept. */
  public String fileAddress(PageItem item) {
    return trial.isPresent() || text(item).isEmpty()
        ? ""
        : address.replaceAll("/[^/]*$", "/bestand/" + text(item));
  }

  /** Whether the file that answers the item is a picture. */
  public boolean isPicture(PageItem item) {
    return item.typed().size() > 1 && item.typed().get(1).startsWith("image/");
  }

  /** The name of the box that takes away the file of an item. */
  public String removal(PageItem item) {
    return item.item().name() + PagePost.REMOVE;
  }

  /** What helps to fill in the field, beyond the questionnaire's own hint; empty for nothing. */
  public String howTo(Frame frame, PageItem item) {
    var body = item.item().attributes().body();
    return switch (item.item().type()) {
      case RANGE ->
          frame.t(
              "response.range", body.getOrDefault("start", "1"), body.getOrDefault("end", "10"));
      case DATE ->
          look(item).fieldType().equals("date")
              ? ""
              : frame.t(
                  look(item).fieldType().equals("month") ? "response.month" : "response.year");
      case GEOPOINT -> frame.t("response.location");
      case GEOTRACE -> frame.t("response.line");
      case GEOSHAPE -> frame.t("response.area");
      default -> "";
    };
  }

  /** What a field to type in holds. */
  public String text(PageItem item) {
    return look(item).shortened(item.typed().stream().findFirst().orElse(""));
  }

  /** What an item holds that can only be read, in words. */
  public String held(PageItem item) {
    return item.item().type().offersCategories()
        ? options(item).stream()
            .filter(Option::isChosen)
            .map(Option::label)
            .collect(Collectors.joining(", "))
        : text(item);
  }

  /** The ids of what explains an item, for {@code aria-describedby}. */
  public @Nullable String describedBy(PageItem item) {
    var name = item.item().name();
    return ids(
        item.hint().isEmpty() ? "" : name + "-uitleg",
        message(item).isEmpty() ? "" : name + "-fout");
  }

  static @Nullable String ids(String... ids) {
    var some = Stream.of(ids).filter(id -> !id.isEmpty()).collect(Collectors.joining(" "));
    return some.isEmpty() ? null : some;
  }

  /** What can be chosen, missing codes last. */
  public List<Option> options(PageItem item) {
    return choices(item).options();
  }

  /** Only the missing codes, for items whose answers are not options. */
  public List<Option> missing(PageItem item) {
    return options(item).stream().filter(Option::isMissing).toList();
  }

  /** The places of a ranking. */
  public List<Place> places(PageItem item) {
    return choices(item).places();
  }

  private Choices choices(PageItem item) {
    return new Choices(item, language, addressOf(""));
  }

  /** The columns of a table of questions, as wide screens lay them out. */
  public String columns() {
    var options = options(page.items().get(0));
    long missing = options.stream().filter(Option::isMissing).count();
    return "--columns: minmax(12rem, 1fr) repeat("
        + (options.size() - missing)
        + ", minmax(0, 5.4rem))"
        + (missing == 0 ? "" : " .75rem repeat(" + missing + ", 4.6rem)");
  }
}
