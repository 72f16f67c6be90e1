package dev.lesart.bake;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that stays packed until it is asked for. Equal to another if both pack alike. */
public final class Lazy<T> {
  private final byte[] packed;
  private final Function<byte[], T> unpack;
  private @Nullable T value;

  private Lazy(byte[] packed, @Nullable T value, Function<byte[], T> unpack) {
    this.packed = packed;
    this.value = value;
    this.unpack = unpack;
  }

  /** What is at hand already, of {@link Packing}'s kinds. */
  static <T> Lazy<T> of(T value) {
    return new Lazy<>(Packing.bytes(value), value, Lazy::unpacked);
  }

  static <T> Lazy<T> packed(byte[] packed) {
    return new Lazy<>(packed, null, Lazy::unpacked);
  }

  /** What is at hand, and is not packed. */
  static <T> Lazy<T> known(T value) {
    return new Lazy<>(new byte[0], value, bytes -> value);
  }

  /** What is to be had elsewhere. */
  static <T> Lazy<T> from(java.util.function.Supplier<T> value) {
    return new Lazy<>(new byte[0], null, bytes -> value.get());
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T unpacked(byte[] packed) {
    try {
      return (T)
          java.util.Objects.requireNonNull(
              Packing.read(new DataInputStream(new ByteArrayInputStream(packed))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  byte[] packed() {
    return packed;
  }

  /**
   * The value.
   *
   * @throws UncheckedIOException where it is broken
   */
  public synchronized T get() {
    if (value == null) {
      value = unpack.apply(packed);
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lazy<?> lazy && Arrays.equals(packed, lazy.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }
}
