package liptako.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1 of the API; resources are found in the rooms. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
