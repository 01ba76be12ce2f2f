package liptako.publication;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import liptako.journal.Hash;

/** How a published file is answered: with a strong ETag over its bytes, 304 to who has it, for half a minute from caches, to programs of any origin. */
final class Served {
  static final String JSON = "application/json", CSV = "text/csv;charset=UTF-8", PDF = "application/pdf", AKN = AknFile.TYPE + ";charset=UTF-8",
      ATOM = "application/atom+xml;charset=UTF-8", CALENDAR = "text/calendar;charset=UTF-8", LINKED = "application/ld+json", PNG = "image/png";
  /** The ids in addresses. */
  static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  /** A correction or an annulment shows within a minute; a page that many read at once is asked for once. */
  private static final int FRESH_SECONDS = 30;

  private Served() {}

  /** @param fileName what a browser saves it as, or null when it is to be shown */
  static Response answer(Request request, byte[] body, String type, String fileName) {
    var tag = new EntityTag(Hash.hex(body).substring(0, 32));
    var cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    cache.setNoTransform(false);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response = unchanged != null ? unchanged : Response.ok(body, type);
    if (fileName != null) {
      response.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
    return response.tag(tag).cacheControl(cache).header("Access-Control-Allow-Origin", "*").build();
  }
}
