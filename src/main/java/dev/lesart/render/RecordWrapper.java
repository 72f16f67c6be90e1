package dev.lesart.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates the components of a record, and nothing else of it. FreeMarker's own view of an
 * object looks further, and takes half of a page's time to do so. For many threads.
 */
final class RecordWrapper extends DefaultObjectWrapper {
  private static final Object[] NO_ARGUMENTS = {};

  private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

  RecordWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return value instanceof Record each ? of(each) : super.wrap(value);
  }

  /** A record as templates see it. */
  TemplateHashModel of(Record value) {
    return new Components(
        value, components.computeIfAbsent(value.getClass(), RecordWrapper::components));
  }

  private static Map<String, Method> components(Class<?> type) {
    Map<String, Method> accessors = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      accessors.put(component.getName(), accessor);
    }
    return accessors;
  }

  private final class Components implements TemplateHashModel {
    private final Record value;
    private final Map<String, Method> accessors;

    Components(Record value, Map<String, Method> accessors) {
      this.value = value;
      this.accessors = accessors;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Method accessor = accessors.get(key);
      if (accessor == null) {
        return null;
      }
      try {
        return wrap(accessor.invoke(value, NO_ARGUMENTS));
      } catch (ReflectiveOperationException impossible) {
        throw new TemplateModelException(impossible);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
