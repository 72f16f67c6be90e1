package dev.lesart.render;

import dev.lesart.model.Problem;

/** Carries a problem out of a template. */
public final class TemplateProblem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Problem problem;

  TemplateProblem(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
