package liptako.store;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import liptako.refusal.Refusal;

/**
 * Stands around every transaction: a call whose commit is not on disk ends in a refusal, not in an answer, and a store in trouble is said in
 * its own sentence. The container itself swallows what fails after a commit.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AcknowledgedInterceptor {
  @Inject private StoreHealth health;

  @AroundInvoke Object acknowledge(InvocationContext call) throws Exception {
    Object answer;
    try {
      answer = call.proceed();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Exception e) {
      Optional<Refusal> refusal = health.failed(e);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw e;
    }
    Optional<Refusal> untold = Durability.untold();
    if (untold.isPresent()) {
      throw untold.get();
    }
    return answer;
  }
}
