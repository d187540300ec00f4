package org.peillood;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/**
 * A window of the real browser on the platform: opens pages, looks at them, scans them with
 * axe-core.
 */
public final class Screen implements AutoCloseable {

  private static final List<String> LEVELS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  private final Platform platform;
  private final BrowserContext context;
  private final Page page;
  private final boolean script;
  private final boolean dark;

  private Screen(Platform platform, Browser.NewContextOptions options) {
    this.platform = platform;
    this.context = Chromium.shared().newContext(options);
    this.page = context.newPage();
    this.script = !Boolean.FALSE.equals(options.javaScriptEnabled);
    this.dark = options.colorScheme != null && options.colorScheme.orElse(null) == ColorScheme.DARK;
  }

  public static Screen desktop(Platform platform) {
    return new Screen(platform, sized(1280, 900));
  }

  /** A small phone, 360 px wide. */
  public static Screen phone(Platform platform) {
    return new Screen(platform, sized(360, 740).setHasTouch(true));
  }

  /** A phone on which scripts are off. */
  public static Screen phoneWithoutScript(Platform platform) {
    return new Screen(platform, sized(360, 740).setJavaScriptEnabled(false));
  }

  public static Screen desktopInTheDark(Platform platform) {
    return new Screen(platform, sized(1280, 900).setColorScheme(ColorScheme.DARK));
  }

  private static Browser.NewContextOptions sized(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("nl-BE");
  }

  /** Signs in as {@code beheer}, {@code beleid} or {@code medewerker}. */
  public Screen signedIn(String account) {
    open("/aanmelden");
    page.fill("#naam", account);
    page.fill("#wachtwoord", platform.password(account));
    page.click("main button");
    return this;
  }

  public Screen open(String path) {
    page.navigate(platform.uri(path).toString());
    return this;
  }

  public Page page() {
    return page;
  }

  /**
   * Fails on any violation of WCAG 2.2 A or AA that axe-core finds on the open page. In the dark
   * only colours differ, so only the rules about colours are asked again.
   */
  public Screen passesAxe() {
    if (!script) {
      throw new IllegalStateException("axe-core sees nothing where scripts are off: a false green");
    }
    var scan = scan();
    passes(dark ? scan.withRules(OF_COLOURS) : scan.withTags(LEVELS));
    return this;
  }

  // Options first: they take the place of which rules were named before. Our pages have no frames:
  // the legacy mode needs no second window for them and takes half the time.
  private AxeBuilder scan() {
    return new AxeBuilder(page).options(violations()).setLegacyMode(true);
  }

  private void passes(AxeBuilder scan) {
    var found = scan.analyze();
    assertThat(found.getViolations())
        .as("violations on %s", page.url())
        .extracting(
            v ->
                v.getId()
                    + ": "
                    + v.getHelp()
                    + " "
                    + v.getNodes().stream().map(n -> n.getHtml()).toList())
        .isEmpty();
  }

  /** The same, and once more with the colours of the dark. */
  public Screen passesAxeInBothLights() {
    passesAxe();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    passes(scan().withRules(OF_COLOURS));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return this;
  }

  // Of what passes, a million characters on a large page, nothing has to be told.
  private static AxeRunOptions violations() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /** Fails when the open page is wider than the window. */
  public Screen fitsItsWidth() {
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels that %s is too wide", page.url())
        .isEqualTo(0);
    return this;
  }

  /** Keeps a picture of the whole page under {@code target/screens} with {@code -Dscreens}. */
  public Screen keepAs(String name) {
    if (System.getProperty("screens") == null) {
      return this;
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", name + ".png"))
            .setFullPage(true));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
