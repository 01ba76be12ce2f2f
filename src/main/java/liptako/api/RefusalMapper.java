package liptako.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import liptako.language.Language;
import liptako.refusal.Refusal;

/** A refusal as problem details: the status, the machine code, the field and the sentence in the language of who asked. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
  @Context private HttpServletRequest request;

  /** A ballot's refusal comes from the thread that writes, which speaks for nobody: the request says who reads. */
  @Override public Response toResponse(Refusal refusal) {
    return Language.speaking(Reader.language(request), () -> response(refusal));
  }

  static Response response(Refusal refusal) {
    Response.ResponseBuilder response = Problem.response(refusal.kind().status(), refusal.code(), refusal.field(), refusal.told(), Map.of());
    return (refusal.kind() == Refusal.Kind.BUSY ? response.header("Retry-After", "2") : response).build();
  }
}
