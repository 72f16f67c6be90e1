/**
 * Sites as tests. A case is a folder {@code src/test/resources/cases/<feature>/<case>/}:
 *
 * <pre>
 * content/ translations/ templates/ assets/   laid over the site in cases/base/
 * setup.txt      what cannot lie in git, one directive a line (see Setup)
 * problems.txt   exactly what is printed on stderr; the exit code is 1 and output/ stays as it was
 * expected/      or: files of the output; an .html file lists elements, "== selector" before each
 * </pre>
 *
 * <p>{@code mvn test -Dtest=CasesTest -Dcases.overwrite=true} writes what is printed and baked now
 * into problems.txt and expected/; look at the difference before it is committed.
 */
@NullMarked
package dev.lesart.cases;

import org.jspecify.annotations.NullMarked;
