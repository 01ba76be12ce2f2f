package liptako.council;

import java.util.Set;
import liptako.assembly.Body;

/** In which office somebody sits in a body. Who speaks for a State holds a member's office; guests and delegates bind no State. */
public enum Office {
  HEAD_OF_STATE("Chef d’État", Set.of(Body.COLLEGE)),
  MINISTER("Ministre", Set.of(Body.CONSEIL)),
  SENIOR_OFFICIAL("Haut fonctionnaire", Set.of(Body.HAUTS_FONCTIONNAIRES)),
  /** Presides by delegation of the President of the Confederation, for instance a Prime Minister. */
  DELEGATE("Délégué du Président", Set.of(Body.CONSEIL, Body.HAUTS_FONCTIONNAIRES)),
  GUEST("Personnalité invitée", Set.of(Body.COLLEGE, Body.CONSEIL, Body.HAUTS_FONCTIONNAIRES));

  private final String word;
  private final Set<Body> bodies;

  Office(String word, Set<Body> bodies) {
    this.word = word;
    this.bodies = bodies;
  }

  public String word() {
    return word;
  }

  /** For pages. */
  public String getWord() {
    return word;
  }

  public boolean in(Body body) {
    return bodies.contains(body);
  }

  /** Whether its holder may speak for a State. */
  public boolean binds() {
    return this != DELEGATE && this != GUEST;
  }

  /** Whether the office has a pillar: each State has one minister, and one official, for each. */
  public boolean hasPillar() {
    return this == MINISTER || this == SENIOR_OFFICIAL;
  }
}
