package liptako.web.secret;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import liptako.assembly.AssemblyService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.assembly.State;
import liptako.election.Election;
import liptako.election.Elections;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.rules.Rule;
import liptako.secret.Reason;
import liptako.voting.RuleShelf;

/** The sitting, the State of whoever acts for one, and what may be put to a secret vote. */
@Named("secretDesk")
@RequestScoped
public class SecretDesk {
  @Inject private SittingService sittings;
  @Inject private AssemblyService assembly;
  @Inject private Elections elections;
  @Inject private RuleShelf shelf;
  @Inject private Caller caller;

  /** The current sitting's id, or nothing. */
  public String getSitting() {
    return sittings.current().map(Sitting::getId).map(UUID::toString).orElse("");
  }

  public String getState() {
    return caller.state().orElse("");
  }

  public String getStateName() {
    return assembly.states().stream().filter(s -> s.getCode().equals(getState())).map(State::getName).findFirst().orElse(getState());
  }

  public String getDeputy() {
    return caller.deputy().map(UUID::toString).orElse("");
  }

  public boolean isChair() {
    return caller.may(Act.OPEN_SCRUTIN);
  }

  public boolean isClerk() {
    return caller.may(Act.BEGIN_CEREMONY);
  }

  /** Rules that decide a text by secret vote. */
  public List<Rule> getRules() {
    return shelf.rules().stream().filter(r -> r.secret() && !r.election() && !r.consensus()).toList();
  }

  /** What an archive may be refused for, in French, for the page that checks one itself. */
  public List<Reason> getFaults() {
    return List.of(Reason.values());
  }

  /** Elections whose next round may be held on terminals. */
  public List<Election> getElections() {
    return sittings.current().map(s -> elections.ofSitting(s.getId()).stream().filter(e -> e.getStatus() == Election.Status.CANDIDACIES).toList()).orElse(List.of());
  }
}
