package liptako.api;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import liptako.json.Json;

/** Problem details (RFC 9457): {@code title} is the machine code, {@code detail} the sentence, {@code field} the field at fault. */
public final class Problem {
  static final String TYPE = "application/problem+json";

  private Problem() {}

  public static Response.ResponseBuilder response(int status, String code, String field, String detail, Map<String, Object> more) {
    return Response.status(status).type(TYPE).entity(body(status, code, field, detail, more));
  }

  static String body(int status, String code, String field, String detail, Map<String, Object> more) {
    Map<String, Object> problem = new LinkedHashMap<>(more);
    problem.put("type", "urn:liptako:refus:" + code);
    problem.put("title", code);
    problem.put("status", status);
    problem.put("detail", detail);
    if (field != null) {
      problem.put("field", field);
    }
    return Json.write(problem);
  }
}
