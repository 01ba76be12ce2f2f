package liptako.assembly;

import liptako.permission.Act;

/** The instances of the confederation, and the meeting of officials that prepares the Council's sessions. */
public enum Body {
  PARLEMENTS("Sessions confédérales des Parlements", "SCP", Act.KEEP_PARLIAMENTS),
  COLLEGE("Collège des Chefs d’État", "CCE", Act.KEEP_COLLEGE),
  CONSEIL("Conseil des Ministres", "CM", Act.KEEP_COUNCIL),
  HAUTS_FONCTIONNAIRES("Réunion des Hauts Fonctionnaires", "RHF", Act.KEEP_COUNCIL);

  private final String title;
  private final String sign;
  private final Act keeper;

  Body(String title, String sign, Act keeper) {
    this.title = title;
    this.sign = sign;
    this.keeper = keeper;
  }

  public String title() {
    return title;
  }

  /** For pages. */
  public String getTitle() {
    return title;
  }

  /** A short sign for references, as « CM »; a pattern of numbering may write another in its place. */
  public String sign() {
    return sign;
  }

  /** What a role must be allowed to keep this body's sessions, dossiers and acts: each body has a secretariat of its own. */
  public Act keeper() {
    return keeper;
  }

  /** What the second person must be allowed who confirms that a paper of this body becomes public: of the Parliaments the chair, of a council a colleague of its secretariat. */
  public Act confirmer() {
    return this == PARLEMENTS ? Act.CONFIRM_PAPER : keeper;
  }
}
