package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import liptako.web.look.Addresses;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Sitting;
import liptako.publication.Identifier;
import liptako.publication.LinkedData;
import liptako.publication.MinutesVersion;
import liptako.publication.PublicSite;
import liptako.publication.PublicText;
import liptako.publication.PublishedTexts;
import liptako.sealed.SecretReading;
import liptako.sealed.SecretVote;

/** {@code session.xhtml}. */
@Named
@RequestScoped
public class SessionPage {
  /** A sitting, or null for items of none, with its items as published and its minutes, or null. */
  public record Part(Sitting sitting, List<AgendaVersion.Line> lines, MinutesVersion minutes) {}

  @Inject private PublicSite site;
  @Inject private PublishedTexts texts;
  @Inject private liptako.election.Elections elections;
  @Inject private SecretReading secret;
  private String id;
  private PublicSite.SessionRecord shown;
  private List<Part> parts;
  private List<SecretVote> secretVotes;

  public void read() {
    shown = site.session(Addresses.id(id, "UNKNOWN_SESSION"));
    List<AgendaVersion.Line> lines = shown.agenda() == null ? List.of() : shown.agenda().lines();
    secretVotes = secret.publishedOf(shown.session().getId());
    parts = new ArrayList<>();
    for (Sitting sitting : shown.sittings()) {
      parts.add(new Part(sitting, lines.stream().filter(line -> sitting.getId().equals(line.sitting())).toList(), shown.minutes().get(sitting.getId())));
    }
    List<AgendaVersion.Line> rest = lines.stream().filter(line -> line.sitting() == null).toList();
    if (!rest.isEmpty()) {
      parts.add(new Part(null, rest, null));
    }
  }

  /** The session's published texts, by number. */
  public List<PublicText> getTexts() {
    return texts.ofSession(shown.session().getId());
  }

  /** The session's published elections. */
  public java.util.List<liptako.election.Election> getElections() {
    return elections.publishedOf(shown.session().getId());
  }

  /** The session's published secret votes on terminals, by number. */
  public List<SecretVote> getSecretVotes() {
    return secretVotes;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** The session for search engines. */
  public String getLinked() {
    return LinkedData.session(shown);
  }

  /** Where the session will be found as long as it is public. */
  public String getIdentifier() {
    return Identifier.address(Identifier.of(shown.session()));
  }

  public PublicSite.SessionRecord getShown() {
    return shown;
  }

  public List<Part> getParts() {
    return parts;
  }
}
