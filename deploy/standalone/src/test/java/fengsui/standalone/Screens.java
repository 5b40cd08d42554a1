package fengsui.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium without a window, and the pages one test has open. */
final class Screens implements AutoCloseable {
  private static final Path CHROMIUM =
      Path.of(System.getProperty("fengsui.chromium", "/usr/bin/chromium"));

  /**
   * Where pictures are left: {@code -Dfengsui.images=../../docs/images} renews those of the README.
   */
  private static final Path IMAGES =
      Path.of(System.getProperty("fengsui.images", "target/screenshots"));

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--disable-background-networking",
          "--no-first-run",
          "--autoplay-policy=no-user-gesture-required");

  /** Nobody listens to a test, so it counts the tones that are made. */
  private static final String COUNT_TONES =
      """
      window.tones = 0
      const make = AudioContext.prototype.createOscillator
      AudioContext.prototype.createOscillator = function () { window.tones++; return make.call(this) }
      """;

  /** The first station of the town, where the paired crew waits. */
  static final Geolocation BOLE = new Geolocation(44.9080064, 82.0682654);

  /** Software rendering on a busy machine is slow; nothing a person would wait for takes longer. */
  private static final double PATIENCE_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<BrowserContext> opened = new ArrayList<>();

  private Screens(Playwright playwright) {
    this.playwright = playwright;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright.selectors().setTestIdAttribute("data-test");
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
  }

  static Screens open() {
    return new Screens(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A seat's screen in a browser profile of its own. */
  Page seat() {
    return page(new Browser.NewContextOptions().setViewportSize(1920, 1080));
  }

  /** A crew's phone that allows its position, at the given place. */
  Page handset(Geolocation place) {
    return page(
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setIsMobile(true)
            .setHasTouch(true)
            .setGeolocation(place)
            .setPermissions(List.of("geolocation")));
  }

  private Page page(Browser.NewContextOptions options) {
    var context = browser.newContext(options.setLocale("zh-CN"));
    opened.add(context);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.addInitScript(COUNT_TONES);
    return context.newPage();
  }

  static void keep(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
  }

  /** Pictures of every open page, for the one who looks for what went wrong. */
  void keepAll(String name) {
    for (int i = 0; i < opened.size(); i++) {
      for (var page : opened.get(i).pages()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "failed-" + name + "-" + i + ".png")));
      }
    }
  }

  void closePages() {
    opened.forEach(BrowserContext::close);
    opened.clear();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
