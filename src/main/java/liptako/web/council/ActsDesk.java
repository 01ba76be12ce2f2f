package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.assembly.Body;
import liptako.council.ActKind;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.NumberPattern;
import liptako.council.Numbering;
import liptako.permission.Caller;
import liptako.publication.CouncilPublication;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.web.look.Say;

/** The register of acts of the caller's bodies, and how their references are written. */
@Named("actsDesk")
@ViewScoped
public class ActsDesk implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Acts acts;
  @Inject private CouncilPublication publication;
  @Inject private PaperReleases releases;
  @Inject private Numbering numbering;
  @Inject private Caller caller;
  private Body body;
  private ActKind kind;
  private String pattern;

  public List<Body> getBodies() {
    return Stream.of(Body.values()).filter(b -> caller.may(b.keeper())).toList();
  }

  public List<BodyAct> acts(Body of) {
    return acts.of(of);
  }

  /** The body's pattern, and what the first decision of a year would be called. */
  public String pattern(Body of) {
    return numbering.pattern(of, null).pattern();
  }

  public String example(Body of) {
    return reference(of, numbering.pattern(of, null), ActKind.DECISION);
  }

  public void publish(UUID act) {
    Say.done("documents.asked", publication.askAct(act, null).getTitle());
  }

  /** Whether its publication was asked for and waits. */
  public boolean waits(UUID act) {
    return releases.of(act).stream().anyMatch(PaperRelease::isPending);
  }

  /** The form of a body's numbering. */
  public void prepare(Body of) {
    body = of;
    kind = null;
    pattern = pattern(of);
  }

  public void save() {
    NumberPattern set = numbering.set(body, kind, pattern);
    Say.done("numbering.set", reference(body, set, kind == null ? ActKind.DECISION : kind));
  }

  private static String reference(Body of, NumberPattern pattern, ActKind kind) {
    return pattern.reference(kind.word(), kind.sign(), of.sign(), 2027, 1);
  }

  public ActKind[] getKinds() {
    return ActKind.values();
  }

  public ActKind getKind() {
    return kind;
  }

  public void setKind(ActKind kind) {
    this.kind = kind;
  }

  public String getPattern() {
    return pattern;
  }

  public void setPattern(String pattern) {
    this.pattern = pattern;
  }
}
