package fengsui.mobile.access;

import fengsui.mobile.report.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives endpoints their requester, as {@link AccessInterceptor} found it. */
public final class RequesterArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Requester.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var requester =
        request.getAttribute(AccessInterceptor.REQUESTER, RequestAttributes.SCOPE_REQUEST);
    if (requester == null) {
      throw new IllegalStateException("an open endpoint has no requester");
    }
    return requester;
  }
}
