package liptako.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import liptako.refusal.Refusal;

/** A refusal as problem details: the status, the machine code, the field and the French sentence. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
  @Override public Response toResponse(Refusal refusal) {
    Response.ResponseBuilder response = Problem.response(refusal.kind().status(), refusal.code(), refusal.field(), refusal.getMessage(), Map.of());
    return (refusal.kind() == Refusal.Kind.BUSY ? response.header("Retry-After", "2") : response).build();
  }
}
