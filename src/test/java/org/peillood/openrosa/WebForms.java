package org.peillood.openrosa;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peillood.NodePackages;
import org.peillood.Platform;
import org.peillood.Screen;
import org.peillood.survey.Element;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.survey.Questionnaire;

/**
 * A window with ODK Web Forms, the client of ODK for the browser, in which a person fills in one
 * questionnaire. What hosts it ({@code src/test/client/fill-in.html}) fetches the list, the form
 * and its files from the platform's door, and sends there what the client makes. It is served on an
 * address of the platform itself, so that the browser lets it talk to the door.
 */
final class WebForms implements AutoCloseable {

  private static final String PLACE = "/client/";
  private static final Map<String, String> PACKAGED =
      Map.of(
          "vue.js", "vue/dist/vue.runtime.esm-browser.prod.js",
          "web-forms/", "@getodk/web-forms/dist/");

  private final Screen screen;
  private final Page page;
  private final Questionnaire questionnaire;
  private String language;
  private String made = "";

  private WebForms(Screen screen, Questionnaire questionnaire) {
    this.screen = screen;
    this.page = screen.page();
    this.questionnaire = questionnaire;
    this.language = questionnaire.defaultLanguage();
  }

  /** Opens the form of a wave, as this phone may fetch it. */
  static WebForms open(
      Platform platform, Collect phone, String formId, Questionnaire questionnaire) {
    var screen = Screen.desktop(platform);
    screen.page().route(platform.uri(PLACE) + "**", WebForms::serve);
    screen.open(PLACE + "fill-in.html?form=" + formId + "&door=/openrosa/k/" + phone.key());
    screen.page().waitForSelector(".odk-form, .form-load-failure-dialog");
    var forms = new WebForms(screen, questionnaire);
    forms.problems();
    return forms;
  }

  private static void serve(Route route) {
    var address = route.request().url().replaceAll("[?].*", "");
    var name = address.substring(address.indexOf(PLACE) + PLACE.length());
    var script = name.endsWith(".js");
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType(script ? "text/javascript" : "text/html; charset=utf-8")
            .setBodyBytes(script ? NodePackages.shared().file(packaged(name)) : host(name)));
  }

  private static String packaged(String name) {
    return PACKAGED.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .map(entry -> name.replace(entry.getKey(), entry.getValue()))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] host(String name) {
    try {
      return Files.readAllBytes(Platform.project().resolve("src/test/client").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chooses a language by the name that the form has for it. */
  WebForms in(String code, String name) {
    language = code;
    page.click(".larger-screens .language-changer");
    page.locator(".p-select-option").getByText(name).click();
    return this;
  }

  /**
   * Answers a question, which must be on the screen by now: clicks choices by their words, puts
   * things in order, or types.
   */
  WebForms answer(String name, String... values) {
    var item = item(name);
    var question = question(item);
    if (item.type() == ItemType.RANK) {
      rank(question, List.of(values));
    } else if (item.type().offersCategories()) {
      for (var code : values) {
        choose(item, question, code);
      }
    } else {
      type(question.locator("input, textarea"), values[0]);
    }
    return this;
  }

  // Key by key, as a field for numbers looks at each.
  private static void type(Locator field, String text) {
    field.click();
    field.press("Control+a");
    field.pressSequentially(text);
    field.blur();
  }

  /** Answers with a picture. */
  WebForms picture(String name, String file, byte[] content) {
    question(item(name))
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(file, "image/png", content));
    return this;
  }

  /** Takes back a choice among several. */
  WebForms without(String name, String code) {
    var option =
        question(item(name)).locator("label.value-option:has(input[value='" + code + "'])");
    option.click();
    assertThat(option.locator("input")).not().isChecked();
    return this;
  }

  private void choose(Item item, Locator question, String code) {
    var option = question.locator("label.value-option:has(input[value='" + code + "'])");
    if (item.matrix().isEmpty()) {
      var words =
          item.offered().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
      assertThat(option).hasText(words.label().in(language));
    }
    option.click();
    assertThat(option.locator("input")).isChecked();
  }

  // From below upwards, until the wanted ones stand first.
  private static void rank(Locator question, List<String> codes) {
    question.locator(".rank-overlay button").click();
    var options = question.locator(".rank-option");
    for (int place = 0; place < codes.size(); place++) {
      var option = question.locator("[id='" + codes.get(place) + "']");
      while (!codes.get(place).equals(options.nth(place).getAttribute("id"))) {
        option.locator(".rank-buttons button").first().click();
      }
    }
  }

  /** Whether a question is on the screen. */
  boolean shows(String name) {
    return question(item(name)).isVisible();
  }

  private Item item(String name) {
    return within(questionnaire.elements())
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Item> within(List<Element> elements) {
    return elements.stream()
        .flatMap(
            element ->
                element instanceof Group group
                    ? within(group.children())
                    : Stream.of((Item) element));
  }

  private Locator question(Item item) {
    var label =
        page.locator(".control-text label")
            .getByText(item.label().in(language), new Locator.GetByTextOptions().setExact(true));
    return page.locator(".question-container")
        .filter(new Locator.FilterOptions().setHas(label.or(label.locator("xpath=.."))));
  }

  Screen screen() {
    return screen;
  }

  /** What the client says is wrong, in the words of the questionnaire. */
  List<String> complaints() {
    return page.locator(".validation-message:visible").allTextContents();
  }

  /** Waits until the client says this of what was filled in. */
  WebForms untilItSays(String words) {
    page.locator(".validation-message:visible").getByText(words).first().waitFor();
    return this;
  }

  /** Presses the button that sends; the client keeps the form when it is not complete. */
  WebForms pressSend() {
    page.click("button[aria-label=Send]");
    return this;
  }

  /** Sends, and waits for what the door answers. */
  int send() {
    pressSend();
    page.waitForFunction("window.said.sent");
    problems();
    made = (String) page.evaluate("window.said.instance");
    return (Integer) page.evaluate("window.said.answers.at(-1).status");
  }

  /** The filled-in form that the client made and sent. */
  Instance sent() {
    return InstanceReader.read(made.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails on anything that the client could not do with the form. */
  private void problems() {
    var said = page.evaluate("JSON.stringify(window.said.problems)");
    var refused = page.locator(".form-load-failure-dialog");
    if (!"[]".equals(said) || refused.count() > 0) {
      var words = refused.count() > 0 ? refused.first().textContent() : "";
      throw new AssertionError("ODK Web Forms says: " + said + " " + words);
    }
  }

  @Override
  public void close() {
    screen.close();
  }
}
