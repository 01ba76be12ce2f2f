package liptako.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What holds for every answer: the status is the one the method documents, and nothing is kept by caches unless it says so. */
@Provider
public class Answers implements ContainerResponseFilter {
  @Context private ResourceInfo resource;

  @Override public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (resource.getResourceMethod() != null && response.getStatus() == 200) {
      var documented = resource.getResourceMethod().getAnnotation(APIResponseSchema.class);
      if (documented != null && !documented.responseCode().isEmpty()) {
        response.setStatus(Integer.parseInt(documented.responseCode()));
      }
    }
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
