package dev.lesart.render;

import dev.lesart.model.Block;
import dev.lesart.model.Inline;
import dev.lesart.model.Unit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * How a document is written on a page. The words are in the language of the page.
 *
 * @param headingShift added to the level of every heading: with 1, {@code ##} becomes {@code <h3>}
 * @param idSuffix ends the ids of headings, mentions and footnotes: {@code -en} for the second
 *     language of a pair
 * @param links turns the target of a link or an image into the address that is written
 * @param firstFootnote the number of the document's first footnote
 * @param footnotePrefix begins the ids of footnotes, where several documents share a page and each
 *     counts from 1; else empty
 * @param number writes a footnote's number in the digits of the page
 * @param footnotesLabel names the list of footnotes to a screen reader: "Anmerkungen"
 * @param backLabel names the way back from a footnote, before its number: "Zurück zu Verweis"
 * @param tongue the attributes of an element whose text is in another language than what is around
 *     it, else ""
 * @param anchors names the link to a heading, given its text: "Link zu diesem Abschnitt: Hilfe"; ""
 *     where there is to be none
 * @param pictures how an image is shown
 * @param drawings draws a map, timeline or chart: HTML
 * @param plain as CommonMark's reference programs and flexmark write it; for comparison
 */
public record HtmlStyle(
    int headingShift,
    String idSuffix,
    UnaryOperator<String> links,
    int firstFootnote,
    String footnotePrefix,
    IntFunction<String> number,
    String footnotesLabel,
    String backLabel,
    Function<Unit, String> tongue,
    UnaryOperator<String> anchors,
    Function<Inline.Image, Picture> pictures,
    Function<Block.Drawing, String> drawings,
    boolean plain) {

  /**
   * How an image is shown.
   *
   * @param address "" for the one that {@code links} makes
   * @param width in pixels; 0 where it is not known
   * @param late whether it may come when the reader comes near
   */
  public record Picture(String address, int width, int height, boolean late) {
    static final Picture PLAIN = new Picture("", 0, 0, false);
  }

  /** Exactly what flexmark's own renderer writes, raw HTML and comments included. */
  public static final HtmlStyle PLAIN =
      new HtmlStyle(
          0,
          "",
          UnaryOperator.identity(),
          1,
          "",
          Integer::toString,
          "Footnotes",
          "Back",
          unit -> "",
          heading -> "",
          image -> Picture.PLAIN,
          drawing -> "",
          true);

  /** The style of a page, which shows the document as it is but for what is said further. */
  public static Builder page(String footnotesLabel, String backLabel) {
    return new Builder(footnotesLabel, backLabel);
  }

  /** A style of a page in the making. */
  public static final class Builder {
    private final String footnotesLabel;
    private final String backLabel;
    private int headingShift;
    private String idSuffix = "";
    private UnaryOperator<String> links = UnaryOperator.identity();
    private int firstFootnote = 1;
    private String footnotePrefix = "";
    private IntFunction<String> number = Integer::toString;
    private Function<Unit, String> tongue = unit -> "";
    private UnaryOperator<String> anchors = heading -> "";
    private Function<Inline.Image, Picture> pictures = image -> Picture.PLAIN;
    private Function<Block.Drawing, String> drawings = drawing -> "";

    private Builder(String footnotesLabel, String backLabel) {
      this.footnotesLabel = footnotesLabel;
      this.backLabel = backLabel;
    }

    public Builder headingShift(int shift) {
      headingShift = shift;
      return this;
    }

    public Builder idSuffix(String suffix) {
      idSuffix = suffix;
      return this;
    }

    public Builder links(UnaryOperator<String> addresses) {
      links = addresses;
      return this;
    }

    /** Footnotes that count from {@code first} in these digits; see {@link #footnotePrefix()}. */
    public Builder footnotes(int first, String prefix, IntFunction<String> digits) {
      firstFootnote = first;
      footnotePrefix = prefix;
      number = digits;
      return this;
    }

    public Builder tongue(Function<Unit, String> attributes) {
      tongue = attributes;
      return this;
    }

    public Builder anchors(UnaryOperator<String> names) {
      anchors = names;
      return this;
    }

    public Builder pictures(Function<Inline.Image, Picture> shown) {
      pictures = shown;
      return this;
    }

    public Builder drawings(Function<Block.Drawing, String> drawn) {
      drawings = drawn;
      return this;
    }

    public HtmlStyle build() {
      return new HtmlStyle(
          headingShift,
          idSuffix,
          links,
          firstFootnote,
          footnotePrefix,
          number,
          footnotesLabel,
          backLabel,
          tongue,
          anchors,
          pictures,
          drawings,
          false);
    }
  }

  /** The align attribute of a plain table, or the class of a cell on a page. */
  String alignment(Block.Alignment alignment) {
    return switch (alignment) {
      case NONE -> "";
      case START -> plain ? "left" : "start";
      case CENTER -> "center";
      case END -> plain ? "right" : "end";
    };
  }
}
