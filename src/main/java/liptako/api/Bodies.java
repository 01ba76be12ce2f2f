package liptako.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import liptako.refusal.Refusal;

/** A method that takes a body never meets none: Jersey hands it null when the request names no media type. */
@Provider
public class Bodies implements ContainerRequestFilter {
  @Context private ResourceInfo resource;

  @Override public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(Consumes.class) && request.getMediaType() == null) {
      throw Refusal.invalid("BODY_MISSING", null);
    }
  }
}
