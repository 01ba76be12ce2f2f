package liptako.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Version 1 of the API; resources are found in the rooms. */
@OpenAPIDefinition(info = @Info(title = "Liptako", version = "1",
    description = "The whole path from accreditation to the published result. Sign in first: POST /api/v1/sign-in sets the cookie. "
        + "Errors are problem details (RFC 9457): title is the machine code, detail a French sentence, field the field at fault. "
        + "docs/api.md walks through it with curl."))
@ApplicationPath("/api/v1")
public class Api extends Application {}
