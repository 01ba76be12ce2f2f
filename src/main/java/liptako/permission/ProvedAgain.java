package liptako.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method, besides {@link Allowed}, for which who signed in long ago proves again who it is, when the operator asks for that: what it does weighs
 * too much to be done by whoever passes an unwatched desk.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ProvedAgain {}
