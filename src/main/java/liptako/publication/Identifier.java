package liptako.publication;

import java.util.Locale;
import liptako.assembly.Session;
import liptako.assembly.Sitting;
import liptako.council.BodyAct;
import liptako.store.Configuration;
import liptako.voting.Scrutin;

/**
 * Persistent identifiers of public acts, built as the European Legislation Identifier is (agent, natural identifier, kind, number) and as the
 * Akoma Ntoso naming convention asks. They name things by what people call them, so that they outlive the software; {@code /eli/…} resolves them. Pure.
 */
public final class Identifier {
  /** The jurisdiction in Akoma Ntoso addresses; the confederation has no code of ISO 3166. */
  static final String JURISDICTION = "aes";

  private Identifier() {}

  /** « /eli/parlements/1 ». */
  public static String of(Session session) {
    return "/eli/" + agent(session) + "/" + session.getNumber();
  }

  /** « /eli/parlements/1/scrutin/4 ». */
  public static String of(Session session, Scrutin scrutin) {
    return scrutin(session, scrutin.getNumber());
  }

  static String scrutin(Session session, int number) {
    return of(session) + "/scrutin/" + number;
  }

  /** « /eli/parlements/1/seance/2/proces-verbal ». */
  public static String minutes(Session session, Sitting sitting) {
    return of(session) + "/seance/" + sitting.getNumber() + "/proces-verbal";
  }

  /** « /eli/parlements/1/ordre-du-jour ». */
  public static String agenda(Session session) {
    return of(session) + "/ordre-du-jour";
  }

  /** « /eli/parlements/1/texte/3 ». */
  public static String text(Session session, int number) {
    return of(session) + "/texte/" + number;
  }

  /** « /eli/parlements/1/election/2 ». */
  public static String election(Session session, int number) {
    return of(session) + "/election/" + number;
  }

  /** « /eli/conseil/acte/decision/2027/3 »: a body's act by its kind, year and number, which never change. */
  public static String act(BodyAct act) {
    return "/eli/" + act.body().name().toLowerCase(Locale.ROOT) + "/acte/" + act.kind().name().toLowerCase(Locale.ROOT) + "/" + act.year() + "/" + act.number();
  }

  /** The same as an address that anybody can open. */
  public static String address(String identifier) {
    return Configuration.publicUrl() + identifier;
  }

  static String agent(Session session) {
    return session.getBody().name().toLowerCase(Locale.ROOT);
  }
}
