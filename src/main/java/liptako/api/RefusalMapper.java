package liptako.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import liptako.refusal.Refusal;

/** A refusal as problem details: the status, the machine code, the field and the French sentence. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
  public static final String TYPE = "application/problem+json";

  @Override public Response toResponse(Refusal refusal) {
    Response.ResponseBuilder response = Response.status(refusal.kind().status()).type(TYPE)
        .entity(body(refusal.kind().status(), refusal.code(), refusal.field(), refusal.getMessage()));
    return (refusal.kind() == Refusal.Kind.BUSY ? response.header("Retry-After", "2") : response).build();
  }

  /** The body of a problem; field may be null. */
  public static String body(int status, String code, String field, String detail) {
    var problem = Json.createObjectBuilder().add("type", "urn:liptako:refus:" + code).add("title", code).add("status", status).add("detail", detail);
    if (field != null) {
      problem.add("field", field);
    }
    return problem.build().toString();
  }
}
