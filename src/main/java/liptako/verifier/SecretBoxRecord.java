package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.secret.Auditor;
import liptako.secret.Question;

/** A box as the journal describes it. */
public final class SecretBoxRecord {
  private final String vote;
  final int position;
  final String state;
  final String uuid;
  final int voters;
  final String credentials;
  final String opening;
  final String trustees;
  final Question question;
  Integer ballots;
  Integer counted;
  String closing;
  List<Integer> figures;
  String result;

  SecretBoxRecord(String vote, int position, Body told, String trustees, Question question) {
    this.vote = vote;
    this.position = position;
    this.trustees = trustees;
    this.question = question;
    state = told.textOrNull("state");
    uuid = told.text("uuid");
    voters = told.number("voters");
    credentials = told.text("credentials");
    opening = told.text("event");
  }

  /** The id of the vote it belongs to. */
  public String vote() {
    return vote;
  }

  public int position() {
    return position;
  }

  /** Audits the bytes and compares them with what the journal said at opening, close and result; answers how many ballots were looked at. */
  int audit(String name, byte[] bytes) {
    Auditor.Outcome outcome = figures == null ? Auditor.auditAny(bytes) : Auditor.audit(bytes);
    if (outcome instanceof Auditor.Refused refused) {
      throw new Fault("L’archive « " + name + " » est refusée (" + refused.fault().reason() + ") : " + refused.fault());
    }
    Auditor.Report report = ((Auditor.Passed) outcome).report();
    require(report.election().uuid().equals(uuid) && report.election().questions().equals(List.of(question)), "L’archive « %s » est d’un autre vote, ou d’une autre question.", name);
    require(report.credentialsFingerprint().equals(credentials) && report.voters() == voters, "L’archive « %s » a une autre liste d’électeurs que l’ouverture.", name);
    require(report.trustees().fingerprint().equals(trustees), "L’archive « %s » est scellée sous une autre clé que celle des garants.", name);
    require(report.events().get(0).equals(opening), "L’archive « %s » ne commence pas par l’ouverture journalisée.", name);
    require(report.ballots() == ballots && report.counted() == counted && closing.equals(report.tallyEvent()), "L’archive « %s » n’a pas les bulletins de la clôture.", name);
    if (figures != null) {
      require(report.result().questions().get(0).stream().map(BigInteger::intValueExact).toList().equals(figures) && report.lastEvent().equals(result),
          "L’archive « %s » donne un autre résultat que le journal.", name);
    }
    return report.ballots();
  }

  /** What was asked, as the opening says it. */
  static Question question(Body body, int number) {
    try {
      return new Question(body.texts("answers"), body.flag("blank"), body.number("min"), body.number("max"), body.text("question"));
    } catch (IllegalArgumentException e) {
      throw new Fault("La question du vote secret n° " + number + " ne peut pas être posée : " + e.getMessage());
    }
  }

  /** As the vote's file has it. */
  Map<String, Object> toMap() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("state", state);
    one.put("uuid", uuid);
    one.put("voters", voters);
    one.put("credentials", credentials);
    one.put("ballots", ballots);
    one.put("counted", counted);
    one.put("figures", figures);
    one.put("opening", opening);
    one.put("closing", closing);
    one.put("result", result);
    return one;
  }
}
