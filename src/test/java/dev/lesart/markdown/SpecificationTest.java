package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of CommonMark 0.31, taken apart into units and put together again. */
class SpecificationTest {

  @TestFactory
  Stream<DynamicTest> everyExampleIsWrittenAsFlexmarkWritesIt() {
    return ExampleReader.readExamples(TestResources.getSpec()).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.toString(),
                    () ->
                        assertThat(Rendered.plain(source(example)))
                            .isEqualTo(Rendered.byFlexmark(source(example)))));
  }

  @Test
  void allExamplesAreRead() {
    assertThat(ExampleReader.readExamples(TestResources.getSpec())).hasSize(652);
  }

  static String source(Example example) {
    return example.getSource();
  }
}
