package liptako.permission;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.logging.Logger;
import liptako.refusal.Refusal;

/** Stands before every service method that carries {@link Allowed}: outside of the transaction, so a refusal touches nothing. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowedInterceptor {
  private static final Logger LOG = Logger.getLogger("liptako.permission");
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Event<ActRefused> refused;

  @AroundInvoke Object check(InvocationContext call) throws Exception {
    Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
    Act[] acts = allowed == null ? new Act[0] : allowed.value();
    if (caller.isSystem() || caller.role().filter(role -> Arrays.stream(acts).anyMatch(act -> act.allowedTo(role))).isPresent()) {
      if (call.getMethod().isAnnotationPresent(ProvedAgain.class) && !caller.proved(clock.instant())) {
        throw Refusal.of(Refusal.Kind.FORBIDDEN, "PROVE_AGAIN");
      }
      return call.proceed();
    }
    refused.fire(new ActRefused(caller.mark(), call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName(), Arrays.stream(acts).map(Act::name).toList()));
    if (caller.role().isEmpty()) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_FIRST");
    }
    LOG.warning(() -> "refused: " + caller.name() + " (" + caller.role().get() + ") " + Arrays.toString(acts));
    throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_ALLOWED", caller.role().get().word());
  }
}
