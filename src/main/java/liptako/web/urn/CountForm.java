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
import liptako.election.Rounds;
import liptako.paper.DoubleCount;
import liptako.paper.Sheet;
import liptako.permission.Caller;
import liptako.web.look.Say;

/** Types the own count of a round, shows what differs once both are there, keeps the sheet and records what is agreed. */
@Named("counting")
@ViewScoped
public class CountForm implements Serializable {
  private static final long serialVersionUID = 1;

  /** A field to type, with both figures once they may be seen. */
  public static final class Field implements Serializable {
    private static final long serialVersionUID = 1;
    private final String key;
    private final String label;
    private Integer value;

    Field(String key, String label) {
      this.key = key;
      this.label = label;
    }

    public String getKey() {
      return key;
    }

    public String getLabel() {
      return label;
    }

    public Integer getValue() {
      return value;
    }

    public void setValue(Integer value) {
      this.value = value;
    }
  }

  @Inject private Rounds rounds;
  @Inject private UrnPage page;
  @Inject private Caller caller;
  private UUID round;
  private List<Field> fields = List.of();
  private transient DoubleCount count;
  private transient Sheet sheet;
  private transient Part file;

  /** Reads the fields when another round is counted; what is being typed stays. */
  public void load() {
    if (!page.isCounting()) {
      return;
    }
    UUID now = page.getView().last().round().getId();
    if (!now.equals(round)) {
      round = now;
      fields = rounds.fields(page.getChosen()).stream().map(key -> new Field(key, label(key))).toList();
    }
    count = rounds.counts(page.getChosen());
    sheet = rounds.sheet(page.getChosen());
  }

  private String label(String key) {
    return key.contains("-") ? page.name(key) : Say.text("urn.field." + key);
  }

  public void type() {
    Map<String, Integer> figures = new LinkedHashMap<>();
    fields.forEach(field -> {
      if (field.value != null) {
        figures.put(field.key, field.value);
      }
    });
    rounds.type(page.getChosen(), figures);
    Say.done("urn.typed");
  }

  public void attach() throws IOException {
    rounds.attach(page.getChosen(), file == null || file.getSubmittedFileName() == null ? "feuille" : file.getSubmittedFileName(), file == null ? null : file.getInputStream().readAllBytes());
    Say.done("urn.attached");
  }

  public void record() {
    rounds.record(page.getChosen());
    round = null;
    Say.done("urn.recorded");
  }

  public List<Field> getFields() {
    return fields;
  }

  public DoubleCount getCount() {
    return count;
  }

  public Sheet getSheet() {
    return sheet;
  }

  /** Whether the signed-in person has typed. */
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

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
