package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import liptako.permission.Role;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import org.junit.jupiter.api.Test;

/**
 * What generators make of good requests, against the running server: 2,000 inputs here, more by {@code -Dliptako.fuzz=100000}, another series by
 * {@code -Dliptako.fuzz.seed=…}, no longer than {@code -Dliptako.fuzz.minutes=…}. No answer is a failure of ours, none says what runs here, and nothing that was refused changed anything.
 */
class FuzzIT {
  private static final Pattern LEAK = Pattern.compile("(?i)payara|glassfish|grizzly|mojarra|eclipselink|org\\.h2|SQLException|NullPointer|\\bat (?:java|jakarta|liptako|com|org)\\.[\\w.]+\\(|\"49\"");
  private final Attacked attacked = Attacked.shared();
  private final List<Endpoint> endpoints = Endpoint.all().stream().filter(e -> !e.path().contains("/sign-")).toList();
  private final List<String> pages = FacesPages.all();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int accepted;

  @Test void noInputBreaksTheServerOrChangesWhatItMayNot() throws Exception {
    int inputs = Integer.getInteger("liptako.fuzz", 2_000), done = 0;
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.getLong("liptako.fuzz.minutes", 600));
    long seed = Long.getLong("liptako.fuzz.seed", 20_261_124L);
    var mutations = new Mutations(seed);
    long before = attacked.acts();
    String csv = Files.readString(Path.of("config/sample/deputes.csv"));
    String agenda = Files.readString(Path.of("config/sample/ordre-du-jour.csv"));
    String rule = Files.readString(Path.of("config/rules/double-majorite.json"));
    for (int i = 0; i < inputs && wrong.size() < 20 && (i < 2_000 || System.nanoTime() < until); i++, done++) {
      switch (mutations.below(20)) {
        case 0 -> frames(mutations);
        case 1, 2 -> csv(mutations, mutations.below(2) == 0 ? csv : agenda, i);
        case 3, 4, 5 -> rule(mutations, rule);
        case 6, 7, 8, 9 -> faces(mutations);
        default -> api(mutations);
      }
    }
    System.out.printf("fuzz: %d inputs, seed %d, answers %s, changes accepted %d%n", done, seed, statuses, accepted);
    assertThat(wrong).isEmpty();
    assertThat(statuses.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(Math.min(inputs, 2_000)).isGreaterThanOrEqualTo(done);
    assertThat(attacked.acts() - before).as("acts of what was accepted, and refusals on record").isLessThanOrEqualTo(10L * (Role.values().length + 1) + 80L * accepted);
  }

  private void api(Mutations m) {
    Endpoint endpoint = m.one(endpoints);
    Role role = m.one(Arrays.asList(Role.values()));
    Http who = m.below(9) == 0 ? attacked.nobody : attacked.as(role);
    String body = endpoint.body().map(record -> m.json(Requests.fields(record))).orElseGet(() -> m.text("a,b;c\n1,2;3"));
    String path = m.below(3) > 0 ? Requests.path(endpoint) : endpoint.path().replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(encode(m.nasty())));
    String query = m.below(3) == 0 ? "?" + m.one(List.of("trial", "at", "from", "to", "entry", "size", "q", "number", "title", "fileName", "jfwid")) + "=" + encode(m.nasty()) : "";
    var request = who.request(path + query);
    if (endpoint.changes()) {
      request.header("Content-Type", m.below(10) == 0 ? m.one(List.of("text/plain", "application/xml", "multipart/form-data", "application/json;charset=utf-16")) : endpoint.mediaType());
    }
    judge(who, endpoint.name() + query + " as " + role + " " + cut(body), who.send(request.method(endpoint.verb(), endpoint.changes() ? BodyPublishers.ofString(body) : BodyPublishers.noBody())), endpoint.changes());
  }

  private void csv(Mutations m, String good, int i) {
    Http who = attacked.as(Role.CLERK);
    byte[] bytes = m.bytes(good);
    judge(who, "CSV " + i, who.send(who.request("/api/v1/deputies/import?trial=" + (m.below(4) > 0)).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(bytes))), true);
  }

  private void rule(Mutations m, String good) {
    Http who = attacked.as(Role.ADMINISTRATOR);
    boolean keep = m.below(3) == 0;
    var request = who.request(keep ? "/api/v1/rules" : "/api/v1/rules/try").header("Content-Type", "application/json");
    byte[] bytes = m.bytes(good);
    judge(who, "rule " + cut(new String(bytes, StandardCharsets.UTF_8)), who.send(request.method(keep ? "PUT" : "POST", BodyPublishers.ofByteArray(bytes))), keep);
  }

  private void faces(Mutations m) {
    String page = m.one(pages);
    Http who = m.below(3) == 0 ? attacked.nobody : attacked.as(m.one(Arrays.asList(Role.values())));
    var parameters = new StringBuilder();
    for (int i = 0; i < 1 + m.below(5); i++) {
      String name = m.one(List.of("id", "suite", "q", "page", "etat", "seance", "session", "code", "de", "a", "jakarta.faces.ViewState", "jakarta.faces.source", "jakarta.faces.partial.ajax", "jakarta.faces.partial.execute",
          "jakarta.faces.partial.render", "jakarta.faces.ClientWindow", "jakarta.faces.behavior.event", "primefaces.download", "pfdrid", "ln", "loc", "con", "signIn", "signIn:name", "regle", "numero"));
      parameters.append(i == 0 ? "" : "&").append(name).append('=').append(encode(m.below(4) == 0 ? "true" : m.nasty()));
    }
    boolean post = m.below(2) == 0;
    var request = post ? who.request(page).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(parameters.toString())) : who.request(page + "?" + cut(parameters.toString()).replaceAll("%[0-9A-F]?$", "")).GET();
    judge(who, (post ? "POST " : "GET ") + page + " " + cut(parameters.toString()), who.send(request), false);
  }

  private void frames(Mutations m) throws InterruptedException {
    WebSocket socket = null;
    try {
      socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", attacked.as(Role.OBSERVER).cookies()).header("Origin", attacked.server.url())
          .buildAsync(URI.create(attacked.server.url().replace("http", "ws") + "/flux?depuis=" + m.one(List.of("-1", "0", "x", "99999999999999999999", "%00", "1&depuis=2")) + "&terminal=" + m.below(9)), new WebSocket.Listener() { }).get(10, TimeUnit.SECONDS);
      for (int i = 0; i < 5; i++) {
        if (m.below(2) == 0) {
          socket.sendText(m.nasty().replaceAll("[\\uD800-\\uDFFF]", "?"), m.below(4) > 0).get(5, TimeUnit.SECONDS);
        } else {
          socket.sendBinary(ByteBuffer.wrap(m.bytes("frame")), true).get(5, TimeUnit.SECONDS);
        }
      }
    } catch (ExecutionException | TimeoutException closed) {
      statuses.merge("socket closed", 1, Integer::sum);
      return;
    } finally {
      if (socket != null) {
        socket.abort();
      }
    }
    statuses.merge("socket open", 1, Integer::sum);
  }

  private void judge(Http who, String what, Answer answer, boolean change) {
    statuses.merge(String.valueOf(answer.status()), 1, Integer::sum);
    boolean fault = answer.status() >= 500 && answer.status() != 503
        || answer.status() == 302 && answer.response().headers().firstValue("Location").orElse("").contains("/erreur/panne");
    if (fault || answer.status() >= 400 && LEAK.matcher(answer.body()).find()) {
      wrong.add(what + " → " + answer.status() + " " + cut(answer.body()));
    }
    accepted += change && answer.status() < 300 ? 1 : 0;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(400, text.length()));
  }
}
