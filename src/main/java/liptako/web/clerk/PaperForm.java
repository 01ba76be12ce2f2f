package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.PaperService;
import liptako.web.look.Say;
import org.primefaces.model.file.UploadedFile;

/** Attaches a PDF to an item. */
@Named("paperForm")
@ViewScoped
public class PaperForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private PaperService papers;
  private UUID item;
  private String about;
  private String title;
  private transient UploadedFile file;

  public void prepare(AgendaItem known) {
    item = known.getId();
    about = known.getTitle();
    title = null;
    file = null;
  }

  public void attach() {
    papers.attach(item, title, file == null || file.getFileName() == null ? "document.pdf" : file.getFileName(), file == null ? null : file.getContent());
    Say.done("paper.attached", title);
  }

  /** The title of the item it is attached to. */
  public String getAbout() {
    return about;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
