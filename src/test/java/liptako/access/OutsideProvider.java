package liptako.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;

/** The outside party: an OpenID provider on loopback that holds keys of its own, checks client and PKCE as RFC 7636 asks, and can be made to lie. */
final class OutsideProvider implements AutoCloseable {
  static final String CLIENT = "liptako-essai", SECRET = "secret-essai";

  /** What is wrong with the next token. */
  enum Lie { NONE, OTHER_NONCE, OTHER_KEY, UNSIGNED, EXPIRED, OTHER_AUDIENCE, OTHER_ISSUER, UNVERIFIED_EMAIL }

  private final HttpServer server;
  private final RSAKey key = key("une"), forger = key("une");
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  String subject = "sujet-1", email = "personne@exemple.test";
  Lie lie = Lie.NONE;

  OutsideProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", x -> json(x, 200, Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token", "jwks_uri", issuer() + "/jwks",
        "response_types_supported", java.util.List.of("code"), "subject_types_supported", java.util.List.of("public"), "id_token_signing_alg_values_supported", java.util.List.of("RS256"))));
    server.createContext("/jwks", x -> answer(x, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Signs everybody in at once and sends the browser back with a code. */
  private synchronized void authorize(HttpExchange x) throws IOException {
    Map<String, String> asked = form(x.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    x.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    x.sendResponseHeaders(302, -1);
    x.close();
  }

  private synchronized void token(HttpExchange x) throws IOException {
    Map<String, String> sent = form(new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(sent.get("code"));
    String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (asked == null || !basic.equals(x.getRequestHeaders().getFirst("Authorization")) || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
        || !"S256".equals(asked.get("code_challenge_method")) || !asked.get("code_challenge").equals(challenge(sent.get("code_verifier")))) {
      json(x, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(x, 200, Map.of("access_token", "inutile", "token_type", "Bearer", "id_token", idToken(asked)));
  }

  private String idToken(Map<String, String> asked) {
    Instant now = Instant.now(), until = lie == Lie.EXPIRED ? now.minusSeconds(600) : now.plusSeconds(300);
    var claims = new JWTClaimsSet.Builder().issuer(lie == Lie.OTHER_ISSUER ? "https://evil.example" : issuer()).audience(lie == Lie.OTHER_AUDIENCE ? "autre" : CLIENT).subject(subject)
        .issueTime(Date.from(until.minusSeconds(300))).expirationTime(Date.from(until)).claim("nonce", lie == Lie.OTHER_NONCE ? "autre" : asked.get("nonce"))
        .claim("email", email).claim("email_verified", lie != Lie.UNVERIFIED_EMAIL).build();
    try {
      if (lie == Lie.UNSIGNED) {
        return new PlainJWT(claims).serialize();
      }
      var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? forger : key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2_048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&")) {
      fields.put(pair.split("=")[0], URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void json(HttpExchange x, int status, Map<String, Object> body) throws IOException {
    answer(x, status, Json.write(body));
  }

  private static void answer(HttpExchange x, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().add("Content-Type", "application/json");
    x.sendResponseHeaders(status, bytes.length);
    x.getResponseBody().write(bytes);
    x.close();
  }

  @Override public void close() {
    server.stop(0);
  }
}
