package liptako.sealed;

import static liptako.testing.Hall.done;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.secret.BallotMaker;
import liptako.secret.Election;
import liptako.secret.PrivateCredential;
import liptako.testing.Hall;
import liptako.testing.Http;

/** The deputies' terminals in one secret vote, each with its own key, over the API. */
public final class Voters {
  private static final SecureRandom RANDOM = new SecureRandom();
  final Hall hall;
  public final String vote;
  final List<PrivateCredential> keys = new ArrayList<>();
  private final Http anybody;
  private final List<String> uuids = new ArrayList<>();
  private final List<BallotMaker> makers = new ArrayList<>();

  Voters(Hall hall, String vote) {
    this.hall = hall;
    this.vote = vote;
    this.anybody = Http.anybody(hall.server());
    hall.deputies.forEach(deputy -> keys.add(PrivateCredential.random(RANDOM)));
  }

  /** A test vote with the real keys, prepared by the clerk. */
  static Voters rehearsal(Hall hall) {
    return new Voters(hall, Hall.made(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/secret-votes", Map.of("question", "Essai des terminaux", "meaning", "rien", "rule", "scrutin-secret", "rehearsal", true))));
  }

  /** A vote on a text, prepared by the chair. */
  public static Voters onText(Hall hall, String rule) {
    return new Voters(hall, Hall.made(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/secret-votes", Map.of("question", "Ratification de l’essai", "meaning", "le texte est ratifié", "rule", rule))));
  }

  public String at(String path) {
    return "/api/v1/secret-votes/" + vote + path;
  }

  /** Every terminal gives its public key. */
  public Voters deposit() {
    for (int i = 0; i < keys.size(); i++) {
      done(deposit(i));
    }
    return this;
  }

  Http.Answer deposit(int deputy) {
    String uuid = (String) ((List<?>) done(hall.deputies.get(deputy).get(at("/own"))).object().get("uuids")).get(0);
    while (uuids.size() <= deputy) {
      uuids.add(uuid);
    }
    uuids.set(deputy, uuid);
    return hall.deputies.get(deputy).post(at("/keys"), Map.of("element", keys.get(deputy).publicElement(uuid).toString()));
  }

  /** The keys that a registrar made for a delegation, handed out to its deputies in any order; the server gets the public ones alone. */
  Http.Answer depositAll(String state, int from, int to) {
    for (int i = from; i < to; i++) {
      String uuid = (String) ((List<?>) done(hall.deputies.get(i).get(at("/own"))).object().get("uuids")).get(0);
      while (uuids.size() <= i) {
        uuids.add(uuid);
      }
      uuids.set(i, uuid);
    }
    List<String> elements = java.util.stream.IntStream.range(from, to).mapToObj(i -> keys.get(i).publicElement(uuids.get(i)).toString()).sorted().toList();
    return Http.as(hall.server(), "registraire-" + state, "exemple-registraire").post(at("/keys/all"), Map.of("elements", elements));
  }

  /** Every registrar answers for the delegation's list. */
  public Voters countersign() {
    for (String state : List.of("bf", "ml", "ne")) {
      Http registrar = Http.as(hall.server(), "registraire-" + state, "exemple-registraire");
      String fingerprint = ((List<?>) registrar.get(at("")).object().get("keys")).stream().map(k -> (Map<?, ?>) k).filter(k -> k.get("state").equals(state.toUpperCase(java.util.Locale.ROOT)))
          .map(k -> (String) k.get("fingerprint")).collect(Collectors.joining());
      done(registrar.post(at("/countersign"), Map.of("fingerprint", fingerprint)));
    }
    return this;
  }

  public Voters open() {
    done(hall.chair.post(at("/open"), Map.of()));
    Map<String, BallotMaker> byUuid = new java.util.HashMap<>();
    uuids.forEach(uuid -> makers.add(byUuid.computeIfAbsent(uuid, u -> new BallotMaker(Election.parse((String) done(anybody.get(at("/setups/" + u))).object().get("election")), RANDOM))));
    return this;
  }

  public Http.Answer sign(int deputy) {
    return hall.deputies.get(deputy).post(at("/signature"), Map.of());
  }

  /** A ballot sealed on a deputy's terminal. */
  public String seal(int deputy, Integer... choices) {
    return makers.get(deputy).seal(keys.get(deputy).secret(uuids.get(deputy)), List.of(List.of(choices))).ballot().text();
  }

  Http.Answer cast(String ballot) {
    return anybody.post(at("/ballots"), Map.of("ballot", ballot));
  }

  /** Signs and votes, as a terminal does. */
  String vote(int deputy, Integer... choices) {
    done(sign(deputy));
    return (String) done(cast(seal(deputy, choices))).object().get("tracker");
  }

  public Map<String, Object> close() {
    return done(hall.chair.post(at("/close"), Map.of())).object();
  }

  public Map<String, Object> data() {
    return done(hall.chair.get(at(""))).object();
  }

  @SuppressWarnings("unchecked")
  Stream<Map<String, Object>> boxes() {
    return ((List<Map<String, Object>>) data().get("boxes")).stream();
  }
}
