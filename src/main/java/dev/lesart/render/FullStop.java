package dev.lesart.render;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a full stop ends its sentence. After an ordinal, an initial or an abbreviation it does
 * only where a word follows with which sentences begin:
 *
 * <p>(Of ICU's own list of exceptions, {@code ss=standard}, the German one takes "kam. Sie" for
 * one.)
 *
 * <pre>{@code
 * am 16. Januar · die 137. Brigade · z. B. Homs · 350 Tote. Die Stadt · in the U.S. The city
 * }</pre>
 */
final class FullStop {
  private static final String STARTERS_DE =
      """
      ab aber alle allein allerdings als also am an andere anders auch auf aus außerdem bei beide beim
      bereits besonders bevor bis bisher da dabei dadurch dafür dagegen daher damals damit danach
      daneben dann daran darauf daraus darin darum darunter das dass dazu dem demnach den denn
      dennoch der deren des deshalb dessen deswegen die dies diese diesem diesen dieser dieses doch
      dort du durch ein eine einem einen einer eines einige er erst es etwa für gegen hier hinter ich
      ihm ihn ihnen ihr ihre ihren im immer in indem inzwischen ist jede jedem jeden jeder jedes jedoch
      jetzt kein keine können man manche mehr mehrere mit nach nachdem neben nicht nichts niemand noch
      nun nur ob obwohl oder ohne rund schon sehr sein seine seinen seit seitdem selbst sie so sobald
      sogar solche sondern später trotz über um und unter viele vielleicht vom von vor vorher während
      wann warum was weder wegen weil weiter welche welcher wenn wer wie wieder wir wird wo wurde zu
      zudem zuerst zuletzt zum zur zwar zwischen
      """;
  private static final String STARTERS_EN =
      """
      a about according after all also although among an and another any around as at because before
      between both but by despite during each even every few for four from he her here his how however
      i if in is it its just last later many more most much my neither none nor not nothing now of
      on once one only or other our over perhaps several she since so some soon still such than that
      the their then there these they this those three through to today two under unless until what
      when where whether which while who why with without would yet you your
      """;
  private static final String ABBREVIATIONS_DE =
      """
      abb abs abt allg anm apr art aufl aug ausg bd bearb beil bes betr bez bibl bzgl bzw ca dez dgl dipl
      dr ebd ehem eigtl einschl entspr etc evtl exkl feb fr frl geb gen gest gesch ggf gr hg hl hr hrn hrsg
      inh inkl ing insb insbes jan jew jg jh jhd kap kath korr lat leg lfd lt ltd max med mio min mind
      mrd nov nr num oberst okt orig osm phil pol prof prot rd red reg rel resp röm schr sek sen sept
      sog spez sr st std stellv str syr tab tel tsd türk univ urspr usf usw verf vers vgl vol vollst zit
      zzgl
      """;
  private static final String ABBREVIATIONS_EN =
      """
      adm apr approx apt art assoc aug ave bldg blvd brig ca capt cf ch chap co col comdr corp cpl
      dec dept diff dist dr ed eds esp est etc feb ff fig figs fri ft gen gov hon inc jan jr jul jun
      lt ltd maj mar messrs misc mon mr mrs ms mt no nos nov oct op pp prof pt pvt rd rep rev sat sec
      sen sep sept sgt sr st sun thu tue univ vol vols vs wed
      """;

  private static final Map<String, Set<String>> STARTERS =
      Map.of("de", words(STARTERS_DE), "en", words(STARTERS_EN));
  private static final Map<String, Set<String>> ABBREVIATIONS =
      Map.of("de", words(ABBREVIATIONS_DE), "en", words(ABBREVIATIONS_EN));

  /** Languages that write an ordinal as digits with a full stop. */
  private static final Set<String> ORDINALS =
      Set.of(
          "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "sk", "sl", "sr");

  private FullStop() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /**
   * Whether a sentence ends where the rules of Unicode say that one does.
   *
   * @param at where the next one would begin
   * @param tag BCP 47 of the language
   */
  static boolean ends(String text, int at, String tag) {
    int next = at;
    while (next < text.length() && !Character.isLetterOrDigit(text.codePointAt(next))) {
      next += Character.charCount(text.codePointAt(next));
    }
    if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    int stop = at;
    while (stop > 0 && isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    if (stop == 0 || text.charAt(stop - 1) != '.') {
      return true;
    }
    int dash = tag.indexOf('-');
    String language = dash < 0 ? tag : tag.substring(0, dash);
    return !isDoubtful(word(text, stop - 1), language)
        || STARTERS
            .getOrDefault(language, Set.of())
            .contains(next(text, next).toLowerCase(Locale.ROOT));
  }

  /** What stands before a full stop: a word, or a number with its separators. */
  private static String word(String text, int stop) {
    int start = stop;
    while (start > 0 && (isOfWord(text.charAt(start - 1)) || isSeparator(text, start - 1, stop))) {
      start--;
    }
    return text.substring(start, stop);
  }

  private static boolean isSeparator(String text, int at, int stop) {
    return ".,".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < stop
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String next(String text, int start) {
    int end = start;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }

  private static boolean isDoubtful(String word, String language) {
    if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
      return true;
    }
    return (ORDINALS.contains(language) && isOrdinal(word))
        || ABBREVIATIONS.getOrDefault(language, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Up to three digits, or a Roman number. */
  private static boolean isOrdinal(String word) {
    boolean digits = !word.isEmpty() && word.length() <= 3;
    boolean roman = !word.isEmpty();
    for (int i = 0; i < word.length() && (digits || roman); i++) {
      char c = word.charAt(i);
      digits &= c >= '0' && c <= '9';
      roman &= "IVXLC".indexOf(c) >= 0;
    }
    return digits || roman;
  }
}
