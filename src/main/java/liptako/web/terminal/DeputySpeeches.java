package liptako.web.terminal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.permission.Caller;
import liptako.web.look.Say;

/** {@code terminal/interventions.xhtml}: what the deputy has said of late, and the text of it for the analytical report. */
@Named("deputySpeeches")
@ViewScoped
public class DeputySpeeches implements Serializable {
  private static final long serialVersionUID = 1;
  /** As many as a sitting's day can hold of one deputy; what is older stands in its report. */
  private static final int SHOWN_MOST = 30;
  @Inject private FloorService floor;
  @Inject private Caller caller;
  @Inject private Clock clock;
  private UUID speech;
  private String text;
  private transient List<Speech> speeches;

  /** The latest first. */
  public List<Speech> getSpeeches() {
    if (speeches == null) {
      speeches = floor.spokenBy(caller.deputy().orElseThrow()).stream().limit(SHOWN_MOST).toList();
    }
    return speeches;
  }

  public Duration length(Speech of) {
    return of.length(clock.instant());
  }

  public void prepare(Speech of) {
    speech = of.getId();
    text = of.getOwnText();
  }

  public void handIn() {
    floor.handIn(speech, text);
    speeches = null;
    Say.done("ownText.done");
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
