package liptako.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.language.Language;
import liptako.refusal.Refusal;

/** Whatever else went wrong: the request's fault named plainly, ours with a reference that stands in the log too, never a stack trace. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger("liptako.api");

  @Context private HttpServletRequest request;

  @Override public Response toResponse(Throwable failure) {
    return Language.speaking(Reader.language(request), () -> response(failure));
  }

  private static Response response(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return RefusalMapper.response(refusal);
      }
    }
    if (failure instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return problem(status, status == 404 ? "NOT_FOUND" : status == 405 ? "METHOD" : status == 415 ? "MEDIA_TYPE" : status < 500 ? "BAD_REQUEST" : "FAILURE");
    }
    if (failure instanceof jakarta.ws.rs.ProcessingException || failure instanceof jakarta.json.JsonException || failure instanceof jakarta.json.bind.JsonbException) {
      return problem(400, "BAD_REQUEST");
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, failure, () -> "failure " + reference);
    return Problem.response(500, "FAILURE", null, Refusal.told("FAILURE", reference), Map.of()).build();
  }

  private static Response problem(int status, String code) {
    return Problem.response(status, code, null, Refusal.told(code, ""), Map.of()).build();
  }
}
