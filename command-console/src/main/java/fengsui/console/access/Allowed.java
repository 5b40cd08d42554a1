package fengsui.console.access;

import fengsui.domain.people.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may call an endpoint. An endpoint without it is called by nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

  /** Any of these roles. Empty only together with {@link #to}. */
  Role[] roles() default {};

  /** Who may call beside, or instead of, the roles. */
  To to() default To.ROLES;

  /** Which area counts. */
  Where where() default Where.ANYWHERE;

  /** Callers that need no certain role. */
  enum To {
    /** Nobody but the roles. */
    ROLES,
    /** Everybody, without a session. */
    EVERYONE,
    /** Everybody with a session, also before the first password was changed. */
    ANY_SESSION,
    /** The roles, and programs on this machine that come directly and without a session. */
    ROLES_AND_THIS_MACHINE
  }

  /** Which area counts. */
  enum Where {
    /** The answer does not depend on an area. */
    ANYWHERE,
    /** The incident named in the path must be one the caller sees on the board. */
    INCIDENT_IN_PATH,
    /** The handler checks what its body or its answer names against the caller's area. */
    CHECKED_BY_HANDLER
  }
}
