package liptako.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.json.Json;

/** One signed-in person's way into the API. */
final class Desk {
  /** An import of some hundred deputies is the longest call. */
  private static final Duration WAIT = Duration.ofMinutes(3);
  /** How often a busy server is asked again before the replay gives up. */
  private static final int TRIES_MOST = 20;
  private final HttpClient client;
  private final String base;
  private final String cookie;

  private Desk(HttpClient client, String base, String cookie) {
    this.client = client;
    this.base = base;
    this.cookie = cookie;
  }

  /** Signs in; the cookie is kept here, so that one client with its few connections serves everybody. */
  static Desk signIn(HttpClient client, String base, String account, String password) {
    Answer answer = new Desk(client, base, null).post("/sign-in", Map.of("account", account, "password", password)).require("connexion de " + account);
    return new Desk(client, base, answer.cookies);
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer post(String path, Map<String, ?> body) {
    return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.write(body))));
  }

  Answer put(String path, String json) {
    return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  Answer csv(String path, String lines) {
    return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(lines)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(WAIT);
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      for (int tries = 1; ; tries++) {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 503 || tries == TRIES_MOST) {
          return new Answer(response.statusCode(), response.body(), response.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; ")));
        }
        Thread.sleep(Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1)).toMillis());
      }
    } catch (IOException e) {
      throw new ReplayException(base + " ne répond pas : " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplayException("interrompu");
    }
  }

  /** A status and a body. */
  record Answer(int status, String body, String cookies) {
    boolean ok() {
      return status < 300;
    }

    /** This answer, unless it refuses. */
    Answer require(String act) {
      if (!ok()) {
        throw new ReplayException(act + " : " + status + " " + (body.startsWith("{") && object().containsKey("detail") ? object().get("detail") : body));
      }
      return this;
    }

    boolean refusedWith(String code) {
      return !ok() && body.startsWith("{") && code.equals(object().get("title"));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object() {
      return (Map<String, Object>) Json.parse(body);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list() {
      return (List<Map<String, Object>>) Json.parse(body);
    }

    String text(String field) {
      return (String) object().get(field);
    }
  }
}
