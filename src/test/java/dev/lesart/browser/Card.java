package dev.lesart.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** The card of an open page. */
final class Card {
  static final String LINKS = "a.term, a.fact, a.source";

  private final Page page;

  Card(Page page) {
    this.page = page;
  }

  Locator itself() {
    return page.locator("#card");
  }

  boolean isOpen() {
    return page.locator("#card:popover-open").count() == 1;
  }

  String title() {
    return page.locator("#card-title").innerText();
  }

  boolean hasFocus() {
    return (boolean) page.evaluate("document.activeElement.closest('#card') !== null");
  }

  BoundingBox box() {
    return itself().boundingBox();
  }

  /** The first link of this kind (term, fact, source) in the text. */
  static Locator link(Page page, String kind) {
    return page.locator(".section .rows a." + kind).first();
  }

  static boolean hasFocus(Locator link) {
    return (boolean) link.evaluate("link => document.activeElement === link");
  }
}
