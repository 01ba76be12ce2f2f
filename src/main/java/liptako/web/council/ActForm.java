package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.council.ActKind;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Decisions;
import liptako.council.NewAct;
import liptako.council.StateDecision;
import liptako.web.look.Say;

/** Issues a numbered act under an item of a dossier. */
@Named("actForm")
@ViewScoped
public class ActForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Acts acts;
  @Inject private Decisions decisions;
  private UUID item;
  private ActKind kind;
  private String title;
  private String content;
  private UUID basis;

  private boolean parliaments;
  private UUID dossier;

  /** What an act may rest upon. */
  public record Basis(UUID id, String label) {}

  public void prepare(UUID under, UUID of, Body body, String named) {
    item = under;
    dossier = of;
    parliaments = body == Body.PARLEMENTS;
    kind = parliaments ? ActKind.AVIS : ActKind.DECISION;
    title = named;
    content = null;
    List<Basis> all = getBases();
    basis = all.isEmpty() ? null : all.get(all.size() - 1).id();
  }

  public void save() {
    BodyAct issued = acts.issue(new NewAct(item, kind, title, content, parliaments ? null : basis, parliaments ? basis : null));
    Say.done("act.issued", issued.reference());
  }

  /** Decisions, or scrutins, that adopted something under the item. */
  public List<Basis> getBases() {
    if (item == null) {
      return List.of();
    }
    return parliaments ? acts.adopted(item).stream().map(s -> new Basis(s.getId(), s.getQuestion())).toList()
        : new ArrayList<>(decisions.of(dossier).stream().filter(d -> d.item().equals(item)).filter(StateDecision::stands).map(d -> new Basis(d.id(), d.question())).toList());
  }

  public ActKind[] getKinds() {
    return ActKind.values();
  }

  public UUID getItem() {
    return item;
  }

  public void setItem(UUID item) {
    this.item = item;
  }

  public ActKind getKind() {
    return kind;
  }

  public void setKind(ActKind kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public UUID getBasis() {
    return basis;
  }

  public void setBasis(UUID basis) {
    this.basis = basis;
  }
}
