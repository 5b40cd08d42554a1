package fengsui.edge.access;

import fengsui.domain.people.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may call an endpoint. An endpoint without it is called by nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

  /** Any of these roles. Empty only together with {@link #to}. */
  Role[] roles() default {};

  /** Who may call beside, or instead of, the roles. */
  To to() default To.ROLES;

  /** Which area counts. */
  Where where() default Where.ANYWHERE;

  /** Requests that need no certain role. */
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
    /** The answer holds nothing of an area: the same for everybody who may call. */
    ANYWHERE,
    /** The answer is about the caller alone. */
    ONESELF,
    /** The answer holds what lies in the caller's area, and leaves out everything else. */
    OWN_AREA_ONLY,
    /** The incident named in the path must be one that the caller sees on the board. */
    INCIDENT_IN_PATH,
    /** The order named in the path must be one of the caller's own units. */
    ORDER_IN_PATH,
    /** The person named in path or body must be of the caller's area. */
    PERSON_NAMED,
    /** What it does concerns an area as a whole, which the caller must have. */
    WHOLE_AREA,
    /** What the body names must lie in the caller's area; the core checks it, author by author. */
    CHECKED_BY_CORE,
    /** The incident that the body names, if any, must be one that the caller sees. */
    INCIDENT_IN_BODY
  }
}
