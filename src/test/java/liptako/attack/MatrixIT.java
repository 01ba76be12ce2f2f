package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liptako.permission.Role;
import liptako.testing.Hall;
import liptako.testing.Http;
import org.junit.jupiter.api.Test;

/** Every endpoint and every page as every role and as nobody; what each must get follows from the table of acts and from {@code web.xml}. */
class MatrixIT {
  /** They say nothing of the system's state and so pass no door: whether the server is up, a drawing of the caller's own text, a published schema. */
  private static final Set<String> WITHOUT_DOOR = Set.of("GET /api/v1/live/alive", "GET /api/v1/public/receipts/{code}/qr.svg", "GET /api/v1/public/schemas/{name}.json");
  /** One of their doors is enough: which one is taken depends on who calls. */
  private static final Set<String> EITHER_DOOR = Set.of("POST /api/v1/sittings/{sitting}/speeches", "POST /api/v1/speeches/{speech}/withdraw", "POST /api/v1/sittings/{sitting}/motions", "POST /api/v1/motions/{motion}/withdraw", "GET /api/v1/sessions",
      "GET /api/v1/sessions/{session}/scrutins", "GET /api/v1/items/{item}");
  /** Pages of whoever is signed in, in no desk's folder: they lead to the sign-in themselves. */
  private static final Set<String> OWN = Set.of("/cles.xhtml", "/confirmer.xhtml");
  private static final Pattern BUTTON = Pattern.compile("<(?:button|input|a)[^>]* name=\"([^\"]+)\"[^>]*");
  private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private final Attacked attacked = Attacked.shared();

  @Test void everyEndpointOfTheRunningApplicationHasItsRule() {
    Set<String> running = new TreeSet<>();
    Map<String, Object> paths = map(attacked.nobody.send(attacked.nobody.request("/openapi?format=JSON").header("Accept", "application/json").GET()).object().get("paths"));
    paths.forEach((path, operations) -> map(operations).keySet().forEach(verb -> running.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + Endpoint.plain(path))));
    List<Endpoint> endpoints = Endpoint.all();
    assertThat(running).hasSizeGreaterThan(200).isEqualTo(new TreeSet<>(endpoints.stream().map(Endpoint::name).toList()));
    assertThat(endpoints.stream().filter(e -> e.doors().isEmpty()).map(Endpoint::name)).as("endpoints without a rule").containsExactlyInAnyOrderElementsOf(WITHOUT_DOOR);
  }

  @Test void everyEndpointAnswersEveryRoleAsTheTableSays() {
    long before = attacked.acts();
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (Endpoint endpoint : Endpoint.all()) {
      for (Role role : callers()) {
        if (!opens(endpoint, role)) {
          refused++;
          judge(wrong, endpoint, role, false);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(refused).isGreaterThan(700);
    assertThat(attacked.acts() - before).as("what was refused changed nothing but the record of refusals, ten of an account").isBetween(0L, 10L * (Role.values().length + 1));
    int allowed = 0;
    for (Endpoint endpoint : Endpoint.all()) {
      for (Role role : callers()) {
        if (opens(endpoint, role) && !endpoint.path().contains("/sign-")) {
          allowed++;
          judge(wrong, endpoint, role, true);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(allowed).isGreaterThan(700);
  }

  @Test void whatIsRefusedIsOnRecordAndCannotFillIt() throws InterruptedException {
    String name = "curieux-" + System.nanoTime();
    Hall.done(attacked.as(Role.ADMINISTRATOR).post("/api/v1/accounts", Map.of("name", name, "displayName", "Curieux", "password", "cheval lune brique", "role", "OBSERVER")));
    Http curious = Http.as(attacked.server, name, "cheval lune brique");
    long before = attacked.acts();
    assertThat(curious.get("/greffe/index.xhtml").status()).as("another role's page").isEqualTo(403);
    for (int i = 0; i < 30; i++) {
      assertThat(curious.post("/api/v1/scrutins/" + java.util.UUID.randomUUID() + "/close", "").code()).isEqualTo("NOT_ALLOWED");
    }
    for (int i = 0; i < 50 && attacked.acts() < before + 10; i++) {
      Thread.sleep(100);
    }
    assertThat(attacked.acts() - before).as("of 31 refusals").isEqualTo(10);
  }

  private void judge(List<String> wrong, Endpoint endpoint, Role role, boolean open) {
    Http.Answer answer = Requests.send(attacked.as(role), endpoint);
    if (open && EITHER_DOOR.contains(endpoint.name()) && answer.status() == 403) {
      // The other door: for oneself and not for somebody named.
      answer = Requests.send(attacked.as(role), endpoint, "{\"kind\":\"CONTRIBUTION\"}");
    }
    boolean right = open ? answer.status() != 401 && answer.status() < 500 && !answer.body().contains("\"NOT_ALLOWED\"")
        : role == null ? answer.status() == 401 : answer.status() == 403 || answer.status() == 404 && endpoint.doors().stream().anyMatch(door -> door.opensTo(role));
    if (!right) {
      wrong.add(endpoint.name() + " as " + role + " must be " + (open ? "let through" : "refused") + ": " + answer);
    }
  }

  private static boolean opens(Endpoint endpoint, Role role) {
    return EITHER_DOOR.contains(endpoint.name()) ? endpoint.doors().stream().anyMatch(door -> door.opensTo(role)) : endpoint.doors().stream().allMatch(door -> door.opensTo(role));
  }

  @Test void everyActionOfAPagePassesDoorsOrChangesNothing() {
    Map<String, List<Doors.Door>> doors = FacesPages.doors();
    assertThat(FacesPages.actions()).as("what can be pressed, all of it found").hasSizeGreaterThan(120).isEqualTo(doors.keySet());
    assertThat(doors.values().stream().filter(passed -> !passed.isEmpty()).count()).isGreaterThan(80);
  }

  @Test void everyPageOpensToItsRolesAlone() {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String page : FacesPages.all()) {
      for (Role role : callers()) {
        asked++;
        boolean open = FacesPages.roles(page).map(roles -> role != null && roles.contains(role)).orElse(role != null || !OWN.contains(page));
        Http.Answer answer = attacked.as(role).get(page);
        String location = answer.response().headers().firstValue("Location").orElse("");
        boolean right = open ? answer.status() < 500 && answer.status() != 403 && !location.contains("/connexion.xhtml?suite") || page.startsWith("/erreur/")
            : role == null ? answer.status() == 302 && location.contains("/connexion.xhtml") : answer.status() == 403;
        if (!right) {
          wrong.add(page + " as " + role + ": " + answer.status() + " " + location);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(300);
  }

  /** Every button one role sees is pressed by each other role that does not see it: on its own view of the page, or on a forged one. */
  @Test void aButtonOfAnotherRoleDoesNothing() {
    Map<Role, Map<String, Integer>> pressed = new LinkedHashMap<>();
    long before = attacked.acts();
    int forged = 0;
    for (String page : FacesPages.all()) {
      Map<Role, String> seen = new LinkedHashMap<>();
      for (Role role : attacked.people.keySet()) {
        Http.Answer answer = attacked.as(role).get(page);
        seen.put(role, answer.status() == 200 ? answer.body() : "");
      }
      for (Role owner : seen.keySet()) {
        Set<String> buttons = buttons(seen.get(owner));
        for (Role other : attacked.people.keySet()) {
          for (String button : buttons) {
            if (other != owner && !buttons(seen.get(other)).contains(button) && pressed.computeIfAbsent(other, r -> new LinkedHashMap<>()).merge(page + button, 1, Integer::sum) == 1) {
              forged++;
              Http.Answer answer = press(other, page, button, found(STATE, seen.get(other)).or(() -> found(STATE, seen.get(owner))).orElse("1:1"), found(NONCE, seen.get(other)).or(() -> found(NONCE, seen.get(owner))).orElse("x"));
              assertThat(answer.status()).as(button + " of " + page + " as " + other).isIn(200, 302, 403, 404);
            }
          }
        }
      }
    }
    assertThat(forged).as("buttons pressed by who does not see them").isGreaterThan(100);
    assertThat(attacked.acts() - before).as("refusals on record at most").isLessThanOrEqualTo(10L * Role.values().length);
  }

  private Http.Answer press(Role who, String page, String button, String state, String nonce) {
    String form = button.replaceFirst(":[^:]*$", "");
    String body = form + "=" + form + "&" + button + "=" + button + "&primefaces.nonce=" + java.net.URLEncoder.encode(nonce, java.nio.charset.StandardCharsets.UTF_8) + "&jakarta.faces.ViewState=" + java.net.URLEncoder.encode(state, java.nio.charset.StandardCharsets.UTF_8);
    return attacked.as(who).send(attacked.as(who).request(page).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  private static Set<String> buttons(String page) {
    Set<String> names = new TreeSet<>();
    for (Matcher m = BUTTON.matcher(page); m.find();) {
      if (m.group().startsWith("<button") || m.group().contains("type=\"submit\"")) {
        names.add(m.group(1));
      }
    }
    names.removeIf(name -> name.contains("signOut") || name.contains("account"));
    return names;
  }

  private static java.util.Optional<String> found(Pattern what, String page) {
    Matcher m = what.matcher(page);
    return m.find() ? java.util.Optional.of(m.group(1)) : java.util.Optional.empty();
  }

  /** Every role, and nobody as null. */
  private static List<Role> callers() {
    return Stream.concat(Arrays.stream(Role.values()), Stream.of((Role) null)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
