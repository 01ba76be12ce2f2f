package liptako.web.access;

import liptako.permission.Role;

/** The desk of each role: where a sign-in leads. */
final class Desk {
  private Desk() {}

  static String of(Role role) {
    return switch (role) {
      case DEPUTY -> "/terminal/index.xhtml";
      case CLERK -> "/greffe/index.xhtml";
      case CHAIR -> "/presidence/index.xhtml";
      case OBSERVER -> "/salle/index.xhtml";
      case COLLEGE_CLERK, COUNCIL_CLERK -> "/secretariat/index.xhtml";
      case TRUSTEE -> "/garant/index.xhtml";
      case REGISTRAR -> "/registraire/index.xhtml";
      case ADMINISTRATOR -> "/reglages/index.xhtml";
    };
  }
}
