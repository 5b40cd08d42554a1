package fengsui.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a console seat who has a keyboard and no mouse. */
final class ConsoleSeat {
  /** More presses of Tab than any screen has stops. */
  private static final int TAB_STOPS_MAX = 120;

  /** Whether an element or a frame close around it is drawn with a ring. */
  private static final String SHOWS_FOCUS =
      """
      e => {
        for (let n = e, i = 0; n !== null && i < 4; n = n.parentElement, i++) {
          const style = getComputedStyle(n)
          if (style.outlineStyle !== 'none' || style.boxShadow !== 'none') return true
        }
        return false
      }
      """;

  final Page page;

  private ConsoleSeat(Page page) {
    this.page = page;
  }

  static ConsoleSeat logIn(Screens screens, SmallTown town, String name) {
    var page = screens.seat();
    page.navigate(town.console());
    assertThat(page.locator("input[name=name]")).isFocused();
    page.keyboard().type(name);
    page.keyboard().press("Tab");
    page.keyboard().type(town.password(name));
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("map")).hasAttribute("data-ready", "true");
    return new ConsoleSeat(page);
  }

  void press(String keys) {
    page.keyboard().press(keys);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** Takes a call about a place: finds it by what is typed and fills in what is known. */
  void takeCall(String query, String place, int kindKey, int level) {
    press("F2");
    assertThat(page.locator("#place")).isFocused();
    type(query);
    assertThat(places().first()).containsText(place);
    press("Enter");
    press("Alt+k");
    press(Integer.toString(kindKey));
    press("Alt+" + level);
  }

  /** Waits until the proposal stands and may be ordered. */
  List<String> proposedUnits() {
    assertThat(orderButton()).isEnabled();
    return proposal().all().stream().map(row -> row.getAttribute("data-unit")).toList();
  }

  List<String> proposedCallSigns() {
    return page.getByTestId("proposal").locator("li > b").allInnerTexts();
  }

  void order() {
    press("Control+Enter");
  }

  /**
   * Walks with Tab until the wanted control has the focus, and insists that one can see it there.
   */
  void walkTo(Locator wanted) {
    for (int i = 0; i < TAB_STOPS_MAX; i++) {
      if ((Boolean) wanted.evaluate("e => e === document.activeElement")) {
        if (!(Boolean) wanted.evaluate(SHOWS_FOCUS)) {
          throw new AssertionError("The focus cannot be seen on " + wanted);
        }
        return;
      }
      press("Tab");
    }
    throw new AssertionError("Tab never reaches " + wanted);
  }

  void activate(Locator wanted) {
    walkTo(wanted);
    press("Enter");
  }

  /** Makes a code for the phone of a unit's crew, and puts the drawer away again. */
  String pairingCode(String callSign) {
    activate(button(page.locator("header"), "配对手机"));
    walkTo(page.locator(".drawer .el-select input"));
    type(callSign);
    assertThat(page.getByRole(AriaRole.OPTION).filter(visible())).hasCount(1);
    press("ArrowDown");
    press("Enter");
    activate(page.locator(".drawer button[type=submit]"));
    var code = page.getByTestId("pairing-code");
    assertThat(code).hasText(Pattern.compile("\\d{4} \\d{4}"));
    Screens.keep(page, "console-pairing");
    var digits = code.innerText().replace(" ", "");
    press("Escape");
    return digits;
  }

  /** Opens an account for the crew of a unit, and returns the password shown once. */
  String firstPassword(String callSign, String name) {
    activate(button(page.locator("header"), "账号"));
    walkTo(page.locator(".drawer .el-select input"));
    type(callSign);
    assertThat(page.getByRole(AriaRole.OPTION).filter(visible())).hasCount(1);
    press("ArrowDown");
    press("Enter");
    page.locator(".drawer form > input").fill(name);
    press("Enter");
    return page.locator(".secret b").innerText();
  }

  /** The way of a unit to the incident that is open, from its place to the scene. */
  List<Geolocation> way(String unit) {
    var incident = page.locator("[data-incident].on").getAttribute("data-incident");
    var asked = "async path => (await (await fetch(path)).json()).points";
    var numbers = (List<?>) page.evaluate(asked, "/api/v1/way/" + unit + "/" + incident);
    var way = new ArrayList<Geolocation>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      way.add(new Geolocation(degrees(numbers.get(i + 1)), degrees(numbers.get(i))));
    }
    return way;
  }

  private static double degrees(Object number) {
    return ((Number) number).doubleValue();
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

  Locator button(Locator within, String label) {
    return within.locator("button").filter(new Locator.FilterOptions().setHasText(label));
  }

  Locator places() {
    return page.getByTestId("place");
  }

  Locator proposal() {
    return page.getByTestId("proposal").locator("li");
  }

  Locator orderButton() {
    return page.getByTestId("order");
  }

  Locator notices() {
    return page.locator(".notice");
  }

  Locator banner() {
    return page.getByTestId("link-banner");
  }

  Locator timeline() {
    return page.getByTestId("timeline");
  }

  Locator incidents() {
    return page.locator("[data-incident]");
  }

  Locator incidents(String address) {
    return incidents().filter(new Locator.FilterOptions().setHasText(address));
  }

  Locator incident(String id) {
    return page.locator("[data-incident='" + id + "']");
  }

  Locator notices(String text) {
    return notices().filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The line of a unit, by its call sign, in the force of the incident that is open. */
  Locator force(String callSign) {
    return page.locator("[data-assignment]")
        .filter(new Locator.FilterOptions().setHasText(callSign));
  }
}
