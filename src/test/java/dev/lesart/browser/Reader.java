package dev.lesart.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Someone who reads the site. Every page is opened in a context of its own, 1280 by 800, light,
 * with a mouse, unless a setting says otherwise. Whatever was fetched from elsewhere, could not be
 * fetched or was complained of in the console is remembered, and fails the test at its end.
 */
final class Reader {
  /** How a page is opened. */
  interface Setting extends UnaryOperator<NewContextOptions> {}

  static final Setting DARK = options -> options.setColorScheme(ColorScheme.DARK);
  static final Setting FORCED_COLORS = options -> options.setForcedColors(ForcedColors.ACTIVE);
  static final Setting NO_SCRIPT = options -> options.setJavaScriptEnabled(false);
  static final Setting PHONE =
      options -> options.setViewportSize(360, 740).setHasTouch(true).setIsMobile(true);

  static Setting size(int width, int height) {
    return options -> options.setViewportSize(width, height);
  }

  private final BakedSite site;
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Reader(BakedSite site, Browser browser) {
    this.site = site;
    this.browser = browser;
  }

  /** Opens a page where it is served. */
  Page open(BakedPage page, Setting... settings) {
    Page blank = blank(settings);
    blank.navigate(site.origin() + page.path());
    return blank;
  }

  /**
   * Opens one page after the other in one tab, which is quicker than a tab for each. Nothing is
   * cached, as if each page were the first.
   */
  void each(List<BakedPage> pages, BiConsumer<BakedPage, Page> visit, Setting... settings) {
    each(pages, page -> site.origin() + page.path(), visit, settings);
  }

  /** The same from the disk. */
  void eachFile(List<BakedPage> pages, BiConsumer<BakedPage, Page> visit) {
    each(pages, page -> site.file(page).toUri().toString(), visit);
  }

  private void each(
      List<BakedPage> pages,
      Function<BakedPage, String> address,
      BiConsumer<BakedPage, Page> visit,
      Setting... settings) {
    Page tab = blank(settings);
    JsonObject disabled = new JsonObject();
    disabled.addProperty("cacheDisabled", true);
    tab.context().newCDPSession(tab).send("Network.setCacheDisabled", disabled);
    for (BakedPage page : pages) {
      tab.navigate(address.apply(page));
      visit.accept(page, tab);
    }
    tab.context().close();
  }

  /** Opens a page from the disk. */
  Page openFile(BakedPage page, Setting... settings) {
    Page blank = blank(settings);
    blank.navigate(site.file(page).toUri().toString());
    return blank;
  }

  /** A tab in which no page is open yet. */
  Page blank(Setting... settings) {
    NewContextOptions options =
        new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.LIGHT);
    for (Setting setting : settings) {
      options = setting.apply(options);
    }
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(20_000);
    contexts.add(context);
    listen(context);
    return context.newPage();
  }

  private void listen(BrowserContext context) {
    context.onRequest(
        request -> {
          requests.add(request.url());
          if (!isOfSite(request.url())) {
            complaints.add("fetched from elsewhere: " + request.url());
          }
        });
    context.onRequestFailed(
        request -> complaints.add("not fetched: " + request.url() + " " + request.failure()));
    context.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    context.onConsoleMessage(
        message -> complaints.add("console: " + message.type() + " " + message.text()));
    context.onWebError(error -> complaints.add("script: " + error.error()));
  }

  private boolean isOfSite(String url) {
    return url.startsWith(site.origin())
        || url.startsWith(site.folder().toUri().toString())
        || url.equals("about:blank");
  }

  /** The addresses of all requests so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** What went wrong so far; forgets it. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  boolean hasComplaint(String about) {
    return complaints.stream().anyMatch(complaint -> complaint.contains(about));
  }

  /** Closes everything that was opened. */
  void leave() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
