package liptako.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/** Counts the statements each thread sends to the database; connections are wrapped only when the operator asked for the count. */
final class QueryCount {
  private static final ThreadLocal<int[]> SENT = ThreadLocal.withInitial(() -> new int[1]);

  private QueryCount() {}

  /** Statements this thread has sent so far. */
  static int sent() {
    return SENT.get()[0];
  }

  static Connection counting(Connection connection) {
    return wrap(Connection.class, connection, (name, result) -> result instanceof java.sql.CallableStatement call ? wrapped(java.sql.CallableStatement.class, call)
        : result instanceof java.sql.PreparedStatement prepared ? wrapped(java.sql.PreparedStatement.class, prepared)
        : result instanceof Statement plain ? wrapped(Statement.class, plain) : result);
  }

  private static <T extends Statement> T wrapped(Class<T> type, T statement) {
    return wrap(type, statement, (name, result) -> {
      if (name.startsWith("execute")) {
        SENT.get()[0]++;
      }
      return result;
    });
  }

  private interface Afterwards {
    Object done(String name, Object result);
  }

  private static <T> T wrap(Class<T> type, T target, Afterwards afterwards) {
    InvocationHandler handler = (proxy, method, arguments) -> {
      try {
        return afterwards.done(method.getName(), method.invoke(target, arguments));
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    };
    return type.cast(Proxy.newProxyInstance(QueryCount.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
