package liptako.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.json.Json;

/** A client of the API: one person, with the cookies of that person. It speaks HTTP/1.1, as a proxy does: the server cuts off long bodies on an upgraded HTTP/2 line. */
public final class Http {
  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();

  private Http(String base) {
    this.base = base;
  }

  /** Somebody who is not signed in. */
  public static Http anybody(LiptakoServer server) {
    return new Http(server.url());
  }

  /** Signs in; fails unless the server takes it. */
  public static Http as(LiptakoServer server, String account, String password) {
    var http = new Http(server.url());
    Answer answer = http.post("/api/v1/sign-in", Map.of("account", account, "password", password));
    if (answer.status() >= 300) {
      throw new AssertionError("sign-in of " + account + ": " + answer);
    }
    return http;
  }

  /** The same person at another server that knows the sign-in. */
  public Http at(LiptakoServer other) {
    var http = new Http(other.url());
    cookies.getCookieStore().getCookies().forEach(cookie -> http.cookies.getCookieStore().add(null, cookie));
    return http;
  }

  /** The cookies of the sign-in as a header's value: the token, and the key of the browser without which it is nobody's. */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().startsWith("liptako")).map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
  }

  /** The value of one of its cookies. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).findFirst().orElseThrow().getValue();
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** A file as it comes. */
  public HttpResponse<byte[]> bytes(String path) {
    try {
      return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer post(String path, Object body) {
    return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body instanceof String s ? s : Json.write(body))));
  }

  public Answer put(String path, Object body) {
    return send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body instanceof String s ? s : Json.write(body))));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A status and a body. */
  public record Answer(int status, String body, HttpResponse<String> response) {
    @SuppressWarnings("unchecked")
    public Map<String, Object> object() {
      return (Map<String, Object>) Json.parse(body);
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list() {
      return (List<Map<String, Object>>) Json.parse(body);
    }

    /** The machine code of a problem. */
    public String code() {
      return (String) object().get("title");
    }

    @Override public String toString() {
      return status + " " + body + (status == 500 ? LoggedFailure.of(body) : "");
    }
  }
}
