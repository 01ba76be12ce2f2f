package liptako.web.urn;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.assembly.AssemblyService;
import liptako.assembly.SittingService;
import liptako.assembly.State;
import liptako.paper.DoubleCount;
import liptako.paper.Sheet;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.voting.HandCounts;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;
import liptako.voting.Way;
import liptako.web.look.Say;

/** The count of the sitting's latest scrutin when it is held without terminals: who takes part in a secret one, the own figures, what differs, the sheet. */
@Named("hands")
@ViewScoped
public class HandCountPage implements Serializable {
  private static final long serialVersionUID = 1;
  @Inject private HandCounts hands;
  @Inject private ScrutinReading scrutins;
  @Inject private SittingService sittings;
  @Inject private AssemblyService assembly;
  @Inject private Caller caller;
  private UUID scrutin;
  private List<CountForm.Field> fields = List.of();
  private transient ScrutinView view;
  private transient DoubleCount count;
  private transient Sheet sheet;
  private transient Part file;

  /** Reads the fields when another scrutin is counted; what is being typed stays. */
  public void load() {
    view = sittings.current().flatMap(sitting -> scrutins.latest(sitting.getId())).filter(s -> s.getWay().counted()).map(s -> scrutins.hall(s.getId())).orElse(null);
    if (view == null || !isFollowed()) {
      return;
    }
    if (!view.scrutin().getId().equals(scrutin)) {
      scrutin = view.scrutin().getId();
      fields = fields();
    }
    count = hands.counts(scrutin);
    sheet = hands.sheet(scrutin);
  }

  private List<CountForm.Field> fields() {
    if (isRollCall()) {
      Map<UUID, ScrutinView.Voter> voters = view.voters().stream().collect(Collectors.toMap(ScrutinView.Voter::deputy, v -> v));
      return hands.fields(scrutin).stream().map(key -> new CountForm.Field(key, label(voters, voters.get(UUID.fromString(key))))).toList();
    }
    Map<String, String> states = assembly.states().stream().collect(Collectors.toMap(State::getCode, State::getName));
    return hands.fields(scrutin).stream().map(key -> {
      int dot = key.indexOf('.');
      String answer = Say.text("hands.field." + key.substring(dot + 1));
      return new CountForm.Field(key, dot < 0 ? answer : states.get(key.substring(0, dot)) + " · " + answer);
    }).toList();
  }

  /** Whoever answers for another is called for both. */
  private static String label(Map<UUID, ScrutinView.Voter> voters, ScrutinView.Voter voter) {
    return voter.entry().represented() ? Say.text("hands.for", voters.get(voter.entry().proxy().holder()).entry().name(), voter.entry().name()) : voter.entry().name();
  }

  /** Whether the count may be followed: by the clerks who type and by the chair. */
  public boolean isFollowed() {
    return view != null && (caller.may(Act.OPEN_SCRUTIN) || caller.may(Act.TYPE_COUNT) && caller.deputy().isEmpty());
  }

  /** Whether the signed-in clerk may type now. */
  public boolean isCounting() {
    return view != null && view.scrutin().getStatus().pending() && view.scrutin().getClosedAt() == null && caller.may(Act.TYPE_COUNT) && caller.deputy().isEmpty();
  }

  /** Whether signatures are taken now. */
  public boolean isSigning() {
    return isCounting() && view.scrutin().isSecretOnPaper() && count.typed().isEmpty();
  }

  public boolean isRollCall() {
    return view != null && view.scrutin().getWay() == Way.ROLL_CALL;
  }

  public void sign(UUID deputy) {
    hands.sign(scrutin, deputy);
  }

  /** In a roll call: whoever was called and noted with nothing yet said nothing. */
  public void silence() {
    fields.stream().filter(field -> field.getValue() == null).forEach(field -> field.setValue(0));
  }

  public void type() {
    Map<String, Integer> figures = new LinkedHashMap<>();
    fields.forEach(field -> {
      if (field.getValue() != null) {
        figures.put(field.getKey(), field.getValue());
      }
    });
    hands.type(scrutin, figures);
    Say.done("urn.typed");
  }

  public void attach() throws IOException {
    hands.attach(scrutin, file == null || file.getSubmittedFileName() == null ? "feuille" : file.getSubmittedFileName(), file == null ? null : file.getInputStream().readAllBytes());
    Say.done("urn.attached");
  }

  public void record() {
    Say.done("hands.recorded", hands.record(scrutin).verdict().word());
  }

  /** Shows both counts, what was typed staying as it is. */
  public void show() {
    // The page is read anew before it is drawn.
  }

  /** What stands for a typed figure: in a roll call a word. */
  public String shown(Integer figure) {
    return figure == null ? "" : isRollCall() ? Say.text("hands.answer." + figure) : figure.toString();
  }

  public boolean isTyped() {
    return count != null && count.typed().stream().anyMatch(t -> t.by().equals(caller.name()));
  }

  public boolean differs(String key) {
    return count != null && count.differing().contains(key);
  }

  /** The figure one of both typed, or null while it may not be seen. */
  public Integer typed(int who, String key) {
    return count == null || !count.complete() ? null : count.typed().get(who).figures().get(key);
  }

  public long getElectors() {
    return view.voters().stream().filter(v -> v.entry().votes()).count();
  }

  public List<ScrutinView.Voter> getVoters() {
    return view.voters().stream().filter(v -> v.entry().votes()).toList();
  }

  /** What may be answered in a roll call, by number. */
  public List<Integer> getAnswers() {
    return List.of(1, 2, 3, 0);
  }

  public ScrutinView getView() {
    return view;
  }

  public List<CountForm.Field> getFields() {
    return fields;
  }

  public DoubleCount getCount() {
    return count;
  }

  public Sheet getSheet() {
    return sheet;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
