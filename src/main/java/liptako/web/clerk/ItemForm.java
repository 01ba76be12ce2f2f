package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.Topic;
import liptako.web.look.Say;

/** Adds an item to an order of business, or changes one. */
@Named("itemForm")
@ViewScoped
public class ItemForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AgendaService agenda;
  private UUID session;
  private UUID item;
  private String title;
  private Topic topic;
  private String description;
  private Integer minutes;
  private UUID sitting;

  public void add(UUID toSession, UUID forSitting) {
    session = toSession;
    item = null;
    title = null;
    topic = Topic.AUTRES;
    description = null;
    minutes = null;
    sitting = forSitting;
  }

  public void change(AgendaItem known) {
    session = known.getSessionId();
    item = known.getId();
    title = known.getTitle();
    topic = known.getTopic();
    description = known.getDescription();
    minutes = known.getMinutes();
    sitting = known.getSittingId();
  }

  public void save() {
    if (item == null) {
      agenda.add(session, title, topic, description, minutes, sitting);
      Say.done("agenda.added", title);
    } else {
      agenda.change(item, title, topic, description, minutes, sitting);
      Say.done("agenda.changed", title);
    }
  }

  public boolean isKnown() {
    return item != null;
  }

  public Topic[] getTopics() {
    return Topic.values();
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public Topic getTopic() {
    return topic;
  }

  public void setTopic(Topic topic) {
    this.topic = topic;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public UUID getSitting() {
    return sitting;
  }

  public void setSitting(UUID sitting) {
    this.sitting = sitting;
  }
}
