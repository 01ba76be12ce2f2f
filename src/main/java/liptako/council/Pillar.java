package liptako.council;

import liptako.agenda.Topic;

/** The three pillars of the Confederation's delegated competences, and what belongs to none. */
public enum Pillar {
  DEFENSE_SECURITE("Défense-Sécurité", Topic.DEFENSE), DIPLOMATIE("Diplomatie", Topic.DIPLOMATIE), DEVELOPPEMENT("Développement", Topic.DEVELOPPEMENT),
  TRANSVERSAL("Questions transversales", Topic.AUTRES);

  private final String word;
  private final Topic topic;

  Pillar(String word, Topic topic) {
    this.word = word;
    this.topic = topic;
  }

  public String word() {
    return word;
  }

  /** For pages. */
  public String getWord() {
    return word;
  }

  /** The topic under which an order of business lists it. */
  public Topic topic() {
    return topic;
  }

  /** The pillar a topic of the Parliaments belongs to. */
  public static Pillar of(Topic topic) {
    return switch (topic) {
      case DEFENSE, SECURITE -> DEFENSE_SECURITE;
      case DIPLOMATIE -> DIPLOMATIE;
      case DEVELOPPEMENT -> DEVELOPPEMENT;
      case AUTRES -> TRANSVERSAL;
    };
  }
}
