package dev.lesart.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.EdtfDate;
import dev.lesart.read.Workers;
import dev.lesart.resolve.Figures;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Loads ICU's data and FreeMarker's classes while the command line is understood, it is seen what
 * has changed, and the site is read, which need neither: they take a quarter of a small site's
 * time, and a machine has a second core.
 */
public final class Ahead {
  /** Runs once, whoever runs it. */
  private static final FutureTask<Boolean> LOADING =
      new FutureTask<>(
          () -> {
            load();
            return true;
          });

  private Ahead() {}

  /** Starts, unless it has before. */
  public static void start() {
    if (!LOADING.isDone()) {
      Workers.start(LOADING);
    }
  }

  /** Waits until all is loaded, so that no two threads initialise the same classes at once. */
  public static void join() {
    try {
      LOADING.run();
      LOADING.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      // Whoever needs it finds out why.
    }
  }

  private static void load() {
    Templates.silence();
    ULocale locale = ULocale.ENGLISH;
    Figures figures = new Figures("en", "latn");
    figures.only("three", BigDecimal.ONE);
    String date = EdtfDate.parse("2017-01-16").map(dates()::format).orElse("");
    String message =
        new MessageFormat("{0, plural, one {#} other {#}}", locale).format(new Object[] {2});
    Collator.getInstance(locale).compare(date, message);
    BreakIterator.getSentenceInstance(locale).setText(message);
    render(new Page.Voice(figures.format(BigDecimal.TEN), date, message));
  }

  private static Dates dates() {
    return new Dates("en", "latn", "{0}", "{0}");
  }

  private static void render(Page.Voice voice) {
    try {
      new Template(
              "ahead.ftlh",
              new StringReader(
                  "<#macro m of><#if of.tag?has_content>${of.dir}</#if><#nested></#macro>"
                      + "<#list voices as voice><@m voice>${voice.name}<#sep>, </@m></#list>"),
              new Configuration(Configuration.VERSION_2_3_34))
          .process(Map.of("voices", List.of(voice)), new StringWriter());
    } catch (java.io.IOException | freemarker.template.TemplateException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
