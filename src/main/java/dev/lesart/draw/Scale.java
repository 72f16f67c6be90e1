package dev.lesart.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale from one number to another.
 *
 * @param step between two ticks: 1, 2 or 5 with zeros
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {
  private static final int MOST_TICKS = 5;

  /** A scale from zero to the largest value. */
  static Scale fromZero(List<BigDecimal> values) {
    BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return new Scale(BigDecimal.ZERO, most.signum() == 0 ? BigDecimal.ONE : most, BigDecimal.ONE);
  }

  /** A scale of round numbers that holds all values, from zero where that is near. */
  static Scale around(List<BigDecimal> values) {
    BigDecimal least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    BigDecimal most = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
    BigDecimal span = most.subtract(least);
    if (span.signum() == 0 || least.compareTo(span) < 0) {
      least = BigDecimal.ZERO;
    }
    if (most.compareTo(least) == 0) {
      most = least.add(BigDecimal.ONE);
    }
    BigDecimal step = step(most.subtract(least));
    BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal to = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
    return new Scale(from, to, step);
  }

  /** The least of 1, 2, 5, 10, … that divides the span into few enough parts. */
  private static BigDecimal step(BigDecimal span) {
    BigDecimal rough = span.divide(BigDecimal.valueOf(MOST_TICKS - 1), 12, RoundingMode.CEILING);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
      if (step.compareTo(rough) >= 0) {
        return step;
      }
    }
    return power.scaleByPowerOfTen(1);
  }

  /** Where a value lies, from 0 to 1. */
  double share(BigDecimal value) {
    return value.subtract(from).doubleValue() / to.subtract(from).doubleValue();
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }
}
