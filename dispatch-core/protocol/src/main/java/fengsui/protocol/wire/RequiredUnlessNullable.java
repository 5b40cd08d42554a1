package fengsui.protocol.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fengsui.domain.AddedLater;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Makes every record component required and not null on the wire unless its type says {@link
 * Nullable}, or {@link AddedLater} for those that older documents lack.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    var type = parameterType(member);
    return type == null
        ? super.hasRequiredMarker(config, member)
        : Boolean.valueOf(!mayBeAbsent(type));
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    var type = parameterType(annotated);
    return type == null || mayBeAbsent(type)
        ? super.findSetterInfo(config, annotated)
        : JsonSetter.Value.forValueNulls(Nulls.FAIL);
  }

  private static boolean mayBeAbsent(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class) || type.isAnnotationPresent(AddedLater.class);
  }

  private static @Nullable AnnotatedType parameterType(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
            && parameter.getDeclaringClass().isRecord()
            && parameter.getOwner().getAnnotated()
                instanceof java.lang.reflect.Constructor<?> constructor
        ? constructor.getAnnotatedParameterTypes()[parameter.getIndex()]
        : null;
  }
}
