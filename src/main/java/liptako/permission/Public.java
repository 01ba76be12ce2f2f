package liptako.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A service method anybody may call, signed in or not. Said on purpose: a method with neither this nor {@link Allowed} fails the build. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Public {
  /** Why everybody may. */
  String value();
}
