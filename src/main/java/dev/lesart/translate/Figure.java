package dev.lesart.translate;

import java.math.BigDecimal;

/**
 * A number in a text.
 *
 * @param start in UTF-16 code units; the sign is part of it, a unit is not
 * @param end after the last character
 * @param words written in words, wholly or in part ("zwölf", "2,5 Millionen")
 */
public record Figure(int start, int end, BigDecimal value, boolean words) {}
