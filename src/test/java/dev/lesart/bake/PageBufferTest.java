package dev.lesart.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Pages of any length and script, one after the other. */
class PageBufferTest {
  private final PageBuffer buffer = new PageBuffer(UTF_8);

  private byte[] taken() {
    ByteBuffer bytes = buffer.bytes();
    byte[] taken = new byte[bytes.remaining()];
    bytes.get(taken);
    return taken;
  }

  @Test
  void has_the_bytes_of_each_page_alone() throws Exception {
    String half = "\ud83d";
    for (String text : new String[] {"ä دير الزور \ud83d\ude00 z".repeat(5000), "", "kurz", half}) {
      buffer.clear();
      buffer.write(text);
      assertThat(taken()).isEqualTo(text.getBytes(UTF_8));
    }
  }

  @Test
  void takes_characters_as_well_as_texts() throws Exception {
    buffer.write('a');
    buffer.write("xbcx".toCharArray(), 1, 2);
    buffer.write("xdex", 1, 2);
    assertThat(taken()).isEqualTo("abcde".getBytes(UTF_8));
  }
}
