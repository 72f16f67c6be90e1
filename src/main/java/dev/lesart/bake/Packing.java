package dev.lesart.bake;

import dev.lesart.publish.Published;
import dev.lesart.render.Page;
import dev.lesart.render.Told;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records as bytes: only those of the list, and what they are made of. */
final class Packing {
  private static final List<Class<? extends Record>> KINDS =
      List.of(
          Told.class,
          Told.Edition.class,
          Told.Use.class,
          Page.Teaser.class,
          Page.Title.class,
          Page.Text.class,
          Page.Day.class,
          Page.Made.class,
          Page.Link.class,
          Page.State.class,
          Page.Voice.class,
          Page.Correction.class,
          Page.Alternate.class,
          Published.class,
          Published.Entry.class,
          dev.lesart.resolve.Face.class,
          dev.lesart.translate.Ends.class,
          dev.lesart.translate.Extent.class,
          dev.lesart.model.Problem.class,
          dev.lesart.model.Place.class);

  private static final Method[][] ACCESSORS =
      KINDS.stream().map(Packing::accessors).toArray(Method[][]::new);

  private static final Class<?>[][] COMPONENTS =
      KINDS.stream().map(Packing::components).toArray(Class<?>[][]::new);

  private Packing() {}

  private static Method[] accessors(Class<? extends Record> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .toArray(Method[]::new);
  }

  private static Class<?>[] components(Class<? extends Record> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }

  static byte[] bytes(@Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(value, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static void write(@Nullable Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof String text) {
      out.writeByte('s');
      text(text, out);
    } else if (value instanceof Integer number) {
      out.writeByte('i');
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeByte('l');
      out.writeLong(number);
    } else if (value instanceof Boolean is) {
      out.writeByte(is ? 't' : 'f');
    } else if (value instanceof Enum<?> constant) {
      out.writeByte('e');
      text(constant.name(), out);
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte('m');
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text((String) entry.getKey(), out);
        write(entry.getValue(), out);
      }
    } else if (value instanceof Iterable<?> values) {
      List<Object> list = new ArrayList<>();
      values.forEach(list::add);
      out.writeByte('c');
      out.writeInt(list.size());
      for (Object each : list) {
        write(each, out);
      }
    } else {
      record((Record) value, out);
    }
  }

  private static void record(Record value, DataOutputStream out) throws IOException {
    int kind = KINDS.indexOf(value.getClass());
    if (kind < 0) {
      throw new IllegalArgumentException("not to be packed: " + value.getClass());
    }
    out.writeByte('r');
    out.writeByte(kind);
    for (Method accessor : ACCESSORS[kind]) {
      try {
        write(accessor.invoke(value), out);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What was written; a set comes back as a list where the record does not say otherwise. */
  static @Nullable Object read(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case '0' -> null;
      case 's', 'e' -> text(in);
      case 'i' -> in.readInt();
      case 'l' -> in.readLong();
      case 't' -> true;
      case 'f' -> false;
      case 'm' -> map(in);
      case 'c' -> list(in);
      case 'r' -> record(in);
      default -> throw new IOException("broken: " + kind);
    };
  }

  private static SortedMap<String, @Nullable Object> map(DataInputStream in) throws IOException {
    SortedMap<String, @Nullable Object> map = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      map.put(text(in), read(in));
    }
    return map;
  }

  private static List<@Nullable Object> list(DataInputStream in) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      list.add(read(in));
    }
    return list;
  }

  private static Object record(DataInputStream in) throws IOException {
    int kind = in.readByte();
    Class<?>[] types = COMPONENTS[kind];
    @Nullable Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = as(types[i], read(in));
    }
    try {
      Constructor<?> constructor = KINDS.get(kind).getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IOException(impossible);
    }
  }

  private static @Nullable Object as(Class<?> type, @Nullable Object value) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(value))
          .findFirst()
          .orElseThrow();
    }
    if (type == java.util.Set.class && value instanceof List<?> list) {
      return new java.util.TreeSet<>(list);
    }
    if (type == java.util.SortedSet.class && value instanceof List<?> list) {
      return new java.util.TreeSet<>(list);
    }
    return value;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
