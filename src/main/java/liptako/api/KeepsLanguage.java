package liptako.api;

import java.security.Principal;
import liptako.language.Language;

/** Keeps the language that somebody who is signed in chose to read, so that it comes along to another browser. The room that knows accounts implements it. */
public interface KeepsLanguage {
  void keep(Principal reader, Language chosen);
}
