import java.io.File;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** Bakes a folder as JBake's own command does, without its command line and server. */
final class Bake {
  public static void main(String[] arguments) {
    File source = new File(arguments[0]);
    new Oven(
            new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(source, new File(source, "output"), true))
        .bake();
  }
}
