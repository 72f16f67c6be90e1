package dev.lesart.render;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Assets;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;

/** {@code asset('style.css')} in a template: the way from the page to an asset. */
final class AssetAddress implements TemplateMethodModelEx {
  private final Assets assets;
  private final String root;

  /**
   * @param root the way from the page to the root of the output
   */
  AssetAddress(Assets assets, String root) {
    this.assets = assets;
    this.root = root;
  }

  @Override
  public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    String name = arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
    return root + Address.url(assets.path(name).orElseThrow(() -> new Missing(name)));
  }

  /** Says that there is no such asset. */
  static final class Missing extends TemplateModelException {
    private static final long serialVersionUID = 1;
    private final String name;

    Missing(String name) {
      super("no asset " + name);
      this.name = name;
    }

    /** The same for authors, with the place in the template. */
    Problem problem(Place place) {
      return Problem.error(
          place,
          "missing asset \"" + name + "\"",
          "The template asks for a file that assets/ does not have, nor Lesart.",
          "Put the file into assets/, or correct its name here.");
    }
  }
}
